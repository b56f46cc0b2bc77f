import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { MailAccess } from './mail-access.ts';

/** Milliseconds for the line, for the greeting and for each answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/**
 * A line for each letter: they are few. Nothing of it is logged, since addresses and letters would be; `onAnswer` is
 * told each answer of the server, and has to let go of it.
 */
export const openTransport = ({ host, port, tls, login }: MailAccess, onAnswer: (line: string) => void) =>
  createTransport({
    host,
    port,
    secure: tls === 'from-the-start',
    requireTLS: tls === 'before-anything',
    ignoreTLS: tls === 'none',
    ...(login !== null && { auth: { user: login.user, pass: login.password } }),
    ...patience,
    transactionLog: true,
    logger: { ...silence, debug: answers(onAnswer) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });

const nothing = () => undefined;
const silence = {
  level: nothing,
  trace: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

const isAnswer = z.object({ tnx: z.literal('server') });

const answers =
  (onAnswer: (line: string) => void) =>
  (entry: unknown, line?: unknown): void => {
    if (isAnswer.safeParse(entry).success && typeof line === 'string') onAnswer(line);
  };
