import { personKey } from '../../../diagnostics/facts/person.ts';
import type { Language } from '../../../diagnostics/model.ts';
import { letterWords } from '../../letters/letter-words.ts';
import type { Doing } from '../carry-out.ts';
import type { WorkPorts } from '../desk-ports.ts';
import { lookAgain } from '../look-again.ts';
import { noteAudit } from '../note-audit.ts';
import { deskWords } from '../page/desk-words.ts';
import type { Again } from '../ticket-view.ts';
import type { CardPress } from './card-order.ts';
import { cardWords } from './card-words.ts';
import { sayAgain } from './say-again.ts';
import type { BelowButton, OrderTaken } from './triage-desk.ts';

/** A new look, told below the card with the letters that follow from it; or one of those, written with what is so now. */
export async function takeLook(ports: WorkPorts, doing: Doing, press: CardPress): Promise<OrderTaken> {
  const { sender, leave, ticket, language } = doing;
  const { id, name, timeZone } = leave.tenant;
  await noteAudit(ports, sender, [id], 'diagnosed', `${ticket.flow} for ${ticket.number}`);
  const choice = personKey.safeParse(press.choice).data ?? null;
  const again = await lookAgain(ports, { ...doing, choice });
  const letter = letterIn(again, press);
  if (letter !== null) {
    const { reader, subject, text } = letter;
    const title = cardWords[language].title(ticket.number, name);
    const lines = [title, `${letterWords[language].button[reader]}: ${subject}`, '', text];
    return { is: 'looked', language, said: { language, text: lines.join('\n'), ladder: [] }, buttons: [] };
  }
  const said = sayAgain(again, { number: ticket.number, customer: name, language, timeZone });
  return { is: 'looked', language, said, buttons: buttonsOf(again, press, language) };
}

type Looked = Extract<Again, { is: 'looked' }>;

/** `null`: none was asked for, or there is nothing for that reader to do any more. */
function letterIn(again: Again, { letter }: CardPress): Looked['letters'][number] | null {
  if (again.is !== 'looked' || letter === undefined) return null;
  return (
    again.letters.find((each) => each.reader === letter.reader && each.language === letter.language) ?? null
  );
}

function buttonsOf(again: Again, press: CardPress, language: Language): readonly BelowButton[] {
  if (again.is === 'several')
    return again.candidates.map(({ key, label }) => ({ label, press: { ...press, choice: key } }));
  const letters = again.is === 'looked' ? again.letters : [];
  return letters.map(({ reader, language: written }) => ({
    label: `${letterWords[language].button[reader]}, ${deskWords[language].letterIn[written]}`,
    press: { ...press, letter: { reader, language: written } },
  }));
}
