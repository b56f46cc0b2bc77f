import { describe, expect, test } from '@jest/globals';
import { converse } from '../../../src/bots/conversation/converse.ts';
import { amountIn } from '../../../src/bots/conversation/moves/seats-asked.ts';
import { freshState } from '../../../src/bots/conversation/state.ts';
import { licenceIncrease } from '../../../src/diagnostics/flows/learnlinq/licence-increase.ts';
import type { BookedLook } from '../../../src/diagnostics/ports/looks.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { factsOf, now } from '../../fixtures/facts.ts';
import { reportOn } from '../../fixtures/report-on.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { waitingFor } from '../../fixtures/waiting.ts';
import { settingOf } from './setting.ts';

describe('how many licences somebody names', () => {
  test.each([
    ['4 licenties', 4],
    ['Wij willen 6 licenties erbij.\nReden: nieuwe locatie', 6],
    ['we need 10 more licences', 10],
    ['12', 12],
    ['doe maar 3 extra licenties, PO-2026-118', 3],
    ['PO-118, voor 4 nieuwe collega’s', null],
    ['0 licenties', null],
    ['-5 licenties', null],
    ['99999 licenties', null],
    ['voor de voorjaarsgroep', null],
  ])('%s', (text, amount) => {
    expect(amountIn(text)).toBe(amount);
  });
});

const tenant = tenantOf();
const setting = settingOf({
  timeZone: tenant.timeZone,
  customers: [{ id: tenant.id, name: tenant.name, approvals: null }],
});
const booked: BookedLook = {
  ...{ id: 1, putOff: 0, tenant: tenant.id, causes: ['licence-request'], after: now, due: now },
  about: {
    flow: 'licence-increase',
    wish: { is: 'self' },
    choice: null,
    mentions: { address: null, username: null, url: null },
    forwarded: 'yes',
  },
};

/** What is found once licences were added. */
function foundAfter(waiting: number) {
  const facts = factsOf({
    'lms.licences': { used: 500, maximum: 500 },
    'lms.waiting': waitingFor(waiting),
  });
  const grant = grantOf(tenant.id, 'bo@zonnehof.example', 'administrator');
  return { is: 'found', report: reportOn(licenceIncrease, facts), subject: 'none', grant } as const;
}

describe('after licences were added', () => {
  test.each([
    ['nl', 0, 'Er wacht niemand meer', 'verified'],
    ['en', 0, 'Nobody waits any more', 'verified'],
    ['nl', 3, 'Er wachten 3 mensen', 'not-solved'],
    ['en', 3, '3 people are waiting', 'not-solved'],
  ] as const)('in %s, while %i wait', (language, waiting, text, news) => {
    const event = { is: 'looked', booked, tenant, looked: foundAfter(waiting), run: 'succeeded' } as const;
    const [, effects] = converse(freshState(language), event, setting);
    const said = effects.flatMap((effect) => (effect.is === 'say' ? [effect] : []));
    expect(said.map(({ reply }) => reply.text).join('\n')).toContain(text);
    expect(said.map((effect) => effect.news?.is)).toEqual([news]);
  });
});
