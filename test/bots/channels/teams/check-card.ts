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

/** Everything that can be read on a card, a line each. */
export const linesOf = ({ body }: AdaptiveCard): readonly string[] =>
  body.flatMap((each) =>
    each.type === 'RichTextBlock' ? [each.inlines.map(({ text }) => text).join('')] : [],
  );

export const buttonsOf = ({ body }: AdaptiveCard) =>
  body.flatMap((each) => (each.type === 'ActionSet' ? each.actions : []));
