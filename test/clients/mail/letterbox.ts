import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as the mail server took it. */
export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  /** The words, whatever they were encoded in. */
  readonly text: string;
  readonly headers: string;
}

/** A real mail server on this machine; what it took is kept. */
export interface Letterbox {
  readonly port: number;
  readonly letters: readonly Delivered[];
  /** Resolves once there are so many. */
  until(count: number): Promise<readonly Delivered[]>;
  close(): Promise<void>;
}

export async function letterbox(options: SMTPServerOptions = {}, port = 0): Promise<Letterbox> {
  const letters: Delivered[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onData(stream, { envelope: { mailFrom, rcptTo } }, callback) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        letters.push({ from, to, ...read(Buffer.concat(pieces).toString('utf8')) });
        callback();
        for (const wake of waiting.splice(0)) wake();
      });
    },
    ...options,
  });
  // A client that hangs up is no failure of the box.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    letters,
    async until(count) {
      while (letters.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return letters;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(source: string): Pick<Delivered, 'source' | 'text' | 'headers'> {
  const [headers = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  return { source, headers, text: decoded(body, headers).replaceAll('\r\n', '\n') };
}

function decoded(body: string, headers: string): string {
  if (/^content-transfer-encoding: base64/imu.test(headers))
    return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/imu.test(headers)) return body;
  const bytes = body
    .replaceAll(/=\r\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The code in a letter, as one types it over. */
export const codeIn = ({ text }: Delivered): string => /\b(\d{3}) (\d{3})\b/u.exec(text)?.[0] ?? '';
