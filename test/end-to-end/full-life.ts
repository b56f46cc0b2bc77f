import { z } from 'zod';
import { cardWords } from '../../src/bots/triage/cards/card-words.ts';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import type { World } from '../../src/sandbox/world.ts';
import { buttonsIn, choicesIn } from '../bots/channels/slack/check-message.ts';
import { deliver, interaction } from '../bots/channels/slack/deliver.ts';
import { sam as agentInSlack, deskTeam, newId, press, triageRoom } from '../bots/channels/slack/payloads.ts';
import type { SlackStandIn } from '../bots/channels/slack/slack-stand-in.ts';
import { type DeskStandIn, signed } from '../clients/desks/desk-stand-in.ts';
import { codeIn, type Letterbox } from '../clients/mail/letterbox.ts';
import { until } from '../until.ts';
import type { Live } from './start-live.ts';

export const linde = 'zorggroep-linde';
const hanneke = 'h.prins@zorggroep-linde.example';
const sam = 'sam@support.example';

/** Somebody of whom every value is the marker, as administrator at one customer and in the file of another. */
export const markedPerson = (marker: string) => ({
  name: `Quinta ${marker}`,
  username: `q.${marker}`,
  address: `q.${marker}@zorggroep-linde.example`,
});

/** The demo's world with that person in it, told of trouble, and cards for the agents in Slack. */
export function markedWorld(marker: string): World {
  const { name, username, address } = markedPerson(marker);
  const [first, ...others] = demoWorldFile.customers;
  if (first === undefined) throw new Error('the demo world has no customer');
  const record = { id: `n-${marker}`, name, username, email: address };
  const checked = checkWorld({
    ...demoWorldFile,
    customers: [
      {
        ...first,
        tenant: {
          ...first.tenant,
          triage: { slack: { workspace: deskTeam, channel: triageRoom } },
          notices: { to: [address], quiet: { from: '03:00', until: '03:01' } },
        },
        hr: {
          ...first.hr,
          records: [
            ...(first.hr.records ?? []),
            { ...record, employments: [{ function: marker, department: marker }] },
          ],
        },
      },
      ...others,
      {
        tenant: {
          ...{ id: 'zonnehof', name: 'Zonnehof', schedule: { times: ['06:00'] } },
          source: { kind: 'source-file', name: 'Bestand', folder: '/in', pattern: '*.csv', times: ['05:00'] },
        },
        lms: { licences: { maximum: 10 } },
        hr: {
          records: [
            { ...record, manager: record.id, employments: [{ function: 'Kok', department: marker }] },
          ],
          deliveries: [{ id: 'today', name: `medewerkers.csv`, deliveredAt: '2026-11-17T04:00:00Z' }],
        },
      },
    ],
    chatters: [...(demoWorldFile.chatters ?? []), { address, customer: linde, role: 'administrator' }],
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  return checked.world;
}

const queue = z.object({ tickets: z.array(z.object({ number: z.int() })) });
const one = z.object({ ticket: z.object({ revision: z.int(), state: z.string() }) });

/** What an agent asks of the desk page's addresses. */
async function atDesk(live: Live, path: string, post?: object): Promise<unknown> {
  const headers = { 'Loket-Session': await live.session(linde, sam), 'Content-Type': 'application/json' };
  const body = post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) };
  const answer = await fetch(`${live.url}/api/desk/${path}`, { headers, ...body });
  if (answer.status >= 500) throw new Error(`${path} gave ${answer.status}`);
  return answer.json();
}

async function step(live: Live, number: number, move: object): Promise<void> {
  const { revision } = one.parse(await atDesk(live, `tickets/${number}`)).ticket;
  await atDesk(live, `tickets/${number}/steps`, { revision, ...move });
}

const numberIn = (text: string) => Number(/(\d{4,})/u.exec(text)?.[1] ?? 0);

/** Everything that somebody can do with Loket and others can do about them, with the marker in every text. */
export async function liveThrough(
  live: Live,
  desk: DeskStandIn,
  post: Letterbox,
  marker: string,
): Promise<void> {
  const { name, username, address } = markedPerson(marker);
  const own = await live.signIn(linde, address);
  // A question, a letter and a promise; another, in which only the person itself stands.
  await own.ask('Waarom staat Sanne Jansen niet in LearnLinq?');
  await own.ask('schrijf een briefje voor HR');
  await own.ask('Kijk opnieuw na de volgende synchronisatie');
  await own.ask(`Waarom staat ${address} niet in LearnLinq?`);
  await own.ask('Kijk opnieuw na de volgende synchronisatie');
  const forwarded = numberIn((await own.ask('stuur door')).replace(/^.*ticketnummer/su, ''));
  await own.ask(`${marker} xyzzy ${marker}`);
  await own.ask(`Mijn wachtwoord is ${marker} en mijn gebruikersnaam is ${username}`);
  await own.ask(`Wat is de status van ticket 9999, vraagt ${name}`);
  // Licences.
  await own.ask('Kunnen we meer licenties krijgen?');
  await own.ask('ja graag');
  await own.ask(`4 licenties voor het team van ${name}`);
  // The desk outside asks back, and is answered.
  await until(async () => desk.webhook.length > 0);
  for (const { key } of desk.webhook.slice(0, 1)) {
    const said = { type: 'ticket.question', timestamp: new Date().toISOString() };
    const body = JSON.stringify({ ...said, data: { ticket: key, text: `Sinds wanneer is ${name} er?` } });
    const headers = { 'Content-Type': 'application/json', ...signed(`${marker}-${key}`, body) };
    await fetch(`${live.url}/api/desks/${linde}/support`, { method: 'POST', headers, body });
    await own.lines((lines) => lines.some(({ body: { text } }) => text.includes('Sinds wanneer')));
    await own.ask(`${name} is er sinds maandag`);
  }
  // A colleague asks about them, and forwards it.
  const colleague = await live.signIn(linde, hanneke);
  await colleague.ask(`Waarom staat ${name} niet in LearnLinq?`);
  await colleague.ask('stuur door');
  // A visitor who says to be them gets a code.
  const visitor = await live.signIn(linde, null);
  await visitor.ask('Waarom sta ik niet in LearnLinq?');
  await visitor.ask(`Mijn adres is ${address}`);
  const known = 'l.vandijk@zorggroep-linde.example';
  const letters = post.letters.length;
  const lotte = await live.signIn(linde, null);
  await lotte.ask('Waarom sta ik niet in LearnLinq?');
  await lotte.ask(`Mijn adres is ${known}`);
  const sent = (await post.until(letters + 1)).find(({ to }) => to.includes(known));
  if (sent !== undefined) await lotte.ask(codeIn(sent));
  await lotte.ask(`Ik werk samen met ${name}`);
  // An agent works with every ticket.
  for (const { number } of queue.parse(await atDesk(live, 'tickets')).tickets) {
    await atDesk(live, `tickets/${number}/look`, { choice: null });
    await step(live, number, { move: 'assign' });
    await step(live, number, { move: 'ask-customer', note: `Werkt ${name} daar nog?` });
    await step(live, number, { move: 'take-over' });
    await step(live, number, { move: 'answer', note: `Dag ${name}, we kijken ernaar.` });
    await step(live, number, { move: 'give-back' });
  }
  await step(live, forwarded, { move: 'decline', note: `Niet voor ${name}` });
  await atDesk(live, `tickets?text=${marker}`);
  // A file to be checked, and corrected.
  const rows = `Personeelsnummer;Gebruikersnaam;Naam;E-mail\n1;${username};${name}; ${address}\n`;
  const session = await live.session(linde, address);
  for (const path of ['check-file', 'check-file/corrected']) {
    const headers = { 'Loket-Session': session, 'Content-Type': 'text/csv' };
    await (await fetch(`${live.url}/api/${path}`, { method: 'POST', headers, body: rows })).text();
  }
}

/** An agent looks again from the cards in Slack; what was seen stands below them. */
export async function looksFromCards(live: Live, slack: SlackStandIn, marker: string): Promise<void> {
  const cards = () => slack.posted.filter(({ thread, how }) => how === 'message' && thread === null);
  await slack.until(() => cards().some(({ blocks }) => JSON.stringify(blocks).includes(marker)));
  for (const { ts, blocks } of cards()) {
    const all = [...buttonsIn(blocks), ...choicesIn(blocks)];
    const look = all.find(({ text }) => text.text === cardWords.nl.acts.look);
    if (look === undefined) continue;
    const below = () => slack.posted.filter(({ thread, how }) => thread === ts || how === 'ephemeral').length;
    const before = below();
    const pressed = press(
      { blockId: 'b', actionId: look.action_id, value: look.value ?? '' },
      {
        user: { id: agentInSlack, team_id: deskTeam },
        team: { id: deskTeam, domain: 'desk' },
        channel: { id: triageRoom, name: 'triage' },
        message: { type: 'message', ts, text: 'Ticket' },
        trigger_id: newId('trigger'),
      },
    );
    await deliver(live.url, interaction(pressed));
    await slack.until(() => below() > before);
  }
}

/** What only goes wrong, each with the marker where it is least expected. */
export async function goWrong(live: Live, marker: string): Promise<void> {
  const json = { 'Content-Type': 'application/json' };
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${live.url}${path}`, { method: 'POST', headers: { ...json, ...headers }, body });
  await post('/api/session', JSON.stringify({ token: `${marker}.${marker}.${marker}` }));
  await post('/api/session', `{"token": ${marker}`);
  await post('/api/say', JSON.stringify({ id: marker, text: marker }), { 'Loket-Session': marker });
  const session = await live.session(linde, markedPerson(marker).address);
  await post('/api/say', JSON.stringify({ id: marker, text: { name: marker } }), {
    'Loket-Session': session,
  });
  await post('/api/say', `{"text":"\\u0000${marker}"}`, { 'Loket-Session': session });
  await post(`/api/desks/${linde}/support`, `{"type":"${marker}"}`);
  await post('/slack/events', `{"type":"${marker}","event":{"text":"${marker}"}}`);
  await fetch(`${live.url}/${marker}?q=${marker}`);
  await fetch(`${live.url}/api/desk/tickets/${marker}`, { headers: { 'Loket-Session': session } });
}
