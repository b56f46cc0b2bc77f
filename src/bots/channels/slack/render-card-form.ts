import type { types } from '@slack/bolt';
import type { Desk, Language } from '../../../diagnostics/model.ts';
import type { MessageRef } from '../../channel.ts';
import { type CardField, fieldsOf, isNeeded } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import type { OrderForm } from '../../triage/cards/triage-desk.ts';
import { workWords } from '../../triage/page/work-words.ts';
import { wording } from '../../wording/wording.ts';
import { cut, plain } from './blocks.ts';

export const cardFormId = 'loket:card-form';

/** So much fits in a field of a form (docs.slack.dev/reference/block-kit/block-elements). */
const longest = 3_000;
const title = 24;
const option = 75;

/** The form of one press; where it stands goes along in it. */
export function renderCardForm(
  form: OrderForm,
  at: { readonly channel: string; readonly ref: MessageRef },
): types.ModalView {
  const words = cardWords[form.language];
  const { act } = form.press;
  return {
    type: 'modal',
    callback_id: cardFormId,
    private_metadata: JSON.stringify({ press: form.press, ...at }),
    title: plain(cut(form.title, title)),
    submit: plain(words.send),
    close: plain(words.cancel),
    blocks: (fieldsOf[act] ?? []).map((field) => ({
      type: 'input',
      block_id: field,
      optional: !isNeeded(act, field),
      label: plain(field === 'note' ? workWords[form.language].write : words.fields[field]),
      ...(field === 'until' && { hint: plain(words.untilHint) }),
      element: elementOf(field, form),
    })),
  };
}

function elementOf(field: CardField, form: OrderForm): types.InputBlock['element'] {
  switch (field) {
    case 'note':
      return noteOf(form);
    case 'into':
      return { type: 'plain_text_input', action_id: 'value', max_length: 12 };
    case 'until':
      return { type: 'datepicker', action_id: 'value' };
    default:
      return { type: 'static_select', action_id: 'value', options: [...optionsOf(field, form)] };
  }
}

/** What was found, ready to be sent as it is or to be changed. */
const noteOf = ({ press, suggestion }: OrderForm): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: 'value',
  multiline: true,
  max_length: longest,
  ...(press.act === 'answer' && suggestion !== null && { initial_value: cut(suggestion, longest) }),
});

const desks: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];
const ways = ['verified', 'confirmed', 'assumed'] as const;

function optionsOf(
  field: Exclude<CardField, 'note' | 'into' | 'until'>,
  { language, agents }: OrderForm,
): readonly types.PlainTextOption[] {
  const named = (value: string, name: string) => ({ text: plain(cut(name, option)), value });
  if (field === 'to') return agents.slice(0, 100).map(({ address, name }) => named(address, name));
  return field === 'desk'
    ? desksIn(language, named)
    : ways.map((way) => named(way, workWords[language].solved[way]));
}

const desksIn = (
  language: Language,
  named: (value: string, name: string) => types.PlainTextOption,
): readonly types.PlainTextOption[] => desks.map((desk) => named(desk, wording[language].desks[desk]));
