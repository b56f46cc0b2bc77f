import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { converse } from '../../../src/bots/conversation/converse.ts';
import type { Next } from '../../../src/bots/conversation/event.ts';
import { freshState, type State } from '../../../src/bots/conversation/state.ts';
import { nothingSeen } from '../../../src/bots/conversation/unseen-case.ts';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { Report } from '../../../src/diagnostics/escalation/brief.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import { noMentions } from '../../../src/diagnostics/facts/mentions.ts';
import { flowFor, learnlinqFlows } from '../../../src/diagnostics/flows/flows.ts';
import type { Flow, FlowId } from '../../../src/diagnostics/model.ts';
import { matchOf } from '../../fixtures/account.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { factsOf, now } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { reportOn } from '../../fixtures/report-on.ts';
import { waitingFor } from '../../fixtures/waiting.ts';
import { settingOf } from './setting.ts';

const setting = settingOf();

const about = (flow: FlowId): State => ({
  ...freshState('nl'),
  open: {
    flow,
    wish: { is: 'name', text: 'Sanne Jansen' },
    choice: null,
    mentions: noMentions,
    ...nothingSeen,
    stage: 'who',
    desk: 'support',
  },
});

const sanne = { wish: { is: 'name', text: 'Sanne Jansen' }, who: 'Sanne Jansen' } as const;
const reportOf = (flow: Flow, facts: Facts): Report | null =>
  advance(flow, facts, now).is === 'done' ? reportOn(flow, facts, sanne) : null;

/** Every look that this case takes, and the state and effects after the last. */
function play(flow: Flow, facts: Facts): { looks: readonly FlowId[]; end: Next } | null {
  const looks: FlowId[] = [];
  let report = reportOf(flow, facts);
  let after: Report | null = null;
  let state = about(flow.id);
  while (report !== null) {
    looks.push(report.flow);
    const [next, effects] = converse(state, { is: 'found', report, purpose: 'tell', after }, setting);
    const look = effects.find((effect) => effect.is === 'look');
    if (look === undefined) return { looks, end: [next, effects] };
    state = next;
    after = look.after;
    const flow_ = flowFor(look.flow);
    report = flow_ === null ? null : reportOf(flow_, facts);
  }
  return null;
}

const said = ([, effects]: Next): string =>
  effects.flatMap((effect) => (effect.is === 'say' ? [effect.reply.text] : [])).join('\n');
const evidenceOf = ([state]: Next) => state.open?.evidence;

const full = {
  'lms.licences': { used: 500, maximum: 500 },
  'lms.waiting': waitingFor(3),
} as const;
const outsideLink = {
  'asker.mentions': { address: null, username: null, url: 'https://zonnehof.learnlinq.nl' },
};

describe('one of several causes is another complaint', () => {
  test('all of them are told, and then what that other look found', () => {
    const facts = factsOf({
      ...outsideLink,
      'hr.matches': [{ how: 'exact', record: recordOf({ email: null }) }],
    });
    const flow = flowFor('cannot-log-in');
    const played = flow && play(flow, facts);
    expect(played?.looks).toEqual(['cannot-log-in', 'user-missing']);
    const text = played === null ? '' : said(played.end);
    expect(text).toMatch(
      /spelen 2 dingen[\s\S]*geen actief account[\s\S]*waarom dat account er niet is[\s\S]*Niet ingevuld in de bron: e-mail\./u,
    );
    expect(played && evidenceOf(played.end)).toMatchObject({
      flow: 'user-missing',
      before: { flow: 'cannot-log-in', conclusion: 'explained' },
    });
  });

  test('the desk that the first look calls for is not forgotten', () => {
    const ended = matchOf({ accessUntil: '2026-11-01' });
    const facts = factsOf({ ...full, 'lms.matches': [ended] });
    const flow = flowFor('user-missing');
    const played = flow && play(flow, facts);
    expect(played?.looks).toEqual(['user-missing', 'cannot-log-in']);
    expect(played?.end[0].open?.desk).toBe('licences');
    expect(played && said(played.end)).toMatch(
      /Alle licenties zijn bezet[\s\S]*of inloggen lukt[\s\S]*De toegang liep/u,
    );
  });

  test('forwarded after a fresh look, what led on to it goes along to the same desk', () => {
    const facts = factsOf({ ...full, 'lms.matches': [matchOf({ accessUntil: '2026-11-01' })] });
    const flow = flowFor('user-missing');
    const again = flowFor('cannot-log-in');
    const report = again && reportOf(again, facts);
    const played = flow && play(flow, facts);
    expect(report).not.toBeNull();
    if (report === null || played === null) return;
    const [, effects] = converse(
      played.end[0],
      { is: 'found', report, purpose: 'forward', after: null },
      setting,
    );
    expect(effects).toMatchObject([
      { is: 'open-ticket', desk: 'licences', evidence: { look: { before: { flow: 'user-missing' } } } },
    ]);
  });

  test('somebody thought missing who is there has an answer, when the second look explains nothing', () => {
    const record = recordOf({ username: 's jansen' });
    const used = '2026-11-17T08:00:00Z';
    const facts = factsOf({
      'hr.matches': [{ how: 'exact', record }],
      'lms.matches': [matchOf({ lastSignInAt: used })],
      'lms.resets': [
        {
          id: 'r-1',
          account: 'a-1',
          email: 'sanne.jansen@zonnehof.example',
          requestedAt: used,
          usedAt: used,
        },
      ],
    });
    const flow = flowFor('user-missing');
    const played = flow && play(flow, facts);
    expect(played?.looks).toEqual(['user-missing', 'cannot-log-in']);
    expect(played?.end[0].open?.flow).toBe('user-missing');
    expect(played && said(played.end)).not.toContain('gekeken of inloggen lukt');
  });
});

test.each(
  learnlinqFlows.filter(({ about: whom }) => whom === 'person').map((flow) => [flow.id, flow] as const),
)('%s takes two looks at most, whatever there is to find, and says something in the end', (_id, flow) => {
  fc.assert(
    fc.property(anyWorld, (facts) => {
      const played = play(flow, facts);
      if (played === null) return;
      expect(played.looks.length).toBeLessThanOrEqual(2);
      expect(said(played.end)).not.toBe('');
      const checks = played.end[1].flatMap((effect) =>
        effect.is === 'say' ? effect.reply.ladder.map(({ check }) => check) : [],
      );
      expect(new Set(checks).size).toBe(checks.length);
    }),
    { numRuns: 60 },
  );
});
