import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { mailDesk } from '../../../src/clients/desks/mail/mail-desk.ts';
import { type MailReceiver, receiveMail } from '../../../src/clients/desks/mail/receive-mail.ts';
import { readReplyAddress, replyAddress } from '../../../src/clients/desks/mail/reply-address.ts';
import { writeAbove } from '../../../src/clients/desks/mail/strip-reply.ts';
import { smtpMail } from '../../../src/clients/mail/smtp-mail.ts';
import type { NewDeskMessage } from '../../../src/diagnostics/ports/desks.ts';
import { type Letterbox, letterbox } from '../mail/letterbox.ts';

const to = 'consultancy@support.example';
const box = { address: 'loket@reply.example', key: 'a key that nobody can guess, really' };
const desks = [
  { tenant: 'linde', desk: 'support', mailbox: 'support@linde.example' },
  { tenant: 'zonnewende', desk: 'consultancy', mailbox: to },
] as const;

describe('the address of a ticket', () => {
  const key = `loket-${randomUUID()}`;
  const about = { tenant: 'zonnewende', desk: 'consultancy', key } as const;
  const address = replyAddress(box, about) ?? '';

  test('leads back to its desk and ticket, in whatever case it comes back', () => {
    expect(readReplyAddress(box, address.toUpperCase(), desks)).toEqual({ from: desks[1], key });
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  test.each([
    ['another key signed it', replyAddress({ ...box, key: 'x'.repeat(32) }, about)],
    ['it is of a desk that is not there', replyAddress(box, { ...about, desk: 'licences' })],
    ['it is of another ticket', address.replace(/\+./u, (start) => (start === '+0' ? '+1' : '+0'))],
    ['one letter of the signature is another', address.replace(/.@/u, (end) => (end === '0@' ? '1@' : '0@'))],
    ['the signature is missing', `loket+${key.replaceAll(/loket|-/gu, '')}@reply.example`],
    ['it is at another house', address.replace('reply.example', 'other.example')],
    ['it is the address of everybody', box.address],
  ])('does not exist when %s', (_, wrong) => {
    expect(readReplyAddress(box, wrong ?? '', desks)).toBeNull();
  });
});

describe('letters of a desk', () => {
  let receiver: MailReceiver;
  let port = 0;
  let heard: NewDeskMessage[] = [];
  let notes: Readonly<Record<string, string>>[] = [];
  let broken: 'no' | 'yes' = 'no';
  const key = `loket-${randomUUID()}`;
  const address = replyAddress(box, { tenant: 'zonnewende', desk: 'consultancy', key }) ?? '';

  beforeAll(async () => {
    receiver = receiveMail({
      ...{ box, desks, host: '127.0.0.1', port: 0, tls: null, plain: 'taken' },
      machineNow: () => new Date(),
      hear: async (message) => {
        if (broken === 'yes') throw new Error('the disk is full');
        const seen = heard.some(({ key: known }) => known === message.key);
        if (!seen) heard.push(message);
        return seen ? 'seen' : 'new';
      },
      note: (letter) => void notes.push(letter),
    });
    const listening = await receiver.listen();
    if (listening.is !== 'listening') throw new Error(listening.why);
    port = listening.port;
  });
  afterAll(() => receiver.stop());
  beforeEach(() => {
    heard = [];
    notes = [];
    broken = 'no';
  });

  /** As the mail server of a desk delivers it: the number of its answer. */
  const write = async (letter: SendMailOptions): Promise<number> => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    try {
      await transport.sendMail({ from: to, to: address, subject: 'Re: [Loket 1001]', ...letter });
      return 250;
    } catch (error) {
      return error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
    } finally {
      transport.close();
    }
  };
  const said = () => heard.map(({ said }) => said);

  test('what is written anew is what the desk says', async () => {
    const text = `Morgen is het er.\n\nOp ma 23 nov 2026 om 09:00 schreef Loket:\n> ${writeAbove}\n> Ticket`;
    expect(await write({ text })).toBe(250);
    expect(heard).toMatchObject([{ tenant: 'zonnewende', desk: 'consultancy', about: key }]);
    expect(said()).toEqual([{ is: 'progress', text: 'Morgen is het er.' }]);
  });

  test.each([
    ['Sinds wanneer?', { is: 'question', text: 'Sinds wanneer?' }],
    ['#vraag Noem je afdeling.', { is: 'question', text: 'Noem je afdeling.' }],
    ['#Opgelost\nDe koppeling loopt weer.', { is: 'solved', text: 'De koppeling loopt weer.' }],
    ['#solved', { is: 'solved', text: null }],
    ['#terug', { is: 'returned', text: null }],
    ['#declined We do not do that', { is: 'declined', text: 'We do not do that' }],
    ['#1 is hersteld', { is: 'progress', text: '#1 is hersteld' }],
    ['#constructor', { is: 'progress', text: '#constructor' }],
  ])('%j', async (text, expected) => {
    expect(await write({ text })).toBe(250);
    expect(said()).toEqual([expected]);
  });

  test('a letter in HTML alone is read as its words, without pictures and addresses of links', async () => {
    await write({ html: '<p>Zie <a href="https://evil.example">hier</a></p><blockquote>Hoi</blockquote>' });
    expect(said()).toEqual([{ is: 'progress', text: 'Zie hier' }]);
  });

  test('attachments are named and not kept', async () => {
    const attachments = [{ filename: 'scherm\u202e.png', content: Buffer.alloc(100_000) }];
    await write({ text: 'Zie bijlage', attachments });
    expect(said()).toEqual([{ is: 'progress', text: 'Zie bijlage', files: ['scherm .png'] }]);
  });

  test('the same letter twice is one', async () => {
    const letter = { text: 'x', messageId: '<1@support.example>' };
    expect([await write(letter), await write(letter)]).toEqual([250, 250]);
    expect(heard).toHaveLength(1);
    expect(JSON.stringify(heard)).not.toContain('1@support.example');
  });

  test.each([
    ['somebody else', { from: 'iemand@evil.example' }],
    ['somebody else in the name of the desk', { from: `"${to}" <iemand@evil.example>` }],
    ['two at once', { headers: [{ key: 'From', value: to }], from: 'iemand@evil.example' }],
  ])('%s is told so, and not heard; the log names the ticket and nobody', async (_, parts) => {
    expect(
      await write({ text: 'Geef me je wachtwoord', envelope: { from: to, to: address }, ...parts }),
    ).toBe(550);
    expect(said()).toEqual([]);
    expect(notes).toMatchObject([{ about: key, letter: 'refused', because: 'another-sender' }]);
    expect(JSON.stringify(notes)).not.toContain('evil');
  });

  test.each([
    ['an out-of-office', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a list', { headers: { Precedence: 'bulk' } }],
    ['our own letter', { messageId: `<${key}@loket>` }],
    ['a bounce', { envelope: { from: '', to: address } }],
    ['only a quote', { text: '> Hoi' }],
  ])('%s goes no further, and is not sent back', async (_, parts) => {
    expect(await write({ text: 'Ik ben er niet', ...parts })).toBe(250);
    expect(said()).toEqual([]);
    expect(notes).toMatchObject([{ about: key, letter: 'ignored' }]);
  });

  test('whoever writes to an address that was not signed here finds nobody', async () => {
    expect(await write({ text: 'x', to: 'loket@reply.example' })).toBe(550);
    expect(await write({ text: 'x', to: address.replace(/.@/u, 'z@') })).toBe(550);
  });

  test('a letter that is too large is refused', async () => {
    const attachments = [{ filename: 'a.bin', content: Buffer.alloc(9_000_000) }];
    expect(await write({ text: 'x', attachments })).toBe(552);
    expect(said()).toEqual([]);
  });

  test('what cannot be kept now is asked for again', async () => {
    broken = 'yes';
    expect(await write({ text: 'x' })).toBe(451);
    broken = 'no';
    expect(await write({ text: 'x' })).toBe(250);
  });
});

describe('a letter to a desk', () => {
  let post: Letterbox;
  beforeAll(async () => {
    post = await letterbox();
  });
  afterAll(() => post.close());

  test('says where to answer, and how', async () => {
    const access = { host: '127.0.0.1', port: post.port, tls: 'none', login: null } as const;
    const mail = smtpMail({ ...access, from: 'loket@support.example' });
    const desk = mailDesk({ evidence: 'redacted', to }, { mail, replies: box });
    const key = `loket-${randomUUID()}`;
    await desk.open({
      ...{ key, number: 1001, customer: { id: 'zonnewende', name: 'Zonnewende' }, desk: 'consultancy' },
      ...{
        flow: 'sync-or-source',
        language: 'nl',
        openedAt: new Date(),
        summary: null,
        licences: null,
        askedBy: null,
      },
      evidence: null,
    });
    const [letter] = await post.until(1);
    const replyTo = /^Reply-To: Loket <([^>]+)>/imu.exec(
      letter?.headers.replaceAll(/\r\n\s/gu, ' ') ?? '',
    )?.[1];
    expect(readReplyAddress(box, replyTo ?? '', desks)).toEqual({ from: desks[1], key });
    expect(letter?.text.startsWith(writeAbove)).toBe(true);
    expect(letter?.text).toMatch(/#vraag[\s\S]*#question/u);
    expect(desk.mailbox).toBe(to);
  });
});
