import type { types } from '@slack/bolt';
import type { Language } from '../../../diagnostics/model.ts';
import { plain } from './blocks.ts';
import { formLimits } from './read-form.ts';
import { slackWords } from './slack-words.ts';

/** The form for more licences. What it is filled in with goes to the conversation in `thread`. */
export function renderForm(language: Language, thread: string): types.ModalView {
  const { form } = slackWords[language];
  return {
    type: 'modal',
    callback_id: `loket:licences:${language}`,
    private_metadata: thread,
    title: plain(form.title),
    submit: plain(form.send),
    close: plain(form.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'amount',
        label: plain(form.amount),
        element: {
          type: 'number_input',
          action_id: 'value',
          is_decimal_allowed: false,
          min_value: '1',
          max_value: String(formLimits.amount),
        },
      },
      {
        type: 'input',
        block_id: 'reason',
        label: plain(form.reason),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: formLimits.reason,
        },
      },
      {
        type: 'input',
        block_id: 'reference',
        optional: true,
        label: plain(form.reference),
        element: { type: 'plain_text_input', action_id: 'value', max_length: formLimits.reference },
      },
    ],
  };
}
