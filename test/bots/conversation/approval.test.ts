import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Response } from '../../../src/bots/conversation/talk.ts';
import { decideRequest } from '../../../src/diagnostics/licences/decide-request.ts';
import { awaited, type Decision, type SeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';
import { now } from '../../fixtures/facts.ts';
import { approvalStage, asker, repliesOf, steps, waitingRequest } from './approval-stage.ts';

const approvers = [...new Set(steps.flatMap(({ by }) => by))];
const strangers = [asker, 'fay@zonnehof.example'];
const everybody = [...approvers, ...strangers];
const number = 1001;

/** What somebody does. What is pressed is the last button that this person, or another one, ever got. */
const actions = [
  'is-asked',
  'types-approve',
  'types-decline',
  'presses-approve',
  'presses-decline',
  'presses-of-another',
  'says-yes',
  'says-akkoord',
  'says-1',
  'says-thanks',
  'withdraws',
] as const;
type Action = (typeof actions)[number];
interface Done {
  readonly who: string;
  readonly does: Action;
}

type Stage = ReturnType<typeof approvalStage>;

/** The buttons that each person got: the latest of each kind. */
type Got = Map<string, Record<'approved' | 'refused', string>>;

async function carryOut(stage: Stage, got: Got, { who, does }: Done): Promise<Response> {
  const mine = got.get(who);
  const other = [...got].find(([each]) => each !== who)?.[1];
  const press = async (nonce: string | undefined) => stage.presses(who, nonce ?? 'never-given');
  const outcome = await doing();
  for (const { buttons } of repliesOf(outcome)) {
    const [yes, no] = ['Goedkeuren', 'Afwijzen'].map((label) => buttons.find((each) => each.label === label));
    if (yes !== undefined && no !== undefined) got.set(who, { approved: yes.nonce, refused: no.nonce });
  }
  return outcome;

  async function doing(): Promise<Response> {
    switch (does) {
      case 'is-asked':
        return stage.asks(who, number);
      case 'types-approve':
        return stage.says(who, `goedkeuren ${number}`);
      case 'types-decline':
        return stage.says(who, `afwijzen ${number} omdat het te duur is`);
      case 'presses-approve':
        return press(mine?.approved);
      case 'presses-decline':
        await press(mine?.refused);
        return stage.says(who, 'te duur voor dit jaar');
      case 'presses-of-another':
        return press(other?.approved);
      case 'says-yes':
        return stage.says(who, 'ja');
      case 'says-akkoord':
        return stage.says(who, 'akkoord');
      case 'says-1':
        return stage.says(who, '1');
      case 'says-thanks':
        return stage.says(who, 'bedankt');
      case 'withdraws': {
        const sure = repliesOf(await stage.says(who, `trek aanvraag ${number} in`));
        const button = sure.flatMap(({ buttons }) => buttons).find(({ label }) => label.startsWith('Trek'));
        return press(button?.nonce);
      }
    }
  }
}

/** What the same should come to, by the rules alone. */
interface Model {
  readonly request: SeatRequest;
  /** Who has buttons that still do something. */
  readonly live: ReadonlySet<string>;
  /** What each person read last; left out: nothing that can be taken. */
  readonly read: ReadonlyMap<string, Read>;
}

/** The request by itself; put beside something else that was offered; or only something else. */
type Read = 'request' | 'request-beside' | 'something-else';

/** The request beside something else is asked about by itself only once a word fits none of that. */
function readAfter({ read }: Model, { who, does }: Done, outcome: Response): Model['read'] {
  const last = repliesOf(outcome).at(-1);
  if (last === undefined) return read;
  const others = new Map([...read].filter(([each]) => each !== who));
  if (last.buttons.length === 0) return others;
  if (!last.buttons.some(({ label }) => label === 'Goedkeuren')) return others.set(who, 'something-else');
  const isBeside = does === 'is-asked' && (read.get(who) ?? 'request') !== 'request';
  return others.set(who, isBeside ? 'request-beside' : 'request');
}

function expected(model: Model, { who, does }: Done): Model {
  const { request, live } = model;
  const isAwaited = awaited(request).includes(who);
  const decide = (is: Decision['is']): Model => {
    const came = decideRequest(request, { by: who, is, note: null, at: now });
    return {
      request: came.is === 'decided' ? came.request : request,
      live: without(live, who),
      read: model.read,
    };
  };
  switch (does) {
    case 'is-asked':
      // Who need not decide hears nothing, and what was offered before is taken back.
      return isAwaited ? { ...model, live: new Set([...live, who]) } : { ...model, live: without(live, who) };
    case 'types-approve':
      return decide('approved');
    case 'types-decline':
      return decide('refused');
    case 'presses-approve':
      return live.has(who) ? decide('approved') : model;
    case 'presses-decline':
      return live.has(who) ? decide('refused') : model;
    case 'says-yes':
    case 'says-akkoord':
    case 'says-1':
      return model.read.get(who) === 'request' ? decide('approved') : model;
    case 'withdraws':
      return who === asker && request.state === 'awaiting-approval'
        ? { ...model, request: { ...request, state: 'withdrawn', revision: request.revision + 1 } }
        : model;
    case 'presses-of-another':
    case 'says-thanks':
      return model;
  }
}

const without = (all: ReadonlySet<string>, who: string): ReadonlySet<string> =>
  new Set([...all].filter((each) => each !== who));

const cameTo = ({ state, step, decisions, revision }: SeatRequest) => ({
  ...{ state, step, revision },
  decisions: decisions.map(({ by, is, step: at }) => `${by} ${is} ${at}`),
});

const doings = (people: readonly string[], does: readonly Action[] = actions) =>
  fc.array(fc.record({ who: fc.constantFrom(...people), does: fc.constantFrom(...does) }), {
    minLength: 1,
    maxLength: 20,
  });

describe('whatever several people say and press, in whatever order', () => {
  test('the request comes to what the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(doings(everybody), async (all) => {
        const stage = approvalStage(waitingRequest(number));
        const got: Got = new Map();
        let model: Model = { request: waitingRequest(number), live: new Set(), read: new Map() };
        for (const each of all) {
          const outcome = await carryOut(stage, got, each);
          model = { ...expected(model, each), read: readAfter(model, each, outcome) };
          const request = stage.request(number);
          expect(request && cameTo(request)).toEqual(cameTo(model.request));
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('nobody who is not asked for a word changes it', async () => {
    const never = actions.filter((does) => does !== 'withdraws');
    await fc.assert(
      fc.asyncProperty(doings([...strangers, 'dirk@zonnehof.example'], never), async (all) => {
        const stage = approvalStage(waitingRequest(number));
        const got: Got = new Map();
        // Somebody who is asked has buttons, so that there are some to steal.
        await carryOut(stage, got, { who: 'ada@zonnehof.example', does: 'is-asked' });
        for (const each of all) await carryOut(stage, got, each);
        expect(stage.request(number)).toEqual(waitingRequest(number));
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

test('a button of a step that is over says nothing in the next one, until that is asked', async () => {
  const stage = approvalStage(waitingRequest(number));
  const bo = 'bo@zonnehof.example';
  const nonceIn = (response: Response) =>
    repliesOf(response)[0]?.buttons.find(({ label }) => label === 'Goedkeuren')?.nonce ?? '';
  const first = nonceIn(await stage.asks(bo, number));
  await stage.presses(bo, first);
  await stage.says('ada@zonnehof.example', 'goedkeuren 1001');
  expect(stage.request(number)).toMatchObject({ step: 1, state: 'awaiting-approval' });
  await stage.presses(bo, first);
  expect(stage.request(number)?.state).toBe('awaiting-approval');
  await stage.presses(bo, nonceIn(await stage.asks(bo, number)));
  expect(stage.request(number)?.state).toBe('approved');
});

test('a word leaves a line in the audit with the number and what came of it, and no name', async () => {
  const stage = approvalStage(waitingRequest(number));
  const { audit } = await stage.says('ada@zonnehof.example', 'afwijzen 1001 omdat Eva al genoeg heeft');
  expect(audit).toEqual([
    {
      at: now,
      tenant: 'zonnehof',
      actor: 'ada@zonnehof.example',
      action: 'licences-refused',
      outcome: '1001 more-of-this-step',
    },
  ]);
});
