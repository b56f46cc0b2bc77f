import { z } from 'zod';
import type { Environment } from './tenant-files/open-secrets.ts';
import type { Problem } from './tenant-files/read-tenant-files.ts';

/** The mail server, and the key that codes are kept under. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: 'from-the-start' | 'before-anything' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
  /** Addresses and codes are only kept as hashes under it. */
  readonly codeKey: string;
  /** Where desks that read mail write back to; `null`: nobody reads what they write. */
  readonly replies: ReplySettings | null;
}

/** The receiver of letters: its address, the key that signs those of tickets, and where it listens. */
export interface ReplySettings {
  readonly address: string;
  readonly key: string;
  readonly host: string;
  readonly port: number;
  /** The files of its certificate, so that letters come over a safe line; `null`: none is offered. */
  readonly tls: { readonly keyFile: string; readonly certFile: string } | null;
  /** Whether a line that is not safe is taken: on this machine only. */
  readonly plain: 'taken' | 'refused';
}

const portNumber = 'write a number from 1 to 65535, such as 587 or 465';
const howReplies =
  'write an address such as loket@reply.example, with at most 11 letters or digits before the @: the mark of a ticket goes behind them';

const port = (usual: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/u, portNumber)
    .transform(Number)
    .pipe(z.number().min(1, portNumber).max(65_535, portNumber))
    .default(usual);

/** The variables of mail, as a part of the environment. */
export const mailVariables = {
  LOKET_SMTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/u, 'write the name of the mail server only, such as smtp.example')
    .optional(),
  LOKET_SMTP_PORT: port(587),
  LOKET_SMTP_USER: z.string().optional(),
  LOKET_SMTP_PASSWORD: z.string().optional(),
  LOKET_MAIL_FROM: z.email('write the address that letters come from, such as loket@example.org').optional(),
  LOKET_CODE_KEY: z
    .string()
    .min(32, 'write 32 characters or more that nobody can guess, such as openssl rand -base64 32 makes')
    .optional(),
  LOKET_MAIL_REPLY_TO: z
    .email(howReplies)
    .regex(/^[a-z0-9.-]{1,11}@/iu, howReplies)
    .transform((address) => address.toLowerCase())
    .optional(),
  LOKET_MAIL_REPLY_KEY: z
    .string()
    .min(32, 'write 32 characters or more that nobody can guess, such as openssl rand -base64 32 makes')
    .optional(),
  LOKET_MAIL_REPLY_HOST: z.string().min(1).default('127.0.0.1'),
  LOKET_MAIL_REPLY_PORT: port(2525),
  LOKET_MAIL_REPLY_TLS_KEY: z.string().min(1).optional(),
  LOKET_MAIL_REPLY_TLS_CERT: z.string().min(1).optional(),
} as const;

/** Without one of the first three nothing can be sent; a login is two. */
export const mailBelongsTogether = [
  ['LOKET_SMTP_HOST', 'LOKET_MAIL_FROM', 'LOKET_CODE_KEY'],
  ['LOKET_SMTP_USER', 'LOKET_SMTP_PASSWORD'],
  ['LOKET_MAIL_REPLY_TO', 'LOKET_MAIL_REPLY_KEY'],
  ['LOKET_MAIL_REPLY_TLS_KEY', 'LOKET_MAIL_REPLY_TLS_CERT'],
] as const;

/** A login or a port for no server: somebody took a line too few. */
export const withoutServer = (env: Environment): readonly Problem[] =>
  given(env, 'LOKET_SMTP_HOST')
    ? []
    : ['LOKET_SMTP_PORT', 'LOKET_SMTP_USER', 'LOKET_SMTP_PASSWORD', 'LOKET_MAIL_REPLY_TO']
        .filter((name) => given(env, name))
        .map((name) => ({
          what: `${name} is set, and LOKET_SMTP_HOST is not`,
          fix: `set LOKET_SMTP_HOST too, or take ${name} away`,
        }));

/** What desks write is read on the way by whoever can, unless it stays on this machine or the line is safe. */
export function lettersInTheOpen(
  env: Environment,
  isLoopback: (host: string) => boolean,
): readonly Problem[] {
  const host = (env['LOKET_MAIL_REPLY_HOST'] ?? '').trim();
  const isSafe = host === '' || isLoopback(host) || given(env, 'LOKET_MAIL_REPLY_TLS_CERT');
  return isSafe || !given(env, 'LOKET_MAIL_REPLY_TO')
    ? []
    : [
        {
          what: `LOKET_MAIL_REPLY_HOST takes letters from other machines (${host}), and there is no certificate`,
          fix: 'set LOKET_MAIL_REPLY_TLS_KEY and LOKET_MAIL_REPLY_TLS_CERT to the files of one, or take LOKET_MAIL_REPLY_HOST away',
        },
      ];
}

const given = (env: Environment, name: string) => (env[name] ?? '').trim() !== '';

type Given = z.infer<z.ZodObject<typeof mailVariables>>;

/** The port on which a line is safe from its first byte (RFC 8314 3.3); on others it is made so. */
const safeFromTheStart = 465;

export function mailOf(given: Given, isLoopback: (host: string) => boolean): MailSettings | null {
  const { LOKET_SMTP_HOST: host, LOKET_SMTP_PORT: port, LOKET_MAIL_FROM: from } = given;
  const { LOKET_CODE_KEY: codeKey, LOKET_SMTP_USER: user, LOKET_SMTP_PASSWORD: password } = given;
  if (host === undefined || from === undefined || codeKey === undefined) return null;
  const login = user === undefined || password === undefined ? null : { user, password };
  const later = isLoopback(host) ? 'none' : 'before-anything';
  const tls = port === safeFromTheStart ? 'from-the-start' : later;
  return { host, port, from, codeKey, login, tls, replies: repliesOf(given, isLoopback) };
}

function repliesOf(given: Given, isLoopback: (host: string) => boolean): ReplySettings | null {
  const { LOKET_MAIL_REPLY_TO: address, LOKET_MAIL_REPLY_KEY: key } = given;
  const { LOKET_MAIL_REPLY_HOST: host, LOKET_MAIL_REPLY_PORT: port } = given;
  const { LOKET_MAIL_REPLY_TLS_KEY: keyFile, LOKET_MAIL_REPLY_TLS_CERT: certFile } = given;
  if (address === undefined || key === undefined) return null;
  const tls = keyFile === undefined || certFile === undefined ? null : { keyFile, certFile };
  return { address, key, host, port, tls, plain: isLoopback(host) ? 'taken' : 'refused' };
}
