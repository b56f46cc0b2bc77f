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

async function carryOut(stage: Stage, got: Got, { who, does }: Done): Promise<void> {
  const mine = got.get(who);
  const other = [...got].find(([each]) => each !== who)?.[1];
  const press = async (nonce: string | undefined) => stage.presses(who, nonce ?? 'never-given');
  const outcome = await doing();
  for (const { buttons } of repliesOf(outcome)) {
    const [yes, no] = ['Goedkeuren', 'Afwijzen'].map((label) => buttons.find((each) => each.label === label));
    if (yes !== undefined && no !== undefined) got.set(who, { approved: yes.nonce, refused: no.nonce });
  }

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
  /** To whom the question was the last thing said. */
  readonly justAsked: ReadonlySet<string>;
}

function expected(model: Model, { who, does }: Done): Model {
  const { request, live } = model;
  const isAwaited = awaited(request).includes(who);
  const quiet = { ...model, justAsked: without(model.justAsked, who) };
  const decide = (is: Decision['is']): Model => {
    const came = decideRequest(request, { by: who, is, note: null, at: now });
    return {
      request: came.is === 'decided' ? came.request : request,
      live: without(live, who),
      justAsked: without(model.justAsked, who),
    };
  };
  switch (does) {
    case 'is-asked':
      // Who need not decide hears nothing, and what was offered before is taken back.
      return isAwaited
        ? { request, live: new Set([...live, who]), justAsked: new Set([...model.justAsked, who]) }
        : { ...model, live: without(live, who) };
    case 'types-approve':
      return decide('approved');
    case 'types-decline':
      return decide('refused');
    case 'presses-approve':
      return live.has(who) ? decide('approved') : quiet;
    case 'presses-decline':
      return live.has(who) ? decide('refused') : quiet;
    case 'says-yes':
    case 'says-akkoord':
    case 'says-1':
      return model.justAsked.has(who) ? decide('approved') : quiet;
    case 'withdraws':
      return who === asker && request.state === 'awaiting-approval'
        ? { ...quiet, request: { ...request, state: 'withdrawn', revision: request.revision + 1 } }
        : quiet;
    case 'presses-of-another':
    case 'says-thanks':
      return quiet;
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
        let model: Model = { request: waitingRequest(number), live: new Set(), justAsked: new Set() };
        for (const each of all) {
          await carryOut(stage, got, each);
          model = expected(model, each);
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
