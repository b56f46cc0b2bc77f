import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deliver, interaction } from './deliver.ts';
import { type LoketInSlack, loketInSlack } from './loket-in-slack.ts';
import { chat, hanneke, lotte, newId, newTs, press, team } from './payloads.ts';

let loket: LoketInSlack;
beforeAll(async () => {
  loket = await loketInSlack();
}, 120_000);
afterAll(() => loket.stop());

const user = { id: hanneke, team_id: team };
const values = (amount: string | null, reason: string, reference: string | null = null) => ({
  amount: { value: { type: 'number_input', value: amount } },
  reason: { value: { type: 'plain_text_input', value: reason } },
  reference: { value: { type: 'plain_text_input', value: reference } },
});
const submit = (filled: ReturnType<typeof values>, thread = hanneke) => {
  const view = {
    id: newId('V'),
    hash: newTs(),
    type: 'modal',
    callback_id: 'loket:licences:nl',
    private_metadata: thread,
    state: { values: filled },
  };
  return interaction({ type: 'view_submission', team: { id: team }, user, view });
};

test('the shortcut opens the form in the person’s language', async () => {
  const shortcut = { type: 'shortcut', callback_id: 'loket_licences', trigger_id: 't.1', team: { id: team } };
  await deliver(loket.url, interaction({ ...shortcut, user }));
  await loket.slack.until(() => loket.slack.forms.length === 1);
  await deliver(
    loket.url,
    interaction({ ...shortcut, trigger_id: 't.2', user: { id: lotte, team_id: team } }),
  );
  await loket.slack.until(() => loket.slack.forms.length === 2);
  expect(loket.slack.forms.map(({ trigger, view }) => [trigger, JSON.stringify(view).slice(0, 70)])).toEqual([
    ['t.1', expect.stringContaining('loket:licences:nl')],
    ['t.2', expect.stringContaining('loket:licences:en')],
  ]);
  expect(loket.slack.wrong).toEqual([]);
});

test('what is filled in is answered as the same words would be, and the button beside it opens the form again', async () => {
  const sent = submit(values('25', 'Nieuwe locatie in Haren', 'PO-2231'), `${chat}:1780000001.000001`);
  expect(await deliver(loket.url, sent)).toEqual({ status: 200, text: '' });
  // The same once more, as after a time-out.
  await deliver(loket.url, sent);
  const answers = () => loket.slack.posted.filter(({ thread }) => thread === '1780000001.000001');
  await loket.slack.until(() => answers().length > 0);
  expect(answers()[0]?.text).toMatch(/licentie/u);
  const blocks = answers()[0]?.blocks ?? [];
  const button = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap(({ action_id }) =>
          action_id === 'loket:form:licences'
            ? [{ blockId: block.block_id ?? '', actionId: action_id, value: '' }]
            : [],
        )
      : [],
  );
  expect(button).toHaveLength(1);
  const before = loket.slack.forms.length;
  for (const each of button) await deliver(loket.url, interaction(press(each, { trigger_id: 't.3' })));
  await loket.slack.until(() => loket.slack.forms.length > before);
  expect(JSON.stringify(loket.slack.forms.at(-1)?.view)).toContain(`${chat}:1780000001.000001`);
  expect(answers()).toHaveLength(1);
});

test.each([
  ['no amount', values(null, 'Nieuwe locatie'), ['amount']],
  ['none', values('0', 'Nieuwe locatie'), ['amount']],
  ['too many', values('10001', 'Nieuwe locatie'), ['amount']],
  ['half a licence', values('1.5', 'Nieuwe locatie'), ['amount']],
  ['no reason', values('5', '  '), ['reason']],
  ['a long reference', values('5', 'Nieuwe locatie', 'x'.repeat(101)), ['reference']],
  ['everything wrong', values('-3', '', 'x'.repeat(101)), ['amount', 'reason', 'reference']],
])('%s is said beside the field, and nothing is asked', async (_name, filled, fields) => {
  const { status, text } = await deliver(loket.url, submit(filled));
  expect(status).toBe(200);
  const { response_action, errors } = JSON.parse(text);
  expect([response_action, Object.keys(errors)]).toEqual(['errors', fields]);
});
