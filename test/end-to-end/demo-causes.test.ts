import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lookInto } from '../../src/bots/conversation/look-into.ts';
import { noMentions } from '../../src/diagnostics/facts/mentions.ts';
import { flowFor } from '../../src/diagnostics/flows/flows.ts';
import type { FlowId } from '../../src/diagnostics/model.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type Stage, stage } from '../clients/stage.ts';

let demo: Stage;
beforeAll(async () => {
  demo = await stage();
});
afterAll(() => demo.close());

const admins: Readonly<Record<string, string>> = {
  'zorggroep-linde': 'h.prins@zorggroep-linde.example',
  'gemeente-waterrijk': 'a.vos@waterrijk.example',
};

async function conclusion(customer: string, id: FlowId, name: string) {
  const tenant = demoWorld.customers.find((each) => each.tenant.id === customer)?.tenant;
  const flow = flowFor(id);
  if (tenant === undefined || flow === null) throw new Error(`no ${customer} or no ${id}`);
  const found = await lookInto(
    () => demo.begin(),
    {
      actor: { tenant: customer, address: admins[customer] ?? '', proven: 'yes', via: 'token' },
      tenant,
      flow,
      wish: { is: 'name', text: name },
      choice: null,
      mentions: noMentions,
      now: new Date(demoWorld.now),
      within: 7000,
    },
    () => undefined,
  );
  if (found.is !== 'found') throw new Error(`not found but ${found.is}`);
  const { conclusion: came } = found.report;
  switch (came.is) {
    case 'explained':
      return came.by.map(({ check }) => check);
    case 'go-on':
      return [`→ ${came.flow}`];
    default:
      return [came.is];
  }
}

describe('the demo shows', () => {
  test.each([
    ['zorggroep-linde', 'learning-paths-changed', 'Karim Haddad', ['changed-audience']],
    ['zorggroep-linde', 'learning-paths-changed', 'Ingrid Kok', ['portfolio-result-missing']],
    ['zorggroep-linde', 'learning-paths-changed', 'Bas Hoekstra', ['restored-without-enrolments']],
    ['zorggroep-linde', 'no-team-progress', 'Marijke Veenstra', ['missing-unit-link']],
    ['zorggroep-linde', 'no-team-progress', 'Maarten Schouten', ['escalate']],
    ['zorggroep-linde', 'team-progress-down', 'Hanneke Prins', ['escalate']],
    ['zorggroep-linde', 'sync-or-source', 'Hanneke Prins', ['escalate']],
    ['zorggroep-linde', 'cannot-log-in', 'Els Hendriks', ['expired-access']],
    ['zorggroep-linde', 'cannot-log-in', 'Lotte van Dijk', ['unused-password-reset']],
    ['zorggroep-linde', 'cannot-log-in', 'Aïsha Bouzid', ['single-sign-on-account']],
    [
      'zorggroep-linde',
      'cannot-log-in',
      'Willem Dekker',
      ['invitation-not-received', 'unused-password-reset'],
    ],
    ['zorggroep-linde', 'cannot-log-in', 'Maarten Schouten', ['reset-to-unknown-address']],
    ['zorggroep-linde', 'cannot-log-in', 'Sanne Jansen', ['→ user-missing']],
    [
      'zorggroep-linde',
      'data-incorrect',
      'Zoë van der Veen-Bos',
      ['source-difference', 'change-not-in-source'],
    ],
    ['zorggroep-linde', 'data-incorrect', 'Tom Peters', ['change-not-in-source']],
    ['zorggroep-linde', 'duplicate-account', 'Marijke Veenstra', ['duplicate-account']],
    ['zorggroep-linde', 'duplicate-account', 'Tom Peters', ['escalate']],
    ['zorggroep-linde', 'licence-increase', 'Hanneke Prins', ['escalate']],
    ['gemeente-waterrijk', 'no-team-progress', 'Joris Kamp', ['→ team-progress-down']],
    ['gemeente-waterrijk', 'team-progress-down', 'Annelies Vos', ['units-detached', 'missing-units']],
    ['gemeente-waterrijk', 'user-missing', 'Tess Kramer', ['→ cannot-log-in']],
  ] as const)('%s, %s of %s: %j', async (customer, flow, name, expected) => {
    expect(await conclusion(customer, flow, name)).toEqual(expected);
  });
});
