import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import ssh2, { type Client, type SFTPWrapper } from 'ssh2';
import { Unanswered } from '../../answer.ts';
import { Passing } from '../../patience.ts';
import type { SftpAccess } from './sftp-access.ts';

/** An open connection. It keeps the process alive only between `hold` and `release`. */
export interface OpenSftp {
  readonly sftp: SFTPWrapper;
  hold(): void;
  release(): void;
  isOpen(): 'open' | 'closed';
  close(): void;
}

/** `SHA256:…` of a public key, without the filling at the end (RFC 4648), as OpenSSH writes it. */
export const fingerprint = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`;

/**
 * Connects, checks who answers, and signs in. Rejects with `Unanswered` when the server is another one or
 * refuses us, and with `Passing` when a next attempt may help.
 */
export function openSftp(access: SftpAccess, withinMs: number): Promise<OpenSftp> {
  const client: Client = new ssh2.Client();
  const socket = connect({ host: access.host, port: access.port, noDelay: true });
  let state: 'open' | 'closed' = 'open';
  let otherKey: string | null = null;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      state = 'closed';
      clearTimeout(timer);
      reject(whyNot(error, otherKey));
      client.destroy();
      socket.destroy();
    };
    const timer = setTimeout(() => fail(new Passing('outage', null)), withinMs);
    socket.once('error', fail);
    client.on('error', fail);
    client.on('close', () => fail(new Passing('outage', null)));
    client.once('ready', () =>
      client.sftp((error, sftp) => {
        if (error !== undefined) return fail(error);
        clearTimeout(timer);
        resolve(opened(client, socket, sftp, () => state));
      }),
    );
    client.connect({
      sock: socket,
      ...signIn(access),
      readyTimeout: 0,
      hostVerifier: (key: Buffer) => {
        const found = fingerprint(key);
        if (found !== access.hostKey) otherKey = found;
        return found === access.hostKey;
      },
    });
  });
}

const signIn = ({ username, login }: SftpAccess) =>
  login.with === 'password'
    ? { username, password: login.password }
    : {
        username,
        privateKey: login.privateKey,
        ...(login.passphrase !== null && { passphrase: login.passphrase }),
      };

function opened(client: Client, socket: Socket, sftp: SFTPWrapper, isOpen: OpenSftp['isOpen']): OpenSftp {
  let holders = 0;
  return {
    sftp,
    hold() {
      holders += 1;
      socket.ref();
    },
    release() {
      holders -= 1;
      if (holders === 0) socket.unref();
    },
    isOpen,
    close: () => client.end(),
  };
}

function whyNot(error: unknown, otherKey: string | null): Error {
  if (error instanceof Passing) return error;
  if (otherKey !== null) return new Unanswered({ is: 'said-no', because: 'forbidden', detail: otherKey });
  const level = typeof error === 'object' && error !== null && 'level' in error ? error.level : null;
  if (level === 'client-authentication') return new Unanswered({ is: 'said-no', because: 'forbidden' });
  return new Passing('outage', null);
}
