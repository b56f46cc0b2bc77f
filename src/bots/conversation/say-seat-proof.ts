import type { Report } from '../../diagnostics/escalation/brief.ts';
import { userMissing } from '../../diagnostics/flows/learnlinq/user-missing.ts';
import type { ProvenPerson, SeatProof } from '../../diagnostics/licences/seat-proof.ts';
import type { Language, Whose } from '../../diagnostics/model.ts';
import { enumerate } from '../../diagnostics/words/enumerate.ts';
import { seatProofWords } from '../wording/seat-proof-words.ts';

/** So many people are named at once. */
const mostNamed = 5;

interface Reader {
  readonly language: Language;
  readonly hide: readonly Whose[];
}

/** Whether each person who waited for a licence got in; `null` where the look was not about that. */
export function saySeatProof({ seats, hide }: Pick<Report, 'seats' | 'hide'>, language: Language) {
  return seats == null ? null : sayProof(seats, { language, hide });
}

function sayProof({ people, since }: SeatProof, reader: Reader): string {
  const words = seatProofWords[reader.language];
  const those = (is: ProvenPerson['is']) => people.filter((each) => each.is === is);
  const [inside, gone, waits] = [those('in'), those('gone'), those('waits')];
  const [unseen, unread] = [those('no-cause-seen'), those('not-checked')];
  const allIn = inside.length === people.length;
  return [
    allIn ? words.allIn(namesOf(people, reader), people.length) : words.someIn(inside.length, people.length),
    ...(waits.length === 0 ? [] : [words.waits(namesOf(waits, reader), waits.length)]),
    ...sayKeptOut(people, reader),
    ...(unseen.length === 0 ? [] : [words.noCauseSeen(namesOf(unseen, reader), unseen.length)]),
    ...(gone.length === 0 ? [] : [words.gone(gone.length)]),
    ...(unread.length === 0 ? [] : [words.notChecked(unread.length)]),
    ...(since === null || since === 0 ? [] : [words.since(since)]),
  ].join(' ');
}

/** Who is kept out by the same is said together. */
function sayKeptOut(people: SeatProof['people'], reader: Reader): readonly string[] {
  const byCause = new Map<string, ProvenPerson[]>();
  for (const person of people) {
    if (person.is !== 'kept-out') continue;
    const why = enumerate(
      person.causes.map((check) => failing(check, reader.language)),
      reader.language,
    );
    byCause.set(why, [...(byCause.get(why) ?? []), person]);
  }
  return [...byCause].map(([why, those]) =>
    seatProofWords[reader.language].keptOut(namesOf(those, reader), those.length, why),
  );
}

function namesOf(people: readonly ProvenPerson[], { language, hide }: Reader): string | null {
  const names = people.map(({ name }) => name);
  if (hide.includes('other') || names.length > mostNamed || names.includes('')) return null;
  return enumerate(names, language);
}

/** What is wrong as the check calls it, within a sentence. */
function failing(id: string, language: Language): string {
  const title = userMissing.checks.find((check) => check.id === id)?.failing[language] ?? id;
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
