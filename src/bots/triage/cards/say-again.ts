import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Reply } from '../../channel.ts';
import { lookedWords } from '../page/looked-words.ts';
import type { Again } from '../ticket-view.ts';
import { cardWords } from './card-words.ts';

interface Reader {
  readonly number: number;
  readonly customer: string;
  readonly language: Language;
  readonly timeZone: string;
}

/** What a new look came to, beside what the ticket holds, as something that is said below the card. */
export function sayAgain(again: Again, reader: Reader): Omit<Reply, 'buttons'> {
  const { number, customer, language } = reader;
  const words = lookedWords[language];
  const title = cardWords[language].title(number, customer);
  const say = (lines: readonly string[], ladder: Reply['ladder'] = []) => ({
    language,
    text: [title, ...lines].join('\n'),
    ladder,
  });
  if (again.is === 'not-possible') return say([words.notLooked]);
  if (again.is === 'several') return say([words.whichOne]);
  const at = sayMoment(momentOf(new Date(again.at), reader.timeZone), language);
  const changes = again.changes.flatMap(({ title: step, before, after }) => [
    `• ${step}`,
    `${words.before}: ${before === null ? words.notThere : before.text}`,
    `${words.now}: ${after.text}`,
  ]);
  const differs = changes.length === 0 ? words.same : words.changed;
  return say([words.againAt(at), words.verdicts[again.solved], differs, ...changes], again.ladder);
}
