import type { Judged } from './judged.ts';
import { print, share } from './print.ts';

const tiers = ['act', 'confirm', 'offer', 'rephrase', 'hand-over'] as const;

/** What only Loket says: several requests, wishes for a person, language, platform and tier. */
export function printOwn(judged: readonly Judged[]): void {
  const wanted = ({ row }: Judged) => row.intents ?? [row.intent];
  const human = judged.filter((each) => wanted(each).includes('talk-to-human'));
  const missed = human.filter(({ said }) => !said.intents.includes('talk-to-human')).length;
  print('wishes for a human, missed', `${missed} of ${human.length}`);
  const others = judged.filter((each) => !wanted(each).includes('talk-to-human'));
  print(
    'taken for such a wish',
    share(others, ({ said }) => said.intents.includes('talk-to-human')),
  );
  const several = judged.filter((each) => wanted(each).length > 1);
  print(
    'several requests, all in order',
    share(several, (each) => `${wanted(each)}` === `${each.said.intents}`),
  );
  print(
    'one request, taken for several',
    share(
      judged.filter((each) => wanted(each).length === 1),
      ({ said }) => said.intents.length > 1,
    ),
  );
  print(
    'language',
    share(judged, ({ row, said }) => said.language === row.lang),
  );
  print(
    'platform',
    share(judged, ({ row, said }) => said.platform === row.platform),
  );
  for (const tier of tiers) {
    const some = judged.filter(({ said }) => said.tier === tier);
    print(
      `tier ${tier}`,
      String(some.length),
      share(some, ({ row, said }) => said.intent === row.intent),
    );
  }
}
