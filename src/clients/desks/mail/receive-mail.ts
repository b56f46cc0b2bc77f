import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Desk } from '../../../diagnostics/model.ts';
import type { Desks } from '../../../diagnostics/ports/desks.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { hearLetter } from './hear-letter.ts';
import { type ReadLetter, readLetter } from './read-letter.ts';
import { type ReplyBox, readReplyAddress } from './reply-address.ts';

/** A desk that writes letters, and from which address. */
export interface WritingDesk {
  readonly tenant: string;
  readonly desk: Desk;
  readonly mailbox: string;
}

export interface MailReceiving {
  readonly box: ReplyBox;
  readonly host: string;
  readonly port: number;
  readonly desks: readonly WritingDesk[];
  readonly hear: Desks['hear'];
  readonly machineNow: Clock;
  /** Ids and words of ours only. */
  note(letter: Readonly<Record<string, string>>): void;
}

export interface MailReceiver {
  /** The port, once letters are taken. */
  listen(): Promise<
    | { readonly is: 'listening'; readonly port: number }
    | { readonly is: 'not-listening'; readonly why: string }
  >;
  stop(): Promise<void>;
}

/** With room for a few pictures; larger letters are refused while they come in. */
const mostBytes = 10_000_000;
const second = 1_000;

class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

const noSuchAddress = new Answer(550, '5.1.1 No such address');
const otherSender = new Answer(
  550,
  "5.7.1 This address takes letters from the desk's own address only: answer from there",
);
const unreadable = new Answer(554, '5.6.0 This letter cannot be read: send it as plain text');
const later = new Answer(451, '4.3.0 Not kept: please send it again later');

/**
 * Takes the letters of desks, and nobody else's: only addresses that were signed here exist. A letter is on disk before
 * it is taken, and what cannot be kept now is asked for again. It stands behind the mail server of the house, which
 * looks after safe lines and forged senders.
 */
export function receiveMail(receiving: MailReceiving): MailReceiver {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    banner: 'Loket',
    disableReverseLookup: true,
    size: mostBytes,
    rejectOversized: true,
    maxClients: 10,
    socketTimeout: 60 * second,
    onRcptTo({ address }, _session, done) {
      done(aboutOf(receiving, address) === null ? noSuchAddress : null);
    },
    onData(stream, session, done) {
      take(receiving, stream, session).then(done, () => done(later));
    },
  });
  // A line that breaks is the sender's to try again.
  server.on('error', () => undefined);
  return {
    async listen() {
      const listening = server.listen(receiving.port, receiving.host);
      try {
        await once(listening, 'listening');
      } catch (error) {
        return { is: 'not-listening', why: error instanceof Error ? error.message : 'unknown reason' };
      }
      const bound = listening.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : receiving.port;
      return { is: 'listening', port };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const aboutOf = ({ box, desks }: MailReceiving, address: string) => readReplyAddress(box, address, desks);

async function take(
  receiving: MailReceiving,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Answer | null> {
  const source = await bytesOf(stream);
  // It is refused by the server itself.
  if (source === null) return null;
  const letter = await readLetter(source).catch(() => null);
  if (letter === null) return unreadable;
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const answers: (Answer | null)[] = [];
  for (const { address } of envelope.rcptTo) answers.push(await hear(receiving, letter, sender, address));
  return answers.find((answer) => answer !== null) ?? null;
}

async function hear(
  receiving: MailReceiving,
  letter: ReadLetter,
  sender: string,
  address: string,
): Promise<Answer | null> {
  const about = aboutOf(receiving, address);
  if (about === null) return noSuchAddress;
  const { tenant, desk, mailbox } = about.from;
  const heard = hearLetter(letter, sender, { mailbox, about: about.key });
  receiving.note({
    ...{ tenant, desk, about: about.key, letter: heard.is },
    ...('because' in heard && { because: heard.because }),
  });
  if (heard.is === 'refused') return otherSender;
  if (heard.is === 'ignored') return null;
  const { key, said } = heard;
  await receiving.hear({ tenant, desk, key, about: about.key, said, receivedAt: receiving.machineNow() });
  return null;
}

/** `null`: more than is taken. All of it has to be read either way. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    if (stream.sizeExceeded) pieces.length = 0;
    else pieces.push(Buffer.from(piece));
  }
  return stream.sizeExceeded ? null : Buffer.concat(pieces);
}
