import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkDesks } from '../../../src/clients/desks/check-desks.ts';
import type { DeskAccess } from '../../../src/clients/desks/connect-desks.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import { stage } from '../stage.ts';
import { type DeskStandIn, jiraLogin, startDesk, webhookSecret } from './desk-stand-in.ts';
import { type IntercomTickets, intercomToken, startIntercomTickets } from './intercom-tickets.ts';

const tenant = tenantShape.parse({
  ...{ id: 'zonnewende', name: 'Zonnewende', source: { kind: 'api', name: 'HR' } },
  schedule: { times: ['06:00'] },
});
let desk: DeskStandIn;
let intercom: IntercomTickets;
beforeAll(async () => {
  desk = await startDesk(() => 'none');
  intercom = await startIntercomTickets();
});
afterAll(async () => {
  await desk.close();
  await intercom.close();
});

const checked = async (access: DeskAccess) => {
  const [said] = await checkDesks([{ tenant, desks: new Map([['development', access]]) }]);
  return said;
};
const evidence = 'redacted' as const;
const jira = (
  parts: { readonly token?: string; readonly project?: string; readonly url?: string } = {},
): DeskAccess => ({
  ...{
    kind: 'jira',
    evidence,
    url: desk.url,
    project: 'DEV',
    issueType: 'Bug',
    ...jiraLogin,
    webhookSecret: 'x',
  },
  ...parts,
});
const tickets = (
  parts: { readonly token?: string; readonly ticketType?: string; readonly keyAttribute?: string } = {},
): DeskAccess => ({
  ...{ kind: 'intercom', evidence, url: intercom.url, token: intercomToken, adminId: '7', ticketType: '53' },
  ...{ keyAttribute: 'Loket key', contact: 'loket@zonnewende.example', webhookSecret: 'x' },
  ...parts,
});

test('LearnLinq as the licence desk is asked for its licences, and left as it is', async () => {
  const played = await stage();
  try {
    const own = played.sandbox.credentials.get('bakkerij-vermeer')?.learnlinq ?? { url: '', token: '' };
    const access = { kind: 'learnlinq', evidence, ...own } as const;
    expect(await checked(access)).toMatchObject({
      is: 'well',
      what: expect.stringContaining('whether it lets the maximum be set shows at the first request'),
    });
    expect(await checked({ ...access, token: 'replaced' })).toMatchObject({
      is: 'wrong',
      what: expect.stringContaining('does not let Loket in'),
    });
    expect(await checked({ ...access, url: 'http://127.0.0.1:9' })).toMatchObject({ is: 'wrong' });
    expect(played.sandbox.requests().learnlinq['licence-maximum']).toBeUndefined();
  } finally {
    await played.close();
  }
});

test('a desk that is there and lets Loket in is well', async () => {
  expect(
    await checked({ kind: 'webhook', evidence, url: `${desk.url}/hook`, secret: webhookSecret }),
  ).toMatchObject({ is: 'well' });
  expect(await checked(jira())).toMatchObject({ is: 'well' });
  expect(await checked(tickets())).toMatchObject({ is: 'well' });
  expect(await checked({ kind: 'mail', evidence, to: 'x@desk.example' })).toMatchObject({
    is: 'well',
    what: expect.stringContaining('gets letters through the mail server'),
  });
});

test('one that is not says which, and what to do', async () => {
  const gone = 'http://127.0.0.1:1';
  const words = async (access: DeskAccess) => {
    const said = await checked(access);
    return said?.is === 'wrong' ? `${said.what} ${said.fix}` : said?.what;
  };
  expect(await words({ kind: 'webhook', evidence, url: gone, secret: webhookSecret })).toMatch(
    /development of zonnewende .*cannot be reached.*address/u,
  );
  expect(await words(jira({ url: gone }))).toMatch(/cannot be reached/u);
  expect(await words(jira({ token: 'old' }))).toMatch(/does not let Loket in.*user and token/u);
  expect(await words(jira({ project: 'OPS' }))).toMatch(/has no project OPS/u);
  expect(await words(tickets({ token: 'old' }))).toMatch(/does not let Loket in.*token/u);
  expect(await words(tickets({ ticketType: '54' }))).toMatch(/has no type of ticket 54/u);
  expect(await words(tickets({ keyAttribute: 'Other' }))).toMatch(/no attribute “Other”/u);
});
