import { z } from 'zod';

const address = z.url({ protocol: /^https$/u, error: 'write an address that begins with https://' });
const appId = z.guid('write the Microsoft App ID, such as 2b4d5c2e-8f4b-4b1e-9a63-0d6f3c1b7a55');
const scope = z.enum(['personal', 'team', 'groupChat']);
const command = z.strictObject({ title: z.string().min(1).max(32), description: z.string().min(1).max(128) });

/** What Microsoft documents about a manifest, as far as ours goes (learn.microsoft.com, *App manifest schema for Teams*). */
export const appManifest = z.strictObject({
  $schema: z.string(),
  manifestVersion: z.literal('1.25'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  id: appId,
  developer: z.strictObject({
    name: z.string().max(32),
    websiteUrl: address,
    privacyUrl: address,
    termsOfUseUrl: address,
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/u),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('nl'),
    defaultLanguageFile: z.literal('nl.json'),
    additionalLanguages: z.tuple([
      z.strictObject({ languageTag: z.literal('en'), file: z.literal('en.json') }),
    ]),
  }),
  bots: z.tuple([
    z.strictObject({
      botId: appId,
      scopes: z.array(scope).min(1),
      supportsFiles: z.boolean(),
      isNotificationOnly: z.literal(false),
      commandLists: z
        .array(z.strictObject({ scopes: z.array(scope), commands: z.array(command).max(10) }))
        .max(3),
    }),
  ]),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string()).max(16),
});

const words = z.string().min(1);

/** The words of the app in one language, under the paths that they take the place of. */
export const languageFile = z
  .object({
    $schema: z.string(),
    'name.short': words.max(30),
    'name.full': words.max(100),
    'description.short': words.max(80),
    'description.full': words.max(4000),
  })
  .catchall(words.max(128));
