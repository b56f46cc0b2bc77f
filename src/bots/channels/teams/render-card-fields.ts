import type { Desk } from '../../../diagnostics/model.ts';
import type { CardFace } from '../../triage/cards/card-face.ts';
import { type CardAct, type CardField, fieldsOf } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import { workWords } from '../../triage/page/work-words.ts';
import { wording } from '../../wording/wording.ts';
import { cut } from './card.ts';
import { fieldId } from './card-fields.ts';
import type { Field, Opens, Order, OrderRow } from './work-card.ts';

type Press = (act: CardAct) => Order;

const longest = 4_000;
const desks: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];
const ways = ['verified', 'confirmed', 'assumed'] as const;
const rowTakes = 3;

/** A question and an answer, each in a field of its own: in the answer stands already what could be written. */
export function writeOf(face: CardFace, press: Press): readonly Opens[] {
  const acts = (['answer', 'ask-customer'] as const).filter((act) => can(face, act));
  if (acts.length === 0) return [];
  const rows = acts.flatMap((act) => [fieldOf(face, act, 'note'), row([press(act)])]);
  return [opens(cardWords[face.language].acts.answer, rows)];
}

export const solveOf = (face: CardFace, press: Press): readonly Opens[] =>
  can(face, 'solve')
    ? [opens(cardWords[face.language].acts.solve, [...fields(face, 'solve'), row([press('solve')])])]
    : [];

/** What is done less often: each with its own fields and its own button. */
export function moreOf(face: CardFace, press: Press): readonly Opens[] {
  const acts = face.more.filter((act) => act !== 'answer');
  const plain = acts.filter((act) => fieldsOf[act] === undefined).map(press);
  const rows = Array.from({ length: Math.ceil(plain.length / rowTakes) }, (_, at) =>
    row(plain.slice(at * rowTakes, (at + 1) * rowTakes)),
  );
  const filled = acts
    .filter((act) => fieldsOf[act] !== undefined)
    .flatMap((act) => [...fields(face, act), row([press(act)])]);
  const body = [...rows, ...filled];
  return body.length === 0 ? [] : [opens(cardWords[face.language].more, body)];
}

const can = ({ acts, more }: CardFace, act: CardAct) => acts.includes(act) || more.includes(act);

const row = (actions: readonly Order[]): OrderRow => ({ type: 'ActionSet', actions });

const opens = (title: string, body: Opens['card']['body']): Opens => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body },
});

/** Only what was written to the customer is asked for twice; a remark for a desk has the page. */
const fields = (face: CardFace, act: CardAct): readonly Field[] =>
  (fieldsOf[act] ?? [])
    .filter((field) => field !== 'note' || act === 'decline' || act === 'solve')
    .map((field) => fieldOf(face, act, field));

function fieldOf(face: CardFace, act: CardAct, field: CardField): Field {
  const words = cardWords[face.language];
  const named = { id: fieldId(act, field), label: words.fields[field] };
  switch (field) {
    case 'note':
      return {
        type: 'Input.Text',
        ...named,
        label: act === 'ask-customer' ? words.acts[act] : workWords[face.language].write,
        isMultiline: true,
        maxLength: longest,
        ...(act === 'answer' && face.suggestion !== null && { value: cut(face.suggestion, longest) }),
      };
    case 'into':
      return { type: 'Input.Text', ...named, maxLength: 12 };
    case 'until':
      return { type: 'Input.Date', ...named, placeholder: words.untilHint };
    default:
      return { type: 'Input.ChoiceSet', ...named, style: 'compact', choices: choicesOf(face, field) };
  }
}

function choicesOf(
  { language, agents }: CardFace,
  field: Exclude<CardField, 'note' | 'into' | 'until'>,
): NonNullable<Field['choices']> {
  if (field === 'to')
    return agents.slice(0, 100).map(({ address, name }) => ({ title: name, value: address }));
  if (field === 'desk') return desks.map((value) => ({ title: wording[language].desks[value], value }));
  return ways.map((value) => ({ title: workWords[language].solved[value], value }));
}
