import type { webApi } from '@slack/bolt';
import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { Ticket } from '../../../diagnostics/ports/tickets.ts';
import { wording } from '../../wording/wording.ts';
import { senderAt } from '../who-is-asking.ts';
import { askPerson } from './ask-person.ts';
import { escaped, section } from './blocks.ts';
import { languageOf } from './language-of.ts';
import { isDirect } from './place.ts';
import type { Errand } from './reading.ts';
import { renderForm } from './render-form.ts';
import { renderHome } from './render-home.ts';
import type { SlackPorts } from './slack-ports.ts';
import { slackWords } from './slack-words.ts';

export interface ErrandPorts extends Pick<SlackPorts, 'triage' | 'accept'> {
  /** `null`: the workspace did not let Loket in. */
  apiOf(team: string): Promise<webApi.WebClient | null>;
  whoIsAsking(member: Member): Promise<Sender>;
  ticketsOf(sender: Sender): Promise<readonly Ticket[]>;
  timeZoneOf(tenant: string): string;
}

/** Does what is no turn of a conversation. Throws when Slack does not take it. */
export async function runErrand(ports: ErrandPorts, errand: Errand): Promise<void> {
  const api = await ports.apiOf(errand.team);
  return api === null ? undefined : run({ ...ports, api }, errand);
}

interface Running extends ErrandPorts {
  readonly api: webApi.WebClient;
}

async function run(ports: Running, errand: Errand): Promise<void> {
  switch (errand.is) {
    case 'show-home':
      return showHome(ports, errand);
    case 'greet':
      return greet(ports, errand);
    case 'not-yours':
      return sayNotYours(ports, errand);
    case 'triage-here':
      return sayTriage(ports, errand);
    case 'open-form':
      return openForm(ports, errand);
  }
}

async function showHome({ api, whoIsAsking, ticketsOf, timeZoneOf }: Running, { team, person }: Errand) {
  const sender = await whoIsAsking({ channel: 'slack', installation: team, person });
  const tickets = sender.proven === 'yes' ? await ticketsOf(sender) : null;
  const language = await languageOf(api, person);
  await api.views.publish({ user_id: person, view: renderHome(tickets, language, timeZoneOf) });
}

async function greet({ api }: Running, { channel, thread, person }: Extract<Errand, { is: 'greet' }>) {
  const language = await languageOf(api, person);
  const [first, ...more] = slackWords[language].prompts;
  if (first === undefined) return;
  await api.chat.postMessage({ channel, thread_ts: thread, text: escaped(wording[language].greeting) });
  await api.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    thread_ts: thread,
    prompts: [first, ...more],
  });
}

/** For the person's eyes only; nothing is said about whose question it is. */
async function sayNotYours(
  { api }: Running,
  { channel, thread, person }: Extract<Errand, { is: 'not-yours' }>,
) {
  const language = await languageOf(api, person);
  await api.chat.postEphemeral({
    channel,
    user: person,
    ...(thread !== null && !isDirect(channel) && { thread_ts: thread }),
    text: escaped(slackWords[language].notYours),
  });
}

/** For an agent's eyes only. Nothing of it is kept: what counts is what stands in the tenant file. */
async function sayTriage(
  { api, triage, accept }: Running,
  { asked, channel, team, person, heard }: Extract<Errand, { is: 'triage-here' }>,
) {
  const here = { channel: 'slack', installation: team };
  const at = { by: { ...here, person }, place: { ...here, thread: channel } };
  const text = await triage.here(asked, at, async (member, customers) =>
    senderAt(customers, member, await askPerson(api, member)),
  );
  if (text === null) return void (await accept(heard));
  await api.chat.postEphemeral({ channel, user: person, text: escaped(text), blocks: [section(text)] });
}

async function openForm({ api }: Running, { person, trigger, thread }: Extract<Errand, { is: 'open-form' }>) {
  const language = await languageOf(api, person);
  await api.views.open({ trigger_id: trigger, view: renderForm(language, thread) });
}
