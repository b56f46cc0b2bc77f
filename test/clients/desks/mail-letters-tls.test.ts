import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { checkCertificate } from '../../../src/clients/desks/mail/letter-certificate.ts';
import {
  type MailReceiver,
  type MailReceiving,
  receiveMail,
} from '../../../src/clients/desks/mail/receive-mail.ts';
import { replyAddress } from '../../../src/clients/desks/mail/reply-address.ts';
import type { NewDeskMessage } from '../../../src/diagnostics/ports/desks.ts';
import { selfSigned } from '../../fixtures/self-signed.ts';
import { until } from '../../until.ts';

const from = 'consultancy@support.example';
const box = { address: 'loket@reply.example', key: 'a key that nobody can guess, really' };
const desks = [{ tenant: 'zonnewende', desk: 'consultancy', mailbox: from }] as const;
const about = { tenant: 'zonnewende', desk: 'consultancy', key: `loket-${randomUUID()}` } as const;
const to = replyAddress(box, about) ?? '';

let folder: string;
let receiver: MailReceiver | null = null;
let heard: NewDeskMessage[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-letters-'));
  heard = [];
});
afterEach(async () => {
  await receiver?.stop();
  receiver = null;
  await rm(folder, { recursive: true, force: true });
});

/** The files of a certificate, which may be one thing and another. */
async function files({ key, cert }: { readonly key: string; readonly cert: string }) {
  const named = { keyFile: join(folder, 'key.pem'), certFile: join(folder, 'cert.pem') };
  await writeFile(named.keyFile, key);
  await writeFile(named.certFile, cert);
  return named;
}

async function listening(parts: Pick<MailReceiving, 'host' | 'tls' | 'plain' | 'renewMs'>) {
  receiver = receiveMail({
    ...{ box, desks, port: 0, machineNow: () => new Date(), note: () => undefined, ...parts },
    hear: async (message) => {
      heard.push(message);
      return 'new';
    },
  });
  return receiver.listen();
}
async function port(parts: Parameters<typeof listening>[0]): Promise<number> {
  const answer = await listening(parts);
  if (answer.is !== 'listening') throw new Error(answer.why);
  return answer.port;
}

/** As a mail server hands it over: the number of the answer to its first refusal, or 250. */
async function write(at: number, options: object): Promise<unknown> {
  const transport = createTransport({ host: '127.0.0.1', port: at, ...options });
  return transport.sendMail({ from, to, subject: 'Re', text: 'Opgelost.' }).then(
    () => 250,
    (error: { responseCode?: number; code?: string }) => error.responseCode ?? error.code,
  );
}

/** As a certificate stands there while it is being written. */
const cutShort = (cert: string) => cert.slice(0, cert.length / 2);

describe('letters of desks over a safe line', () => {
  const own = selfSigned('localhost');
  const safely = { requireTLS: true, tls: { ca: own.cert, servername: 'localhost' } };

  test('are taken from another machine, and over one that is not safe they are not', async () => {
    const at = await port({ host: '0.0.0.0', tls: await files(own), plain: 'refused' });
    expect(await write(at, { ignoreTLS: true })).toBe(530);
    expect(heard).toEqual([]);
    expect(await write(at, safely)).toBe(250);
    expect(heard).toMatchObject([{ tenant: 'zonnewende', about: about.key, said: { text: 'Opgelost.' } }]);
  });

  test('are offered on this machine, and taken either way', async () => {
    const at = await port({ host: '127.0.0.1', tls: await files(own), plain: 'taken' });
    expect([await write(at, safely), await write(at, { ignoreTLS: true })]).toEqual([250, 250]);
  });

  test('are not offered without a certificate', async () => {
    const at = await port({ host: '127.0.0.1', tls: null, plain: 'taken' });
    expect(await write(at, safely)).toBe(500);
    expect(await write(at, { ignoreTLS: true })).toBe(250);
  });

  test('show a certificate that was renewed without a restart, and keep it when its file is spoilt', async () => {
    const tls = await files(own);
    const at = await port({ host: '127.0.0.1', tls, plain: 'taken', renewMs: 20 });
    const newer = selfSigned('localhost');
    await files(newer);
    const renewed = { requireTLS: true, tls: { ca: newer.cert, servername: 'localhost' } };
    await until(async () => (await write(at, renewed)) === 250);
    await files({ key: newer.key, cert: `${newer.cert}${cutShort(own.cert)}` });
    expect(await write(at, renewed)).toBe(250);
  });

  test.each([
    ['there is no such file', { key: own.key, cert: own.cert }, 'gone.pem cannot be read'],
    [
      'the key is another one',
      { key: selfSigned('x').key, cert: own.cert },
      'is not the one of the certificate',
    ],
    ['the key is none', { key: 'geheim', cert: own.cert }, 'holds no private key'],
    ['the certificate is none', { key: own.key, cert: 'geheim' }, 'holds no certificate'],
    [
      'the chain is cut short',
      { key: own.key, cert: `${own.cert}${cutShort(own.cert)}` },
      'the chain behind',
    ],
  ])('do not begin, and doctor says why, when %s', async (_, of, why) => {
    const written = await files(of);
    const tls = why.startsWith('gone') ? { ...written, keyFile: join(folder, 'gone.pem') } : written;
    const answer = await listening({ host: '127.0.0.1', tls, plain: 'taken' });
    expect(answer).toEqual({ is: 'not-listening', why: expect.stringContaining(why) });
    const checked = await checkCertificate(tls, new Date());
    expect(checked).toMatchObject({ is: 'wrong', what: expect.stringContaining(why) });
    expect(JSON.stringify([answer, checked])).not.toContain('geheim');
  });

  test.each([
    ['2026-11-22', 'well', 'until 2099-01-01'],
    ['2098-12-20', 'wrong', 'ends on 2099-01-01'],
    ['2099-02-01', 'wrong', 'ended on 2099-01-01'],
  ])('have a certificate of which doctor says on %s that it is %s', async (day, is, what) => {
    const checked = await checkCertificate(await files(own), new Date(day));
    expect(checked).toMatchObject({ is, what: expect.stringContaining(what) });
  });
});
