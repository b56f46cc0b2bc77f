import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import { type Answer, Unanswered } from '../../answer.ts';
import { Passing, type Patience, policies } from '../../patience.ts';
import { type OpenSftp, openSftp } from './open-sftp.ts';
import { type RemoteFiles, remoteFiles } from './remote-files.ts';
import { type SftpAccess, serverOf } from './sftp-access.ts';

export interface LineOptions extends Partial<Patience> {
  /** Milliseconds for connecting, and for every single call. */
  readonly attemptMs?: number;
}

/** The way to one sFTP server: one connection for whoever asks, a few retries, and rest after many failures. */
export interface SftpLine {
  use<T>(deadline: Deadline, work: (files: RemoteFiles) => Promise<T>): Promise<Answer<T>>;
  close(): void;
}

const defaults = { attemptMs: 2000, retries: 2, backoffMs: 150, breakAfter: 10, restMs: 10_000 };

/** A connection that nobody has used for so long is closed. */
const idleMs = 20_000;

export function createSftpLine(access: SftpAccess, options: LineOptions = {}): SftpLine {
  const settings = { ...defaults, ...options };
  const policyFor = policies(settings);
  const connection = sharedConnection(access, settings.attemptMs);
  return {
    async use(deadline, work) {
      if (deadline.signal.aborted) return { is: 'unreachable' };
      const once = async () => {
        const open = await connection.take();
        try {
          return await work(remoteFiles(open.sftp, settings.attemptMs));
        } catch (error) {
          if (error instanceof Passing) connection.drop(open);
          throw error;
        } finally {
          connection.give(open);
        }
      };
      const policy = policyFor(serverOf(access), `${access.host}:${access.port}`, 'GET', undefined);
      try {
        const running = policy.execute(once, deadline.signal);
        return { is: 'ok', value: await beforeAbort(running, deadline.signal) };
      } catch (error) {
        return noAnswer(error);
      }
    },
    close: connection.close,
  };
}

function noAnswer(error: unknown): Exclude<Answer<never>, { is: 'ok' }> {
  if (error instanceof Unanswered) return error.no;
  const over =
    error instanceof Passing || error instanceof BrokenCircuitError || error instanceof TaskCancelledError;
  if (over) return { is: 'unreachable' };
  throw error;
}

async function beforeAbort<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(new Unanswered({ is: 'unreachable' }));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([running, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** One connection at a time, opened when it is first wanted; a broken one is replaced. */
function sharedConnection(access: SftpAccess, attemptMs: number) {
  let current: Promise<OpenSftp> | null = null;
  let idle: NodeJS.Timeout | null = null;
  const opening = () => {
    const next = openSftp(access, attemptMs);
    current = next;
    next.catch(() => {
      if (current === next) current = null;
    });
    return next;
  };
  const drop = (open: OpenSftp) => {
    current = null;
    open.close();
  };
  return {
    drop,
    async take(): Promise<OpenSftp> {
      if (idle !== null) clearTimeout(idle);
      const kept = current === null ? null : await current;
      const open = kept?.isOpen() === 'open' ? kept : await opening();
      open.hold();
      return open;
    },
    give(open: OpenSftp): void {
      open.release();
      if (idle !== null) clearTimeout(idle);
      idle = setTimeout(() => drop(open), idleMs).unref();
    },
    close(): void {
      current?.then(drop, () => undefined);
    },
  };
}
