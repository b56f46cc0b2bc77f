import type { types } from '@slack/bolt';
import type { Language } from '../../../diagnostics/model.ts';
import type { Reply } from '../../channel.ts';
import type { CardFace } from '../../triage/cards/card-face.ts';
import type { CardAct } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import type { BelowButton } from '../../triage/cards/triage-desk.ts';
import { cut, escaped, limits, plain, type SlackMessage, section, small } from './blocks.ts';
import { render } from './render.ts';

/** The `action_id` of every button of a card begins so. */
export const cardId = 'loket:card:';

const lineTakes = 600;
const buttonsShown = 10;

/** A ticket's card. Pure; pinned by golden files. */
export function renderCard(face: CardFace): SlackMessage {
  const words = cardWords[face.language];
  const facts = face.facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const status = face.facts[0]?.value ?? '';
  return {
    text: escaped(cut(`${face.title}\n${face.subject}\n${status}`, limits.text)),
    blocks: [
      { type: 'header', text: plain(cut(face.title, 150)) },
      section(cut(face.subject, limits.text)),
      section(cut(facts, limits.text)),
      ...lines(words.found, face.found),
      ...lines(words.latest, face.latest),
      ...actions(face),
    ],
  };
}

const lines = (name: string, all: readonly string[]): readonly types.KnownBlock[] =>
  all.map((each) => small(cut(`${name}: ${each}`, lineTakes)));

/** What is done most stands beside one another, everything else behind *more*. */
function actions(face: CardFace): readonly types.KnownBlock[] {
  const words = cardWords[face.language];
  const { number, revision, acts, more } = face;
  const pressOf = (act: CardAct) => JSON.stringify({ act, number, revision });
  const select: types.StaticSelect[] =
    more.length === 0
      ? []
      : [
          {
            type: 'static_select',
            action_id: `${cardId}more`,
            placeholder: plain(words.more),
            options: more.map((act) => ({ text: plain(words.acts[act]), value: pressOf(act) })),
          },
        ];
  const buttons = acts.map(
    (act): types.Button => ({
      type: 'button',
      action_id: `${cardId}${act}`,
      text: plain(words.acts[act]),
      value: pressOf(act),
      ...(act === 'assign' && { style: 'primary' }),
    }),
  );
  const elements = [...buttons, ...select];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Something that is said below a card, with what can be pressed there. */
export function renderBelow(
  said: Omit<Reply, 'buttons'>,
  below: readonly BelowButton[],
): readonly SlackMessage[] {
  const elements = below.slice(0, buttonsShown).map(
    ({ label, press }, index): types.Button => ({
      type: 'button',
      action_id: `${cardId}${index}`,
      text: plain(cut(label, limits.label)),
      value: JSON.stringify(press),
    }),
  );
  return render({ ...said, buttons: [] }).map(({ text, blocks }) => ({
    text,
    blocks: elements.length === 0 ? blocks : [...blocks, { type: 'actions', elements }],
  }));
}

/** A second card of the same ticket, which nobody keeps up to date. */
export function renderElsewhere(number: number, language: Language): SlackMessage {
  const text = cardWords[language].elsewhere(number);
  return { text: escaped(text), blocks: [section(text)] };
}

/** What stands in the place of something that was taken away. */
export const renderTakenAway = (text: string): SlackMessage => ({
  text: escaped(text),
  blocks: [section(text)],
});
