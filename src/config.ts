import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  belongTogether,
  type ChannelSettings,
  channelsOf,
  channelVariables,
  oneOfEach,
} from './channel-settings.ts';
import {
  lettersInTheOpen,
  type MailSettings,
  mailBelongsTogether,
  mailOf,
  mailVariables,
  withoutServer,
} from './mail-settings.ts';
import { type RetentionSettings, retentionOf, retentionVariables } from './retention-settings.ts';
import { type SignInSettings, signInBelongsTogether, signInOf, signInVariables } from './sign-in-settings.ts';
import type { Customer } from './tenant-files/customer.ts';
import type { Environment } from './tenant-files/open-secrets.ts';
import { type OneTenant, readOneTenant } from './tenant-files/read-one-tenant.ts';
import { checkTenantFile, type Problem, readTenantFiles } from './tenant-files/read-tenant-files.ts';
import { tenantFileSchema } from './tenant-files/tenant-schema.ts';
import { type SureEnough, understandingVariable } from './understanding-variable.ts';

export type { Customer };

export interface Config extends ChannelSettings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl: string | null;
  readonly customers: readonly Customer[];
  /** Pages that may embed the chat. */
  readonly parentOrigins: readonly string[];
  /** `null`: no codes are sent, and who cannot be recognised stays so. */
  readonly mail: MailSettings | null;
  /** How long things with personal values are kept. */
  readonly keep: RetentionSettings;
  /** `null`: nobody signs in at the desk. */
  readonly signIn: SignInSettings | null;
  /** How sure Loket must be of what is asked; `null`: as it was measured best. */
  readonly sureEnough: SureEnough | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export type Configured =
  | { readonly is: 'right'; readonly config: Config }
  /** Every problem at once, each with what to do. */
  | { readonly is: 'wrong'; readonly problems: readonly Problem[] };

const defaultHost = '127.0.0.1';
const defaultTenants = './tenants';
const portNumber = 'write a number from 0 to 65535';

/** Loopback only, unless told otherwise. */
const environment = z.object({
  HOST: z.string().default(defaultHost),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, portNumber)
    .transform(Number)
    .pipe(z.number().max(65_535, portNumber))
    .default(3978),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/u, error: 'write an address that begins with postgresql://' })
    .optional(),
  TENANTS_DIR: z.string().min(1).default(defaultTenants),
  PARENT_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/u).filter((each) => each !== ''))
    .pipe(
      z.array(z.url({ protocol: /^https?$/u, error: 'write addresses such as https://intranet.example' })),
    ),
  ...channelVariables(isLoopback),
  ...mailVariables,
  ...retentionVariables,
  ...signInVariables(isLoopback),
  UNDERSTANDING: understandingVariable,
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'choose debug, info, warn, error or silent')
    .default('info'),
});

/** The environment of this process; nothing else in the program reads it. */
export const processEnvironment = (): Environment => process.env;

/** For real customers: the environment and the tenant files, a missing secret being a problem like any other. */
export function configure(env: Environment): Configured {
  const parsed = parse(env);
  const read = readTenantFiles(env['TENANTS_DIR'] || defaultTenants, env);
  const problems = [
    ...problemsOf(parsed),
    ...halfConfigured(env),
    ...speechless(env),
    ...withoutServer(env),
    ...lettersInTheOpen(env, isLoopback),
    ...read.problems,
  ];
  return parsed.is === 'wrong' || problems.length > 0
    ? { is: 'wrong', problems }
    : { is: 'right', config: configOf(parsed.settings, read.customers) };
}

/** For a command that touches the database and no customer's system. */
export function configureDatabase(env: Environment): Configured {
  const parsed = parse(env);
  return parsed.is === 'wrong' ? parsed : { is: 'right', config: configOf(parsed.settings, []) };
}

/** For the demo: never reachable from elsewhere, and never with a real channel's secret in hand. */
export function configureDemo(env: Environment): Configured {
  const parsed = parse(env);
  const host = env['HOST'] || defaultHost;
  const secrets = Object.keys(env).filter((name) => channelSecret.test(name) && env[name] !== '');
  const problems = [
    ...problemsOf(parsed),
    ...(isLoopback(host)
      ? []
      : [
          {
            what: 'The demo lets everyone be anyone, so it only listens on this machine',
            fix: `take HOST=${host} away`,
          },
        ]),
    ...secrets.map((name) => ({
      what: `The demo does not start with the secrets of channels, mail and signing in, and ${name} is set`,
      fix: 'take it away, or start without --demo',
    })),
  ];
  return parsed.is === 'wrong' || problems.length > 0
    ? { is: 'wrong', problems }
    : { is: 'right', config: configOf(parsed.settings, []) };
}

/** One customer, by the name of its tenant file or by its id in `TENANTS_DIR`. */
export const configureTenant = (fileOrId: string, env: Environment): OneTenant =>
  readOneTenant(fileOrId, env['TENANTS_DIR'] || defaultTenants, env);

/** For who writes a tenant file: its form, and what is wrong with one. */
export const tenantFile = { schema: tenantFileSchema, check: checkTenantFile } as const;

const halfConfigured = (env: Environment): readonly Problem[] =>
  [...belongTogether, ...mailBelongsTogether, ...signInBelongsTogether].flatMap(
    (names: readonly string[]) => {
      const missing = names.filter((name) => (env[name] ?? '').trim() === '');
      const given = names.filter((name) => !missing.includes(name));
      return given.length === 0
        ? []
        : missing.map((name) => ({
            what: `${given.join(' and ')} is set, and ${name} is not`,
            fix: `set ${name} too, or take ${given.join(' and ')} away`,
          }));
    },
  );

/** A channel that could hear and not speak, or the other way round. */
const speechless = (env: Environment): readonly Problem[] =>
  oneOfEach.flatMap(({ of, needs }) => {
    const given = of.filter((name) => (env[name] ?? '').trim() !== '');
    const missing = needs.filter((names) => names.every((name) => (env[name] ?? '').trim() === ''));
    return given.length === 0
      ? []
      : missing.map((names) => ({
          what: `${given.join(' and ')} is set, and ${names.join(' or ')} is not`,
          fix: `set ${names.join(' or ')} too, or take ${given.join(' and ')} away`,
        }));
  });

const channelSecret =
  /^(?:SLACK_|TEAMS_|INTERCOM_|MICROSOFT_?APP|LOKET_(?:WEB_KEY|SMTP_|MAIL_|CODE_KEY|OIDC_))/iu;

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

type Settings = z.infer<typeof environment>;

type Parsed = { is: 'read'; settings: Settings } | Extract<Configured, { is: 'wrong' }>;

function parse(env: Environment): Parsed {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return { is: 'read', settings: parsed.data };
  return {
    is: 'wrong',
    problems: parsed.error.issues.map(({ path, message }) => ({
      what: `${String(path[0])} is not right`,
      fix: message,
    })),
  };
}

const problemsOf = (parsed: Parsed) => (parsed.is === 'wrong' ? parsed.problems : []);

const configOf = (settings: Settings, customers: readonly Customer[]): Config => ({
  host: settings.HOST,
  port: settings.PORT,
  dataDir: resolve(settings.DATA_DIR),
  databaseUrl: settings.DATABASE_URL ?? null,
  customers,
  parentOrigins: settings.PARENT_ORIGINS.map((origin) => new URL(origin).origin),
  ...channelsOf(settings),
  mail: mailOf(settings, isLoopback),
  keep: retentionOf(settings),
  signIn: signInOf(settings),
  sureEnough: settings.UNDERSTANDING,
  logLevel: settings.LOG_LEVEL,
});
