import { createTransport } from 'nodemailer';
import type { MailAccess } from './mail-access.ts';

/** Milliseconds for the line, for the greeting and for each answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** A line for each letter: they are few. Without a log of its own, which would hold addresses and what was written. */
export const openTransport = ({ host, port, tls, login }: MailAccess) =>
  createTransport({
    host,
    port,
    secure: tls === 'from-the-start',
    requireTLS: tls === 'before-anything',
    ignoreTLS: tls === 'none',
    ...(login !== null && { auth: { user: login.user, pass: login.password } }),
    ...patience,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
