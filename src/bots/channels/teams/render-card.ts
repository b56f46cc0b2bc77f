import type { Reply } from '../../channel.ts';
import type { CardFace } from '../../triage/cards/card-face.ts';
import type { CardAct } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import type { BelowButton } from '../../triage/cards/triage-desk.ts';
import { type Card, cardOf, cut, limits, line, smallLine, type TextLine } from './card.ts';
import { render } from './render.ts';
import { moreOf, solveOf, writeOf } from './render-card-fields.ts';
import { teamsWords } from './teams-words.ts';
import {
  type Opens,
  type Order,
  type OrderRow,
  order,
  type WorkCard,
  type WorkMessage,
} from './work-card.ts';

const lineTakes = 600;
const buttonsShown = 6;

/** A ticket's card. Pure; pinned by golden files. */
export function renderCard(face: CardFace): WorkMessage {
  const words = cardWords[face.language];
  const facts = face.facts.map(({ name, value }) => smallLine(`${name}: `, cut(value, lineTakes), close));
  const body: readonly TextLine[] = [
    { ...line(''), inlines: [{ type: 'TextRun', text: face.title, weight: 'Bolder' }] },
    line(cut(face.subject, lineTakes), close),
    ...facts,
    ...lines(words.found, face.found),
    ...lines(words.latest, face.latest),
  ];
  const actions = actionsOf(face);
  return {
    summary: cut(`${face.title} · ${face.facts[0]?.value ?? ''}`, limits.summary),
    card: { ...frame(face.language, body), ...(actions.length > 0 && { actions }) },
  };
}

const close = { spacing: 'Small' } as const;

const frame = (language: CardFace['language'], body: WorkCard['body']): WorkCard => ({
  ...cardOf(language, teamsWords[language].tooOld, []),
  body,
});

const lines = (name: string, all: readonly string[]): readonly TextLine[] =>
  all.map((each, index) =>
    smallLine(
      `${name}: `,
      cut(each, lineTakes),
      index === 0 ? { spacing: 'Medium', separator: true } : close,
    ),
  );

/** Teams shows six beside one another: what is one press, then what has to be filled in. */
function actionsOf(face: CardFace): readonly (Order | Opens)[] {
  const { number, revision, acts } = face;
  const words = cardWords[face.language];
  const press = (act: CardAct) => order(words.acts[act], { act, number, revision, choice: null });
  const plain = acts.filter((act) => act !== 'ask-customer' && act !== 'solve').map(press);
  return [...plain, ...writeOf(face, press), ...solveOf(face, press), ...moreOf(face, press)];
}

/** Something that is said below a card, with what can be pressed there. */
export function renderBelow(said: Omit<Reply, 'buttons'>, below: readonly BelowButton[]): WorkMessage {
  const { summary, card } = render({ ...said, buttons: [] });
  const rows = below.slice(0, buttonsShown).map(
    ({ label, press }): OrderRow => ({
      type: 'ActionSet',
      actions: [order(cut(label, limits.title), press)],
    }),
  );
  return { summary, card: frame(said.language, [...textOf(card), ...rows]) };
}

/** A reply without buttons is text alone. */
const textOf = ({ body }: Card): readonly TextLine[] =>
  body.flatMap((each) => (each.type === 'RichTextBlock' ? [each] : []));

/** A second card of the same ticket, which nobody keeps up to date. */
export function renderElsewhere(number: number, language: CardFace['language']): WorkMessage {
  const text = cardWords[language].elsewhere(number);
  return { summary: text, card: frame(language, [line(text)]) };
}

/** What stands in the place of something that was taken away. */
export const renderTakenAway = (text: string, language: CardFace['language']): WorkMessage => ({
  summary: text,
  card: frame(language, [line(text)]),
});
