import { z } from 'zod';

/** Adaptive Cards 1.5 as Teams takes them: written apart from the product, so that it can disagree. */
const run = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  isSubtle: z.boolean().optional(),
});
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const placed = { spacing: spacing.optional(), separator: z.boolean().optional() };
const data = z.object({
  loket: z.strictObject({
    nonce: z.string().min(1),
    owner: z.string().length(16).optional(),
    root: z.string().optional(),
    language: z.enum(['nl', 'en']),
  }),
});
const press = z.strictObject({
  act: z.string().min(1),
  number: z.int().min(1),
  revision: z.int().min(0),
  choice: z.string().nullable(),
  letter: z.strictObject({ reader: z.string(), language: z.enum(['nl', 'en']) }).optional(),
});
const onCard = z.strictObject({ card: press });
const submitOrder = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1).max(80),
  data: onCard,
});
const executeOrder = submitOrder.extend({
  type: z.literal('Action.Execute'),
  verb: z.literal('loket-card'),
  fallback: submitOrder,
});
const submit = z.strictObject({ type: z.literal('Action.Submit'), title: z.string().min(1).max(80), data });
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1).max(80),
  verb: z.string().min(1),
  data,
  fallback: submit,
});
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(run).min(1), ...placed }),
  z.strictObject({
    type: z.literal('ActionSet'),
    // Teams hides what is more than six.
    actions: z.array(execute).min(1).max(6),
    ...placed,
  }),
]);

const named = { id: z.string().min(1), label: z.string().min(1) };
const field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Input.Text'),
    ...named,
    isMultiline: z.boolean().optional(),
    maxLength: z.int().optional(),
    value: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('Input.Date'), ...named, placeholder: z.string().optional() }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...named,
    style: z.enum(['compact', 'expanded', 'filtered']).optional(),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  }),
]);
const text = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(run).min(1), ...placed });
const orderRow = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z.array(executeOrder).min(1).max(6),
});
const opens = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: z.string().min(1).max(80),
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    body: z.array(z.union([text, field, orderRow])).min(1),
  }),
});

const workShape = z.strictObject({
  $schema: z.string(),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.enum(['nl', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(z.union([text, orderRow])).min(1),
  // Teams shows no more than six.
  actions: z
    .array(z.discriminatedUnion('type', [executeOrder, opens]))
    .min(1)
    .max(6)
    .optional(),
});
export type WorkCard = z.infer<typeof workShape>;

type Shown = Pick<WorkCard, 'actions' | 'body'>;
const opened = ({ actions = [] }: Pick<Shown, 'actions'>) =>
  actions.flatMap((each) => (each.type === 'Action.ShowCard' ? each.card.body : []));
export const fieldsOn = (card: Pick<Shown, 'actions'>) =>
  opened(card).flatMap((each) => (each.type === 'RichTextBlock' || each.type === 'ActionSet' ? [] : [each]));
/** Every button, on the card itself and on what opens in it. */
export const ordersOn = ({ actions = [], body }: Shown) => [
  ...actions.filter((each) => each.type === 'Action.Execute'),
  ...[...body, ...opened({ actions })].flatMap((each) => (each.type === 'ActionSet' ? each.actions : [])),
];
export const workLines = ({ body }: Pick<Shown, 'body'>): readonly string[] =>
  body.flatMap((each) =>
    each.type === 'RichTextBlock' ? [each.inlines.map((inline) => inline.text).join('')] : [],
  );

export const adaptiveCard = z.strictObject({
  $schema: z.string(),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.enum(['nl', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(element).min(1),
});
export type AdaptiveCard = z.infer<typeof adaptiveCard>;

/** What a bot sends: one card and nothing that is read as Markdown, within 100 KB of UTF-16. */
export const cardMessage = z
  .looseObject({
    type: z.literal('message'),
    text: z.undefined().optional(),
    summary: z.string().min(1).max(160),
    attachments: z.tuple([
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: adaptiveCard,
      }),
    ]),
  })
  .refine((message) => JSON.stringify(message).length * 2 <= 100 * 1024, 'MessageSizeTooBig');

/** A card on which agents work: fields, and buttons at its foot. */
export const workCard = workShape.refine((card) => {
  const ids = fieldsOn(card).map(({ id }) => id);
  return new Set(ids).size === ids.length;
}, 'the ids of fields are unique');

export const workMessage = z
  .looseObject({
    type: z.literal('message'),
    text: z.undefined().optional(),
    summary: z.string().min(1).max(160),
    attachments: z.tuple([
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: workCard,
      }),
    ]),
  })
  .refine((message) => JSON.stringify(message).length * 2 <= 100 * 1024, 'MessageSizeTooBig');

/** Everything that can be read on a card, a line each. */
export const linesOf = ({ body }: AdaptiveCard): readonly string[] =>
  body.flatMap((each) =>
    each.type === 'RichTextBlock' ? [each.inlines.map(({ text }) => text).join('')] : [],
  );

export const buttonsOf = ({ body }: AdaptiveCard) =>
  body.flatMap((each) => (each.type === 'ActionSet' ? each.actions : []));
