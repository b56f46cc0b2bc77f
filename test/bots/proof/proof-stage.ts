import { randomUUID } from 'node:crypto';
import type { Address, Heard } from '../../../src/bots/channel.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { createThink } from '../../../src/bots/conversation/think.ts';
import { codeHash } from '../../../src/bots/proof/code-hash.ts';
import { hideCode } from '../../../src/bots/proof/hide-code.ts';
import { type CodeSent, sendCode } from '../../../src/bots/proof/send-code.ts';
import { withProof } from '../../../src/bots/proof/with-proof.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import type { LookUp } from '../../../src/diagnostics/ports/look-up.ts';
import type { Letter, Mailed } from '../../../src/diagnostics/ports/mail.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { matchOf } from '../../fixtures/account.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { understand } from '../conversation/understand/learned.ts';

export const held = 'eva@zonnehof.example';
export const strange = 'niemand@zonnehof.example';

/** Turns and codes on a real store, with a clock that moves when it is told to; one account is in the LMS. */
export function proofStage(store: Store) {
  let now = new Date('2026-11-23T09:00:00.000Z');
  const clock = () => now;
  let leases = 0;
  /** Each lease has ended when the next one is taken. */
  const nextLease = () => new Date(Date.UTC(2030, 0) + 10 * leases++);
  const letters: Letter[] = [];
  const outcomes: Mailed[] = [];
  const lookUp: LookUp = async (grant, name) =>
    factsOf(grant.actor, now)[name] ?? { is: 'unknown', because: 'not-connected' };
  const tenant = tenantOf({});
  const tenants = new Map([[tenant.id, tenant]]);
  const hash = codeHash('a key of the tests');
  const hide = hideCode({ codes: store.codes, hash, clock });
  const identify = withProof({ codes: store.codes, clock }, async ({ sender }) => sender);
  const think = createThink({
    tenants,
    beginRun: () => lookUp,
    tickets: store.tickets,
    stepUp: { codes: store.codes, hash },
    understand,
    nonce: randomUUID,
    note: () => undefined,
  });
  const mail = {
    async send(letter: Letter): Promise<Mailed> {
      letters.push(letter);
      return outcomes.shift() ?? { is: 'sent' };
    },
  };

  /** One turn over these texts, begun under a lease of its own. */
  const turn = async (address: Address, texts: readonly string[]) => {
    const conversation = conversationId(address);
    const said = await Promise.all(texts.map((text) => hide(heard(address, text, tenant.id))));
    for (const each of said) {
      const from = { tenant: tenant.id, address: each.sender.address };
      const delivery = { from, channel: 'web', key: each.key, conversation, place: null };
      await store.accept({ ...delivery, body: null, receivedAt: now });
    }
    const claim = await store.claim(conversation, randomUUID(), nextLease(), 1);
    if (claim === null) throw new Error('the lease was not free');
    const known = await Promise.all(
      said.map(async (each) => ({ ...each, sender: await identify(each, 'web') })),
    );
    const thought = await think({
      state: claim.state,
      heard: known,
      conversation,
      withPerson: [],
      booked: [],
      now,
      progress: () => undefined,
    });
    return {
      texts: thought.replies(null).map(({ text }) => text),
      stored: JSON.stringify([said, thought.state, thought.heard]),
      commit: () => store.commit(claim, { ...thought, done: [], replies: () => [], at: now }),
    };
  };
  return {
    letters,
    /** What the mail server will say next. */
    outcomes,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    turn,
    async say(address: Address, ...texts: string[]) {
      const { commit, ...rest } = await turn(address, texts);
      await commit();
      return rest;
    },
    /** Sends what is to be sent now. */
    async post(): Promise<readonly CodeSent[]> {
      const came: CodeSent[] = [];
      const until = () => new Date(now.getTime() + 30_000);
      const sending = { codes: store.codes, hash, mail, tenants, beginRun: () => lookUp };
      for (let next = await store.codes.take(now, until()); next !== null; ) {
        came.push(await sendCode(sending, next));
        next = await store.codes.take(now, until());
      }
      return came;
    },
    proven: (address: Address) => store.codes.proven(conversationId(address), now),
    code: () => /\d{3} \d{3}/u.exec(letters.at(-1)?.text ?? '')?.[0] ?? 'no code',
  };
}

const factsOf = (address: string, asOf: Date): Facts =>
  address === held
    ? { 'lms.matches': { is: 'known', value: [matchOf({ email: held })], asOf, source: 'LearnLinq' } }
    : { 'lms.matches': { is: 'known', value: [], asOf, source: 'LearnLinq' } };

/** A chat of somebody new. */
export const someone = (): Address => ({
  installation: 'web:zonnehof',
  thread: 'chat',
  person: randomUUID(),
});

const heard = (address: Address, text: string, tenant: string): Heard => ({
  key: randomUUID(),
  address,
  sender: { customers: [tenant], address: `${address.person}@web:zonnehof`, proven: 'no', via: 'token' },
  audience: 'alone',
  language: 'nl',
  input: { is: 'text', text },
});
