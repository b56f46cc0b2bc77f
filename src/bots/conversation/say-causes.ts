import type { Report } from '../../diagnostics/escalation/brief.ts';
import type { Cause, Language, Remedy } from '../../diagnostics/model.ts';
import type { Reach } from '../../diagnostics/peers/reach.ts';
import type { Rung } from '../channel.ts';
import { wording } from '../wording/wording.ts';

/** Causes that are told as one, because they hold for the same people and the same hands mend them. */
export interface Story {
  readonly reach: Reach | null;
  readonly by: Remedy['by'];
  readonly rungs: readonly Rung[];
}

/** What holds for more than one person comes first and as one, the widest before the rest; then each cause alone. */
export function storiesOf(report: Report, ladder: readonly Rung[]): readonly Story[] {
  const causes = report.findings.filter((finding): finding is Cause => finding.is === 'cause');
  const byKey = new Map<string, Story>();
  for (const { check, remedy } of causes) {
    const reach = report.reaches[check] ?? null;
    const rungs = ladder.filter((rung) => rung.check === check);
    const key = keyOf(reach, remedy.by) ?? check;
    byKey.set(key, { reach, by: remedy.by, rungs: [...(byKey.get(key)?.rungs ?? []), ...rungs] });
  }
  return [...byKey.values()].sort((one, other) => width(one) - width(other));
}

/** `null`: told by itself. What is the customer's own is one, whoever mends the parts of it. */
function keyOf(reach: Reach | null, by: Remedy['by']): string | null {
  if (reach?.is === 'everybody' && reach.compared === null) return 'of the customer';
  return reach?.is === 'everybody' || reach?.is === 'unit' ? `${reach.is}, mended by ${by}` : null;
}

function width({ reach }: Story): number {
  if (reach?.is === 'everybody') return reach.compared === null ? 0 : 1;
  return reach?.is === 'unit' ? 2 : 3;
}

/** For whom it holds; `null` where that is no more than the one who was asked about. */
export function sayReach({ reach }: Story, who: string | null, language: Language): string | null {
  const words = wording[language].reach;
  if (reach?.is === 'unit') return words.unit(who, reach.compared);
  if (reach?.is !== 'everybody') return null;
  return reach.compared === null ? words.customer(who) : words.everybody(who, reach.compared);
}

/** Every story, numbered when there are several, each with what to do about it; the first was introduced already. */
export function sayCauses(
  stories: readonly Story[],
  about: Report['about'],
  who: string | null,
  language: Language,
): readonly string[] {
  const introduction = (story: Story, index: number): string | null => {
    if (index === 0 || about === 'customer') return null;
    const before = stories[index - 1];
    const isFirstAlone = width(story) === 3 && before !== undefined && width(before) < 3;
    return isFirstAlone ? wording[language].reach.besides(who) : sayReach(story, who, language);
  };
  return stories.flatMap((story, index) => {
    const text = story.rungs.map((rung) => rung.text).join(' ');
    const remedy = sayRemedy(story, language);
    return [
      introduction(story, index),
      stories.length === 1 ? text : `${index + 1}. ${text}`,
      remedy === '' ? null : `→ ${remedy}`,
    ].filter((line) => line !== null);
  });
}

/** One line for whoever mends it; what holds for many is done for all of them at once. */
function sayRemedy({ reach, by, rungs }: Story, language: Language): string {
  const isShared = (reach?.is === 'everybody' || reach?.is === 'unit') && reach.compared !== null;
  const remedies = rungs.map(({ remedy }) => remedy);
  const atOnce = isShared ? wording[language].reach.atOnce[by] : undefined;
  return [...new Set([...remedies, atOnce])].filter((text) => text !== null && text !== undefined).join(' ');
}
