import { z } from 'zod';
import { teamsChannel } from '../../../../src/bots/channels/teams/index.ts';
import type {
  Choice,
  ContractPorts,
  OpenChannel,
  Proof,
  Shown,
  Spot,
} from '../../../contracts/contract-channel.ts';
import { buttonsOf, linesOf } from './check-card.ts';
import { deliver } from './deliver.ts';
import type { Claims } from './microsoft-keys.ts';
import { bot, executes, type Fields, mentions, team, tenant, writes } from './payloads.ts';
import type { Posted } from './teams-memory.ts';
import { teamsStandIn } from './teams-stand-in.ts';

/** An activity, and who sees what stands in the same HTTP answer. */
export interface TeamsRaw {
  readonly activity: Fields;
  readonly by: Spot;
}

const personOf = (number: number) => `29:1p-${number}`;
const emailOf = (person: number) => `p${person}@zonnewende.example`;
const people = Array.from({ length: 200 }, (_, person) => ({
  id: personOf(person),
  email: emailOf(person),
  tenantId: tenant,
  userRole: 'user',
}));
const chatOf = (person: number, thread: number) => `a:1chat-${person}-${thread}`;
const rootOf = (thread: number) => String(1_770_000_000_000 + thread);
const minutes = 60;

/** Teams as the contract sees it, with Microsoft's keys, login and Connector played on this machine. */
export async function openTeams(ports: ContractPorts): Promise<OpenChannel<TeamsRaw>> {
  const teams = await teamsStandIn(people);
  const alone: Shown[] = [];
  const made = () =>
    teamsChannel({
      access: teams.access,
      clock: ports.clock,
      accept: ports.accept,
      identities: ports.store.identities,
      whereabouts: ports.store.whereabouts,
      customersOf: () => ['zonnewende'],
      report: () => undefined,
    });
  let loket = made();
  const says = (text: string, by: Spot): TeamsRaw => ({ activity: said(teams.serviceUrl, text, by), by });
  return {
    get routes() {
      return loket.routes;
    },
    get outlet() {
      return loket.outlet;
    },
    restart() {
      loket = made();
    },
    doubt: () => teams.fail('post', { is: 'cut-off' }),
    emailOf,
    says,
    // Teams sends a message again under its own id, with the time of the second try.
    again: ({ activity, by }) => ({ activity: { ...activity, timestamp: '2026-11-17T09:30:15.9Z' }, by }),
    presses: ({ button }, by) => ({
      activity: executes(
        teams.serviceUrl,
        personOf(by.person),
        { loket: button },
        { conversation: conversationOf(by) },
      ),
      by,
    }),
    odd: (kind, by) => odd[kind](says('van vroeger', by).activity).map((activity) => ({ activity, by })),
    async post(url, { activity, by }, proof) {
      const token = proof === 'unsigned' ? null : await teams.keys.sign(teams.serviceUrl, ...signed(proof));
      const answer = await deliver(url, activity, token);
      const told = inAnswer.safeParse(answer.text === '' ? null : JSON.parse(answer.text)).data;
      if (told !== undefined) alone.push({ to: by.person, thread: by.thread, text: told.value, choices: [] });
      return answer;
    },
    shown: () => [...teams.posted.map(shownOf), ...alone],
    until: teams.until,
    hang() {
      teams.fail('member', { is: 'hang' });
      return teams.until(() => teams.hanging() > 0);
    },
    free: teams.free,
    wrong: () => teams.wrong,
    close: teams.close,
  };
}

const inAnswer = z.object({
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});

const signedAs: Record<Exclude<Proof, 'unsigned'>, readonly [Claims, 'teams' | 'nobody']> = {
  genuine: [{}, 'teams'],
  forged: [{}, 'nobody'],
  stale: [{ exp: -6 * minutes }, 'teams'],
  'future-dated': [{ nbf: 6 * minutes }, 'teams'],
};
const signed = (proof: Exclude<Proof, 'unsigned'>) => signedAs[proof];

const conversationOf = ({ person, where, thread }: Spot) =>
  where === 'alone'
    ? { conversationType: 'personal', tenantId: tenant, id: chatOf(person, thread) }
    : {
        conversationType: 'channel',
        isGroup: true,
        tenantId: tenant,
        id: `${team};messageid=${rootOf(thread)}`,
      };

const said = (serviceUrl: string, text: string, by: Spot): Fields =>
  by.where === 'alone'
    ? writes(serviceUrl, personOf(by.person), text, { conversation: conversationOf(by) })
    : mentions(serviceUrl, personOf(by.person), text, rootOf(by.thread));

const odd: Record<Parameters<OpenChannel<TeamsRaw>['odd']>[0], (message: Fields) => readonly Fields[]> = {
  'own message': (message) => [
    { ...message, from: { id: bot, name: 'Loket' } },
    { ...message, from: { id: '29:1helper', name: 'Helper', role: 'bot' } },
    { ...message, from: { id: '28:another-bot', name: 'Helper' } },
  ],
  'unknown event': (message) => [
    { ...message, type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { ...message, type: 'typing', text: undefined },
    { ...message, type: 'nobodyKnowsThis' },
    { ...message, type: 'invoke', name: 'composeExtension/query', value: { commandId: 'x' } },
    {
      ...message,
      type: 'conversationUpdate',
      channelData: { eventType: 'channelRenamed', tenant: { id: tenant } },
    },
  ],
  'edited and deleted': (message) => [
    { ...message, type: 'messageUpdate', channelData: { eventType: 'editMessage', tenant: { id: tenant } } },
    {
      ...message,
      type: 'messageDelete',
      channelData: { eventType: 'softDeleteMessage', tenant: { id: tenant } },
    },
  ],
};

function shownOf({ conversation, card }: Posted): Shown {
  const [, person, thread] = /^a:1chat-(\d+)-(\d+)$/u.exec(conversation) ?? [];
  const root = /messageid=(\d+)$/u.exec(conversation)?.[1];
  return {
    to: person === undefined ? null : Number(person),
    thread: thread === undefined ? Number(root) - Number(rootOf(0)) : Number(thread),
    text: linesOf(card).join('\n'),
    choices: buttonsOf(card).map(({ title, data }): Choice => {
      const { nonce, language, owner = '', root: began = '' } = data.loket;
      return { label: title, button: { nonce, language, owner, root: began } };
    }),
  };
}
