import { createHmac, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type IntercomDeskAccess, intercomDesk } from '../../../src/clients/desks/intercom/intercom-desk.ts';
import type { DeskNote, HandedTicket } from '../../../src/clients/desks/outside-desk.ts';
import type { DeskFault } from './desk-stand-in.ts';
import { type IntercomTickets, intercomToken, startIntercomTickets } from './intercom-tickets.ts';

const webhookSecret = 'the client secret of the app';
const access: Omit<IntercomDeskAccess, 'url'> = {
  evidence: 'redacted',
  token: intercomToken,
  adminId: '7',
  ticketType: '53',
  keyAttribute: 'Loket key',
  contact: 'loket@zonnewende.example',
  webhookSecret,
};
const handed = (key: string): HandedTicket => ({
  ...{ key, number: 1001, customer: { id: 'zonnewende', name: 'Zonnewende' }, desk: 'consultancy' },
  ...{ flow: 'sync-or-source', language: 'nl', openedAt: new Date('2026-11-23T09:00:00.000Z') },
  ...{ summary: null, licences: null, askedBy: null },
  evidence: { version: 2, variant: 'redacted', look: null, conversation: [] },
});
const noteAbout = (ref: string, what: DeskNote['what']): DeskNote => ({
  ...{ key: 'loket-note', number: 1001, mark: 'Loket 1001-57', desk: 'consultancy', what },
  customer: { id: 'zonnewende', name: 'Zonnewende' },
  about: { key: 'loket-1', ref },
});

describe('a ticket desk in Intercom', () => {
  let intercom: IntercomTickets | null = null;
  const started = async (...of: Parameters<typeof startIntercomTickets>) => {
    intercom = await startIntercomTickets(...of);
    const desk = intercomDesk({ ...access, url: intercom.url }, { attemptMs: 1_000, lagMs: 20_000 });
    return { intercom, desk };
  };
  afterEach(async () => {
    expect(intercom?.complaints).toEqual([]);
    await intercom?.close();
  });

  test('gets the ticket in the name of the agreed contact, with the key by which it is found again', async () => {
    const { intercom, desk } = await started();
    const key = `loket-${randomUUID()}`;
    expect(await desk.open(handed(key))).toEqual({ is: 'opened', ref: '900' });
    expect(await desk.lookUp?.find(key)).toEqual({ is: 'found', ref: '900' });
    expect(await desk.lookUp?.find(`loket-${randomUUID()}`)).toEqual({ is: 'not-there' });
    const [ticket] = intercom.tickets;
    expect(ticket).toMatchObject({ contact: 'loket@zonnewende.example', attributes: { 'Loket key': key } });
    expect(ticket?.attributes['_default_title_']).toBe('[Loket 1001] Zonnewende: sync-or-source');
  });

  test('shows a new ticket late, which its look-up says of itself', async () => {
    const { desk } = await started(() => 'none', 300);
    await desk.open(handed('loket-late'));
    expect(await desk.lookUp?.find('loket-late')).toEqual({ is: 'not-there' });
    expect(desk.lookUp?.lagMs).toBe(20_000);
    let found = await desk.lookUp?.find('loket-late');
    while (found?.is !== 'found') found = await desk.lookUp?.find('loket-late');
    expect(found).toEqual({ is: 'found', ref: '900' });
  });

  test('without the attribute nothing is made, because it could not be found again', async () => {
    const { intercom, desk } = await started(() => 'none', 0, []);
    expect(await desk.open(handed('loket-1'))).toEqual({ is: 'refused', problem: 'no-key-attribute' });
    expect(intercom.tickets).toEqual([]);
  });

  test.each<[DeskFault, object, number]>([
    ['busy', { is: 'later', problem: '429' }, 0],
    ['refused', { is: 'refused', problem: '403' }, 0],
    ['out', { is: 'unknown', problem: '503' }, 0],
    ['taken-then-500', { is: 'unknown', problem: '500' }, 1],
    ['taken-then-cut', { is: 'unknown' }, 1],
    ['taken-then-silent', { is: 'unknown' }, 1],
  ])('%s: what is known of it', async (fault, opened, made) => {
    const { intercom, desk } = await started(() => fault);
    expect(await desk.open(handed('loket-1'))).toMatchObject(opened);
    expect(intercom.tickets).toHaveLength(made);
  });

  test('another token: nothing is sent, and it is tried again', async () => {
    const { intercom } = await started();
    const desk = intercomDesk({ ...access, url: intercom.url, token: 'wrong' });
    expect(await desk.open(handed('loket-1'))).toMatchObject({ is: 'later', problem: 'look-up 401' });
  });

  test('an answer of the asker is a note there, as text, and is found again', async () => {
    const { intercom, desk } = await started();
    const opened = await desk.open(handed('loket-1'));
    const note = noteAbout('900', { is: 'answer', text: 'Sinds <maandag> & later\nEn nu?' });
    expect(opened).toMatchObject({ ref: '900' });
    expect(await desk.lookUp?.findNote(note)).toEqual({ is: 'not-there' });
    expect(await desk.follow(note)).toEqual({ is: 'opened', ref: 'commented' });
    expect(await desk.lookUp?.findNote(note)).toEqual({ is: 'found', ref: 'commented' });
    expect(intercom.tickets[0]?.notes[0]?.body).toContain('Sinds &lt;maandag&gt; &amp; later<br>En nu?');
  });

  test.each<[string, DeskNote['what'], RegExp]>([
    [
      'solved',
      { is: 'decided', state: 'solved', how: 'verified', by: 'loket', text: null },
      /de systemen laten het zien.*the systems show it/su,
    ],
    [
      'solved, says who asked',
      { is: 'decided', state: 'solved', how: 'confirmed', by: 'asker', text: null },
      /zegt dat het weer werkt.*says that it works again/su,
    ],
    [
      'declined, with what was written',
      { is: 'decided', state: 'declined', how: null, by: 'agent', text: 'Kan <niet>' },
      /zonder oplossing.*without a solution.*Kan &lt;niet&gt;/su,
    ],
    [
      'reopened',
      { is: 'decided', state: 'reopened', how: null, by: 'loket', text: null },
      /weer open.*open again/su,
    ],
  ])('what is decided here is a note there, and no state of the ticket: %s', async (_, what, words) => {
    const { intercom, desk } = await started();
    await desk.open(handed('loket-1'));
    const note = noteAbout('900', what);
    const before = JSON.stringify(intercom.tickets[0]?.attributes);
    expect(await desk.follow(note)).toEqual({ is: 'opened', ref: 'commented' });
    expect(await desk.lookUp?.findNote(note)).toEqual({ is: 'found', ref: 'commented' });
    expect(intercom.tickets[0]?.notes.map(({ body }) => body)).toEqual([expect.stringMatching(words)]);
    expect(JSON.stringify(intercom.tickets[0]?.attributes)).toBe(before);
  });

  test('who is to be forgotten is taken out of the ticket, and the people there are asked to do the rest', async () => {
    const { intercom, desk } = await started();
    await desk.open(handed('loket-1'));
    await desk.follow(noteAbout('900', { is: 'answer', text: 'Sinds maandag' }));
    expect(await desk.follow(noteAbout('900', { is: 'forget' }))).toEqual({
      is: 'opened',
      ref: 'emptied-and-asked',
    });
    expect(intercom.tickets[0]?.attributes).toEqual({
      'Loket key': 'loket-1',
      _default_title_: '[Loket 1001]',
      _default_description_: '-',
    });
    const notes = intercom.tickets[0]?.notes.map(({ body }) => body);
    expect(notes).toEqual(['', expect.stringMatching(/gewist.*erased/su)]);
    expect(await desk.follow(noteAbout('999', { is: 'forget' }))).toEqual({ is: 'opened', ref: 'not-there' });
  });

  test('notes of ours that Intercom does not take the words out of are said to be left', async () => {
    const { desk } = await started(undefined, undefined, undefined, () => 'no');
    await desk.open(handed('loket-1'));
    await desk.follow(noteAbout('900', { is: 'answer', text: 'Sinds maandag' }));
    const forgotten = await desk.follow(noteAbout('900', { is: 'forget' }));
    expect(forgotten).toEqual({ is: 'opened', ref: 'emptied-except-notes-and-asked' });
  });
});

describe('what Intercom says', () => {
  const desk = intercomDesk({ ...access, url: 'http://127.0.0.1:1' });
  const ticket = (parts: object = {}) => ({
    ...{ type: 'ticket', id: '900', ticket_attributes: { 'Loket key': 'loket-1' } },
    ticket_state: { type: 'ticket_state', id: '1', category: 'in_progress' },
    ...parts,
  });
  const part = (parts: object = {}) => ({
    ...{ type: 'ticket_part', id: '5', part_type: 'comment', body: '<p>Morgen <b>hersteld</b></p>' },
    author: { type: 'admin', id: '9' },
    ...parts,
  });
  const event = (topic: string, item: object) => ({
    type: 'notification_event',
    id: 'notif_1',
    topic,
    data: { item },
  });
  const replied = (of: object, its: object = part()) =>
    event('ticket.admin.replied', { type: 'ticket', ticket: of, ticket_part: its });
  const hear = (json: object, secret: string = webhookSecret) => {
    const body = Buffer.from(JSON.stringify(json));
    const signature = `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;
    return desk.hear?.({ headers: { 'x-hub-signature': signature }, body });
  };
  const waiting = { ticket_state: { category: 'waiting_on_customer' } };

  test.each([
    ['an answer', replied(ticket()), { is: 'progress', text: 'Morgen hersteld' }],
    ['an answer that waits for one', replied(ticket(waiting)), { is: 'question', text: 'Morgen hersteld' }],
    [
      'an answer, as the last part of the ticket itself',
      event('ticket.admin.replied', ticket({ ticket_parts: { ticket_parts: [part()] } })),
      { is: 'progress', text: 'Morgen hersteld' },
    ],
    [
      'solved',
      event('ticket.state.updated', ticket({ ticket_state: 'resolved' })),
      { is: 'solved', text: null },
    ],
  ])('%s', async (_, json, said) => {
    expect(await hear(json)).toMatchObject({ is: 'said', about: 'loket-1', said });
  });

  test('without our attribute the ticket goes by its own number', async () => {
    expect(await hear(replied(ticket({ ticket_attributes: {} })))).toMatchObject({ about: '900' });
  });

  test.each([
    ['our own answer', replied(ticket(), part({ author: { type: 'admin', id: 7 } }))],
    [
      'a note for colleagues',
      event('ticket.note.created', { type: 'ticket', ticket: ticket(), ticket_part: part() }),
    ],
    ['an empty answer', replied(ticket(), part({ body: '<p> </p>' }))],
    ['another state', event('ticket.state.updated', ticket())],
    ['a ping', { type: 'notification_event', topic: 'ping', data: { item: { type: 'ping' } } }],
    ['a conversation', event('conversation.user.replied', { type: 'conversation', source: {} })],
  ])('%s: ignored', async (_, json) => {
    expect(await hear(json)).toEqual({ is: 'ignored' });
  });

  test('the same answer in two notifications is one; two answers are two', async () => {
    const first = await hear(replied(ticket()));
    const again = await hear({ ...replied(ticket()), id: 'notif_2' });
    const other = await hear(replied(ticket(), part({ id: '6' })));
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
  });

  test('signed with another secret, or not at all: refused', async () => {
    expect(await hear(replied(ticket()), 'another secret')).toEqual({ is: 'refused', status: 401 });
    expect(await desk.hear?.({ headers: {}, body: Buffer.from('{}') })).toEqual({
      is: 'refused',
      status: 401,
    });
  });
});
