import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { checkMail } from '../../../src/clients/mail/check-mail.ts';
import type { MailAccess } from '../../../src/clients/mail/mail-access.ts';
import { smtpMail } from '../../../src/clients/mail/smtp-mail.ts';
import { selfSigned } from '../../fixtures/self-signed.ts';
import { breakableLine } from './breakable-line.ts';
import { type Letterbox, letterbox } from './letterbox.ts';

const open: Letterbox[] = [];
afterEach(async () => {
  for (const box of open.splice(0)) await box.close();
});

/** A mail server with this behaviour, and how to reach it. */
async function reached(options: SMTPServerOptions, access: Partial<MailAccess> = {}) {
  const box = await letterbox(options);
  open.push(box);
  const plain = { host: '127.0.0.1', tls: 'none', login: null, from: 'loket@support.example' } as const;
  return { box, access: { ...plain, port: box.port, ...access } };
}
const letter = { to: 'sanne@zonnehof.example', subject: 'Je code voor Loket', text: 'Café: 123 456\n' };
const says = (responseCode: number) =>
  Object.assign(new Error('nee, sanne@zonnehof.example'), { responseCode });
const login = { user: 'loket', password: 'geheim-123' };
const onlyLoket: SMTPServerOptions = {
  authOptional: false,
  onAuth: ({ username, password }, _session, callback) =>
    username === login.user && password === login.password
      ? callback(null, { user: 'loket' })
      : callback(says(535)),
};

describe('a letter', () => {
  test('arrives as it was written, from us, to one person, as a program’s own', async () => {
    const { box, access } = await reached({});
    expect(await smtpMail(access).send(letter)).toEqual({ is: 'sent' });
    const [taken] = box.letters;
    expect(taken).toMatchObject({ from: access.from, to: [letter.to] });
    expect(taken?.text.trim()).toBe(letter.text.trim());
    expect(taken?.headers).toMatch(/^Auto-Submitted: auto-generated$/mu);
    expect(taken?.headers).toMatch(/^From: "?Loket"? <loket@support\.example>$/mu);
    expect(taken?.headers).not.toMatch(/^(?:b?cc|reply-to):/imu);
  });

  test('goes to one person, whatever stands in the address', async () => {
    const { box, access } = await reached({});
    await smtpMail(access).send({ ...letter, to: 'sanne@zonnehof.example, mallory@elders.example' });
    await smtpMail(access).send({
      ...letter,
      to: 'sanne@zonnehof.example\r\nRCPT TO:<mallory@elders.example>',
    });
    expect(box.letters.flatMap(({ to }) => to)).not.toContain('mallory@elders.example');
  });

  test('goes with a login where there is one', async () => {
    const { box, access } = await reached(onlyLoket, { login });
    expect(await smtpMail(access).send(letter)).toEqual({ is: 'sent' });
    expect(box.letters).toHaveLength(1);
  });

  test.each<[string, SMTPServerOptions, unknown]>([
    [
      'who it is to: 550',
      { onRcptTo: (_to, _session, done) => done(says(550)) },
      { is: 'refused', code: 550 },
    ],
    [
      'who it is to, for now: 450',
      { onRcptTo: (_to, _session, done) => done(says(450)) },
      { is: 'unreachable' },
    ],
    [
      'who it is from: 553',
      { onMailFrom: (_from, _session, done) => done(says(553)) },
      { is: 'refused', code: 553 },
    ],
    [
      'what is in it: 554',
      { onData: (stream, _session, done) => void stream.resume().on('end', () => done(says(554))) },
      { is: 'refused', code: 554 },
    ],
    [
      'what is in it, for now: 451',
      { onData: (stream, _session, done) => void stream.resume().on('end', () => done(says(451))) },
      { is: 'unreachable' },
    ],
    ['whoever comes: 421', { onConnect: (_session, done) => done(says(421)) }, { is: 'unreachable' }],
    [
      'whoever comes, for good: 554',
      { onConnect: (_session, done) => done(says(554)) },
      { is: 'unreachable' },
    ],
  ])('is judged by what the server says about %s', async (_what, options, outcome) => {
    const { access } = await reached(options);
    expect(await smtpMail(access).send(letter)).toEqual(outcome);
  });

  test('may be there when the line breaks after it was handed over', async () => {
    const taken = Promise.withResolvers<() => void>();
    const { access } = await reached({
      onData: (stream, _session, done) => stream.resume().on('end', () => taken.resolve(done)),
    });
    const line = await breakableLine(access.port);
    const sending = smtpMail({ ...access, port: line.port }).send(letter);
    const done = await taken.promise;
    line.cut();
    done();
    expect(await sending).toEqual({ is: 'maybe-sent' });
    await line.close();
  });

  test('is not there when the line breaks before it was handed over', async () => {
    const asked = Promise.withResolvers<() => void>();
    const { access } = await reached({ onRcptTo: (_to, _session, done) => asked.resolve(done) });
    const line = await breakableLine(access.port);
    const sending = smtpMail({ ...access, port: line.port }).send(letter);
    const done = await asked.promise;
    line.cut();
    done();
    expect(await sending).toEqual({ is: 'unreachable' });
    await line.close();
  });

  test('does not go without a right login, and is not judged by it', async () => {
    const { box, access } = await reached(onlyLoket, { login: { ...login, password: 'anders' } });
    expect(await smtpMail(access).send(letter)).toEqual({ is: 'unreachable' });
    expect(box.letters).toEqual([]);
  });

  test('stays here when nobody answers', async () => {
    const { box, access } = await reached({});
    await box.close();
    expect(await smtpMail(access).send(letter)).toEqual({ is: 'unreachable' });
  });
});

describe('outside this machine', () => {
  const own = selfSigned('localhost');
  const seen: string[] = [];
  const watched: SMTPServerOptions = {
    ...onlyLoket,
    onMailFrom(from, _session, done) {
      seen.push(from.address);
      done();
    },
    onAuth(auth, session, done) {
      seen.push(String(auth.username));
      onlyLoket.onAuth?.call(this, auth, session, done);
    },
  };

  test.each<[string, SMTPServerOptions, MailAccess['tls']]>([
    ['offers no safe line', { hideSTARTTLS: true }, 'before-anything'],
    ['shows a certificate that nobody vouches for', { hideSTARTTLS: false, ...own }, 'before-anything'],
    ['shows such a certificate from the start', { secure: true, ...own }, 'from-the-start'],
    ['knows no safe line from the start', {}, 'from-the-start'],
  ])('nothing is said to a server that %s: no login, no address', async (_what, options, tls) => {
    const { access } = await reached({ ...watched, ...options }, { host: 'localhost', tls, login });
    expect(await smtpMail(access).send(letter)).toEqual({ is: 'unreachable' });
    expect(await checkMail(access)).toMatchObject({ is: 'wrong' });
    expect(seen).toEqual([]);
  });

  test.each<[MailAccess['tls'], SMTPServerOptions]>([
    ['before-anything', { hideSTARTTLS: false }],
    ['from-the-start', { secure: true }],
  ])('a letter goes over a safe line: %s', async (tls, options) => {
    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, own.cert]);
    try {
      const { box, access } = await reached(
        { ...onlyLoket, ...options, ...own },
        { host: 'localhost', tls, login },
      );
      expect(await smtpMail(access).send(letter)).toEqual({ is: 'sent' });
      expect(box.letters).toHaveLength(1);
    } finally {
      setDefaultCACertificates(usual);
    }
  });
});

describe('the doctor', () => {
  test('says that the mail server lets Loket in', async () => {
    const { box, access } = await reached(onlyLoket, { login });
    expect(await checkMail(access)).toEqual({
      is: 'well',
      what: `The mail server at 127.0.0.1:${access.port} lets Loket in.`,
    });
    expect(box.letters).toEqual([]);
  });

  test.each<[string, SMTPServerOptions, Partial<MailAccess>, string]>([
    ['a wrong login', onlyLoket, { login: { ...login, password: 'hoi-geheim' } }, 'LOKET_SMTP_PASSWORD'],
    ['no safe line', {}, { tls: 'before-anything' }, 'LOKET_SMTP_HOST'],
    ['nobody there', {}, { port: 1 }, 'LOKET_SMTP_PORT'],
  ])('says what to do about %s, and repeats no secret', async (_what, options, wrong, fix) => {
    const { access } = await reached(options, wrong);
    const checked = await checkMail(access);
    expect(checked).toMatchObject({ is: 'wrong', fix: expect.stringContaining(fix) });
    expect(JSON.stringify(checked)).not.toMatch(/geheim|sanne/u);
  });
});
