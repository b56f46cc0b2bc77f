import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Desk } from '../../diagnostics/model.ts';
import type { Checked } from '../checked.ts';
import { callDesk } from './call-desk.ts';
import type { DeskAccess } from './connect-desks.ts';
import { ticketCalls } from './intercom/ticket-calls.ts';

const attemptMs = 7_000;
const why = 'Tickets for this desk wait for up to four days, and come back to our own agents then.';

/** Whether each desk outside is there and lets Loket in. Nothing is made there. */
export const checkDesks = (
  customers: readonly { readonly tenant: Tenant; readonly desks: ReadonlyMap<Desk, DeskAccess> }[],
): Promise<readonly Checked[]> =>
  Promise.all(
    customers.flatMap(({ tenant, desks }) =>
      [...desks].map(async ([name, access]) =>
        say(`The desk ${name} of ${tenant.id} (${access.kind})`, access.kind, await check(access)),
      ),
    ),
  );

/** `null`: nothing is wrong; else what, and what to do. */
type Fault = { readonly what: string; readonly fix: string } | null;

/** A mail server is checked by itself, and whether somebody reads the letters cannot be seen from here. */
const well: Readonly<Record<DeskAccess['kind'], string>> = {
  webhook: 'can be reached',
  jira: 'can be reached',
  intercom: 'can be reached',
  learnlinq: 'can be reached; whether it lets the maximum be set shows at the first request',
  mail: 'gets letters through the mail server, which is checked by itself',
};

const say = (desk: string, kind: DeskAccess['kind'], fault: Fault): Checked =>
  fault === null
    ? { is: 'well', what: `${desk} ${well[kind]}.` }
    : { is: 'wrong', what: `${desk} ${fault.what}.`, why, fix: fault.fix };

function check(access: DeskAccess): Promise<Fault> {
  switch (access.kind) {
    case 'webhook':
      return checkWebhook(access.url);
    case 'jira':
      return checkJira(access);
    case 'intercom':
      return checkIntercom(access);
    case 'learnlinq':
      return checkLearnLinq(access);
    case 'mail':
      return Promise.resolve(null);
  }
}

/** Without a signed message it may refuse as it likes; only that something answers can be known. */
async function checkWebhook(url: string): Promise<Fault> {
  const called = await callDesk(new Request(url, { method: 'HEAD' }), attemptMs);
  return called.is === 'answered' && called.status < 500 ? null : unreachable;
}

const unreachable: Fault = {
  what: 'cannot be reached',
  fix: 'Check its address in the tenant file, and that this machine may reach it.',
};

async function checkJira({
  url,
  user,
  token,
  project,
}: Extract<DeskAccess, { kind: 'jira' }>): Promise<Fault> {
  const Authorization = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
  const headers = { Authorization, Accept: 'application/json' };
  const where = `${url.replace(/\/$/u, '')}/rest/api/3/project/${project}`;
  const called = await callDesk(new Request(where, { headers }), attemptMs);
  if (called.is !== 'answered' || called.status >= 500) return unreachable;
  if (called.status === 404)
    return {
      what: `has no project ${project} for this account`,
      fix: 'Check project, and that the account may see it.',
    };
  return called.status === 200 ? null : letsNotIn('user and token');
}

const letsNotIn = (names: string): Fault => ({
  what: 'does not let Loket in',
  fix: `Check ${names} of this desk in the tenant file: the secret may have been replaced.`,
});

/** The maximum is read and left alone. */
async function checkLearnLinq({ url, token }: Extract<DeskAccess, { kind: 'learnlinq' }>): Promise<Fault> {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  const called = await callDesk(new Request(`${url}/Licences`, { headers }), attemptMs);
  if (called.is !== 'answered' || called.status >= 500) return unreachable;
  return called.status === 200 ? null : letsNotIn('token');
}

async function checkIntercom(access: Extract<DeskAccess, { kind: 'intercom' }>): Promise<Fault> {
  const answer = await ticketCalls(access, attemptMs).type();
  if (answer.is === 'unknown') return unreachable;
  if (answer.is === 'refused' && answer.problem === '404')
    return { what: `has no type of ticket ${access.ticketType}`, fix: 'Check ticketType of this desk.' };
  if (answer.is !== 'answered') return letsNotIn('token');
  return JSON.stringify(answer.json).includes(JSON.stringify(access.keyAttribute))
    ? null
    : {
        what: `has no attribute “${access.keyAttribute}” on its type of ticket`,
        fix: 'Add it in Intercom as a text, or name another one as keyAttribute.',
      };
}
