import { z } from 'zod';

/** What Slack takes, after docs.slack.dev/reference/block-kit: written apart from the product, so that it can disagree. */
const plain = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  });
const blockId = { block_id: z.string().min(1).max(255).optional() };
const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
const options = z.array(option).min(1).max(100);
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: z.string().min(1).max(255),
  placeholder: plain(150).optional(),
  options,
});
const button = z.strictObject({
  type: z.literal('button'),
  style: z.enum(['primary', 'danger']).optional(),
  action_id: z.string().min(1).max(255),
  text: plain(75),
  value: z.string().max(2000).optional(),
});
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('section'), text: plain(3000), ...blockId }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plain(3000)).min(1).max(10),
    ...blockId,
  }),
  z.strictObject({ type: z.literal('divider'), ...blockId }),
  z.strictObject({ type: z.literal('header'), text: plain(150), ...blockId }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, select]))
      .min(1)
      .max(25),
    ...blockId,
  }),
]);
const blocks = (most: number) =>
  z
    .array(block)
    .max(most)
    .refine((all) => unique(all.flatMap(({ block_id }) => block_id ?? [])), 'block ids are unique')
    .refine(
      (all) =>
        unique(
          all
            .flatMap((each) => (each.type === 'actions' ? each.elements : []))
            .map(({ action_id }) => action_id),
        ),
      'action ids are unique',
    )
    .refine((all) => JSON.stringify(all).length <= 30_000, 'msg_blocks_too_long');

const unique = (names: readonly string[]) => new Set(names).size === names.length;

export const slackMessage = z.object({ text: z.string().min(1).max(40_000), blocks: blocks(50) });
export const slackHome = z.strictObject({ type: z.literal('home'), blocks: blocks(100) });

export type SlackBlock = z.infer<typeof block>;

export const buttonsIn = (blocks: readonly SlackBlock[]) =>
  blocks.flatMap((each) =>
    each.type === 'actions'
      ? each.elements.flatMap((element) =>
          element.type === 'button' ? [{ ...element, block_id: each.block_id }] : [],
        )
      : [],
  );

/** What stands behind *more*. */
export const choicesIn = (blocks: readonly SlackBlock[]) =>
  blocks.flatMap((each) =>
    each.type === 'actions'
      ? each.elements.flatMap((element) =>
          element.type === 'static_select'
            ? element.options.map((choice) => ({ ...choice, action_id: element.action_id }))
            : [],
        )
      : [],
  );

const input = z.strictObject({
  type: z.literal('input'),
  block_id: z.string().min(1).max(255),
  label: plain(2000),
  optional: z.boolean().optional(),
  hint: plain(2000).optional(),
  element: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('number_input'),
      action_id: z.string().max(255),
      is_decimal_allowed: z.boolean(),
      min_value: z.string().optional(),
      max_value: z.string().optional(),
    }),
    z.strictObject({
      type: z.literal('plain_text_input'),
      action_id: z.string().max(255),
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000).optional(),
      initial_value: z.string().max(3000).optional(),
    }),
    z.strictObject({ type: z.literal('datepicker'), action_id: z.string().max(255) }),
    select,
  ]),
});
export const slackForm = z.strictObject({
  type: z.literal('modal'),
  callback_id: z.string().min(1).max(255),
  private_metadata: z.string().max(3000),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: z.array(input).min(1).max(100),
});
