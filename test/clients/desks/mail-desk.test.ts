import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mailDesk } from '../../../src/clients/desks/mail/mail-desk.ts';
import type { DeskNote, HandedTicket } from '../../../src/clients/desks/outside-desk.ts';
import { smtpMail } from '../../../src/clients/mail/smtp-mail.ts';
import { type Letterbox, letterbox } from '../mail/letterbox.ts';

const to = 'consultancy@support.example';
const ticket: HandedTicket = {
  key: 'loket-1',
  number: 1001,
  customer: { id: 'zonnewende', name: 'Zonnewende' },
  desk: 'consultancy',
  flow: 'sync-or-source',
  language: 'nl',
  openedAt: new Date('2026-11-23T09:00:00.000Z'),
  summary: null,
  licences: null,
  askedBy: null,
  evidence: { version: 2, variant: 'redacted', look: null, conversation: [] },
};

let post: Letterbox;
beforeAll(async () => {
  post = await letterbox();
});
afterAll(() => post.close());

const mailAt = (port: number) =>
  smtpMail({ host: '127.0.0.1', port, tls: 'none', login: null, from: 'loket@support.example' });
const posting = (port: number) => ({ mail: mailAt(port), replies: null });

test('a letter with what was found, under the same Message-ID however often it goes', async () => {
  const desk = mailDesk({ evidence: 'redacted', to }, posting(post.port));
  expect(await desk.open(ticket)).toEqual({ is: 'opened', ref: null });
  expect(await desk.open(ticket)).toEqual({ is: 'opened', ref: null });
  const [first, second] = await post.until(2);
  expect([first?.to, first?.from]).toEqual([[to], 'loket@support.example']);
  for (const letter of [first, second]) expect(letter?.headers).toMatch(/^Message-ID: <loket-1@loket>$/imu);
  expect(first?.headers).toContain('Subject: [Loket 1001] Zonnewende: sync-or-source');
  expect(first?.text).toContain('"variant": "redacted"');
});

test('what is decided here is a letter in the same thread', async () => {
  const desk = mailDesk({ evidence: 'redacted', to }, posting(post.port));
  const { number, customer } = ticket;
  const note: DeskNote = {
    ...{ key: 'loket-2', number, customer, desk: 'consultancy', mark: 'Loket 1001-57' },
    about: { key: 'loket-1', ref: null },
    what: { is: 'decided', state: 'reopened', how: null, by: 'asker', text: null },
  };
  expect(await desk.follow(note)).toEqual({ is: 'opened', ref: 'asked' });
  const letter = (await post.until(3)).at(-1);
  expect(letter?.headers).toMatch(/^In-Reply-To: <loket-1@loket>$/imu);
  expect(letter?.text).toContain('Ticket 1001 is weer open: degene die het vroeg, heeft er nog last van.');
  expect(letter?.text).toContain('Ticket 1001 is open again: whoever asked still has the problem.');
});

test('a mail server that does not answer, that refuses the letter, or that there is not', async () => {
  const refusing = await letterbox({
    onRcptTo: (_, __, callback) => callback(Object.assign(new Error('no'), { responseCode: 550 })),
  });
  const gone = await letterbox();
  await gone.close();
  const access = { evidence: 'redacted', to } as const;
  expect(await mailDesk(access, posting(gone.port)).open(ticket)).toMatchObject({ is: 'later' });
  expect(await mailDesk(access, posting(refusing.port)).open(ticket)).toEqual({
    is: 'refused',
    problem: '550',
  });
  expect(await mailDesk(access, null).open(ticket)).toMatchObject({ is: 'refused' });
  await refusing.close();
});
