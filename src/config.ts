import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { parseDocument, type YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type Tenant, tenant } from './diagnostics/facts/tenant.ts';

/** Where a system is, and the secret that opens it. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

/** An sFTP server with the customer's files; only the server with this key is talked to. */
export interface SftpAccess {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly login:
    | { readonly with: 'password'; readonly password: string }
    | { readonly with: 'key'; readonly privateKey: string; readonly passphrase: string | null };
  readonly hostKey: string;
}

/** One customer: what is agreed, and how its systems are reached. */
export interface Customer {
  readonly tenant: Tenant;
  readonly learnlinq: Access;
  readonly hr: Access | SftpAccess;
  /** Key of the host application's tokens, at least 32 bytes; `null` only in the demo. */
  readonly webKey: string | null;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl: string | null;
  readonly customers: readonly Customer[];
  /** Pages that may embed the chat. */
  readonly parentOrigins: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export type Configured =
  | { readonly is: 'right'; readonly config: Config }
  /** Every problem at once, each with what to do. */
  | { readonly is: 'wrong'; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

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
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'choose debug, info, warn, error or silent')
    .default('info'),
});

/** The environment of this process; nothing else in the program reads it. */
export const processEnvironment = (): Environment => process.env;

/** For real customers: the environment and the tenant files, a missing secret being a problem like any other. */
export function configure(env: Environment): Configured {
  const parsed = parse(env);
  const read = readCustomers(env['TENANTS_DIR'] || defaultTenants, env);
  const problems = [...problemsOf(parsed), ...read.problems];
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
      : [`The demo lets everyone be anyone, so it only listens on this machine. Take HOST=${host} away.`]),
    ...secrets.map(
      (name) =>
        `The demo does not start with a channel's secret. Take ${name} away, or start without --demo.`,
    ),
  ];
  return parsed.is === 'wrong' || problems.length > 0
    ? { is: 'wrong', problems }
    : { is: 'right', config: configOf(parsed.settings, []) };
}

const channelSecret = /^(?:SLACK_|TEAMS_|INTERCOM_|MICROSOFT_?APP|LOKET_WEB_KEY)/iu;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

type Settings = z.infer<typeof environment>;

type Parsed = { is: 'read'; settings: Settings } | Extract<Configured, { is: 'wrong' }>;

function parse(env: Environment): Parsed {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return { is: 'read', settings: parsed.data };
  return {
    is: 'wrong',
    problems: parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}.`),
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
  logLevel: settings.LOG_LEVEL,
});

const secret = z
  .string()
  .regex(/^env:[A-Z][A-Z0-9_]*$/, 'name the variable that holds the secret, as env:NAME');
const access = z.strictObject({
  url: z.url({ protocol: /^https?$/u, error: 'write an address such as https://hr.example/api' }),
  token: secret,
});
const sftpAccess = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(22),
  username: z.string().min(1),
  password: secret.optional(),
  privateKey: secret.optional(),
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'write the fingerprint as ssh-keygen -lf prints it: SHA256:…'),
});
const tenantFile = tenant
  .extend({
    access: z.strictObject({
      learnlinq: access,
      hr: z.union([access, sftpAccess]),
      web: z.strictObject({ key: secret }),
    }),
  })
  .refine(({ source, access: { hr } }) => (source.kind === 'source-file') === 'hostKey' in hr, {
    path: ['access', 'hr'],
    message:
      'source files need host, username, password or privateKey, and hostKey; other sources url and token',
  })
  .refine(
    ({ access: { hr } }) =>
      !('hostKey' in hr) || (hr.password === undefined) !== (hr.privateKey === undefined),
    {
      path: ['access', 'hr'],
      message: 'give either password or privateKey',
    },
  );

interface Read {
  readonly customers: readonly Customer[];
  readonly problems: readonly string[];
}

function readCustomers(folder: string, env: Environment): Read {
  const files = tenantFiles(folder);
  if (files === null) {
    return {
      customers: [],
      problems: [`TENANTS_DIR: there is no folder ${folder}. Make it, with one YAML file for each customer.`],
    };
  }
  if (files.length === 0)
    return {
      customers: [],
      problems: [`${folder} holds no tenant file. Add one YAML file for each customer.`],
    };
  const read = files.map((file) => readCustomer(file, env));
  const customers = read.flatMap((each) => each.customers);
  const doubles = customers.filter(
    ({ tenant: { id } }, index) => customers.findIndex((other) => other.tenant.id === id) !== index,
  );
  const problems = doubles.map(
    ({ tenant: { id } }) => `Two tenant files have the id ${id}. Give each customer its own.`,
  );
  return {
    customers,
    problems: [...read.flatMap((each) => each.problems), ...problems, ...sharedKeys(customers)],
  };
}

/** With one key for two customers, the site of the one could sign for people of the other. */
function sharedKeys(customers: readonly Customer[]): readonly string[] {
  const byKey = Map.groupBy(
    customers.filter(({ webKey }) => webKey !== null && webKey !== ''),
    ({ webKey }) => webKey,
  );
  return [...byKey.values()].flatMap((sharing) => {
    const ids = [...new Set(sharing.map(({ tenant }) => tenant.id))];
    return ids.length < 2 ? [] : [`${ids.join(' and ')} have the same web key. Give each its own.`];
  });
}

function tenantFiles(folder: string): readonly string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function readCustomer(file: string, env: Environment): Read {
  const wrong = (...problems: readonly string[]): Read => {
    return { customers: [], problems: problems.map((problem) => `${file}: ${problem}`) };
  };
  const read = readYaml(file);
  if (read.is === 'wrong') return wrong(...read.problems);
  const parsed = tenantFile.safeParse(read.value, { error: plainly });
  if (parsed.success) return withSecrets(file, parsed.data, env);
  return wrong(
    ...parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ),
  );
}

const thrown = z.object({ message: z.string() });

type Yaml = { is: 'read'; value: unknown } | { is: 'wrong'; problems: readonly string[] };

function readYaml(file: string): Yaml {
  try {
    const document = parseDocument(readFileSync(file, 'utf8'));
    if (document.errors.length === 0) return { is: 'read', value: document.toJS() };
    return { is: 'wrong', problems: document.errors.map(sayYamlError) };
  } catch (error) {
    const why = thrown.safeParse(error).data?.message ?? 'unknown reason';
    return { is: 'wrong', problems: [`this file cannot be read (${why}). Mend it, or take it away.`] };
  }
}

const sayYamlError = ({ code, message }: YAMLParseError): string =>
  code === 'MULTIPLE_DOCS'
    ? 'this file holds several documents. Give each customer a file of its own.'
    : `this is not right as YAML: ${message.trim()}`;

/** What is wrong with a field of a tenant file; `undefined` leaves it to the field's own words. */
function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && (issue.path ?? []).length === 0)
    return 'this is no tenant file. Write a field a line, such as id: zorggroep-linde';
  if (issue.code === 'unrecognized_keys') return `there is no such field here: ${issue.keys.join(', ')}`;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'fill this in' : undefined;
}

type SftpWritten = z.infer<typeof sftpAccess>;

function sftpOf(
  { password, privateKey, ...server }: SftpWritten,
  resolved: (reference: string) => string,
): SftpAccess {
  const login =
    privateKey === undefined
      ? ({ with: 'password', password: resolved(password ?? '') } as const)
      : ({ with: 'key', privateKey: resolved(privateKey), passphrase: null } as const);
  return { ...server, login };
}

function withSecrets(file: string, data: z.infer<typeof tenantFile>, env: Environment): Read {
  const { access: how, ...agreed } = data;
  const problems: string[] = [];
  const resolved = (reference: string): string => {
    const name = reference.slice('env:'.length);
    const value = env[name] ?? '';
    if (value === '') problems.push(`${file}: set ${name}; it holds a secret that this customer needs.`);
    return value;
  };
  const customer: Customer = {
    tenant: agreed,
    learnlinq: { url: how.learnlinq.url, token: resolved(how.learnlinq.token) },
    hr: 'url' in how.hr ? { url: how.hr.url, token: resolved(how.hr.token) } : sftpOf(how.hr, resolved),
    webKey: resolved(how.web.key),
  };
  const short = customer.webKey !== null && customer.webKey !== '' && Buffer.byteLength(customer.webKey) < 32;
  if (short)
    problems.push(
      `${file}: the key in ${how.web.key.slice(4)} is shorter than 32 bytes. Make one with: openssl rand -base64 48`,
    );
  return { customers: [customer], problems };
}
