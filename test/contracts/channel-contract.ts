import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Heard } from '../../src/bots/channel.ts';
import { conversationId } from '../../src/bots/conversation/conversation-id.ts';
import type { Note } from '../../src/bots/unasked/speak-first.ts';
import type { Subject } from '../../src/diagnostics/ports/deliveries.ts';
import type { Behaviour, ContractChannel, Proof, Shown, Spot } from './contract-channel.ts';
import { type ContractStage, contractStage } from './contract-stage.ts';

/** Everything that a channel must do, played over a real server with really signed deliveries. */
export function channelContract<Raw>(declared: ContractChannel<Raw>): void {
  describe(`the contract of channels, in ${declared.name}`, () => {
    let on: ContractStage<Raw>;
    let people = 0;
    beforeAll(async () => {
      on = await contractStage(declared);
    }, 120_000);
    afterAll(() => on.close());

    /** A chat of somebody who did nothing before. */
    const alone = (): Spot => {
      people += 1;
      return { person: people, where: 'alone', thread: people };
    };
    const post = async (raw: Raw, proof: Proof = 'genuine') =>
      (await on.channel.post(on.url, raw, proof)).status;
    const { thanks } = declared;
    /** What somebody sees there; what is shown to everybody is seen by each. */
    const heardOf = ({ person, thread }: Spot) =>
      on.channel.shown().filter(({ to, thread: at }) => (to === person || to === null) && at === thread);
    /** The answers in this spot once all that was said there is answered. */
    const answers = async (spot: Spot): Promise<readonly Shown[]> => {
      const marker = `tot hier ${on.heard.length}`;
      expect(await post(on.channel.says(marker, spot))).toBe(thanks);
      await on.channel.until(() => heardOf(spot).some(({ text }) => text.includes(marker)));
      expect(on.channel.wrong()).toEqual([]);
      expect(on.faults).toEqual([]);
      return heardOf(spot);
    };
    const linesOf = (shown: readonly Shown[]) =>
      shown.flatMap(({ text }) => text.split('\n')).filter((line) => !line.includes('tot hier'));
    const behaves = (behaviour: Behaviour, what: string, play: () => Promise<void>) => {
      if (declared.applies[behaviour] === 'applies') test(`${behaviour}: ${what}`, play);
    };
    const refused = (behaviour: 'forged' | 'unsigned' | 'stale' | 'future-dated') =>
      behaves(behaviour, 'it is refused and nobody hears it', async () => {
        const spot = alone();
        expect(await post(on.channel.says('vals', spot), behaviour)).toBe(401);
        expect(linesOf(await answers(spot))).toEqual([]);
      });

    refused('forged');
    refused('unsigned');
    refused('stale');
    refused('future-dated');

    behaves('replayed', 'the same bytes again are acknowledged and answered once', async () => {
      const spot = alone();
      const raw = on.channel.says('eenmaal', spot);
      expect([await post(raw), await post(raw), await post(raw)]).toEqual([thanks, thanks, thanks]);
      expect(linesOf(await answers(spot))).toEqual(['je zei: eenmaal']);
    });

    behaves('duplicated', 'the same message under a new id is answered once', async () => {
      const spot = alone();
      const raw = on.channel.says('dubbel', spot);
      expect([await post(raw), await post(on.channel.again(raw))]).toEqual([thanks, thanks]);
      expect(linesOf(await answers(spot))).toEqual(['je zei: dubbel']);
    });

    for (const kind of ['own message', 'unknown event', 'edited and deleted'] as const)
      behaves(kind, 'it is acknowledged and nothing is said', async () => {
        const spot = alone();
        for (const raw of on.channel.odd(kind, spot)) expect(await post(raw)).toBe(thanks);
        expect(linesOf(await answers(spot))).toEqual([]);
      });

    behaves('too long', 'the answer fits, begins as it should and says that it was shortened', async () => {
      const spot = alone();
      on.answer('lang', { text: `Dit is het begin. ${'Nog een zin met 👍. '.repeat(4000)}` });
      await post(on.channel.says('lang', spot));
      await on.channel.until(() => heardOf(spot).length > 0);
      const [first] = await answers(spot);
      expect(first?.text).toContain('Dit is het begin.');
      expect(first?.text).toContain('ingekort');
      expect(first?.text).not.toContain('\uFFFD');
    });

    behaves('too many choices', 'as many as fit are shown, and it says that there are more', async () => {
      const spot = alone();
      const buttons = Array.from({ length: 120 }, (_, index) => ({
        nonce: randomUUID(),
        label: `Keuze ${index + 1} ${'met een lange naam '.repeat(8)}`,
      }));
      on.answer('veel', { text: 'Wie bedoel je?', buttons });
      await post(on.channel.says('veel', spot));
      await on.channel.until(() => heardOf(spot).length > 0);
      const [first] = await answers(spot);
      expect(first?.choices.length).toBeGreaterThanOrEqual(5);
      expect(first?.text).toContain('meer keuzes');
    });

    behaves(
      'thread id round trip',
      'an answer stands where it was asked, and a press comes back there',
      async () => {
        const inGroup = declared.applies['two people in one thread'] === 'applies';
        const spots = [alone(), ...(inGroup ? [{ ...alone(), where: 'group' } as const] : [])];
        for (const spot of spots) {
          const nonce = randomUUID();
          on.answer(`vraag ${spot.thread}`, { text: 'Kies', buttons: [{ nonce, label: 'Deze' }] });
          await post(on.channel.says(`vraag ${spot.thread}`, spot));
          const choices = () => heardOf(spot)[0]?.choices ?? [];
          await on.channel.until(() => choices().length > 0);
          const [choice] = choices();
          expect(choice?.label).toBe('Deze');
          if (choice !== undefined) await post(on.channel.presses(choice, spot));
          const [asked, pressed] = on.heard.slice(-2);
          expect(pressed).toMatchObject({ address: asked?.address, input: { is: 'press', nonce } });
        }
      },
    );

    behaves('burst', 'every message is answered once, whatever is delivered twice', async () => {
      const spot = alone();
      const raws = Array.from({ length: 25 }, (_, index) => on.channel.says(`bericht ${index}`, spot));
      const taken = await Promise.all(raws.flatMap((raw) => [post(raw), post(raw)]));
      expect(new Set(taken)).toEqual(new Set([thanks]));
      const lines = linesOf(await answers(spot));
      expect(lines.toSorted()).toEqual(raws.map((_, index) => `je zei: bericht ${index}`).toSorted());
    });

    behaves('two people in one thread', 'each has a conversation and an answer of their own', async () => {
      const one: Spot = { ...alone(), where: 'group' };
      const other: Spot = { ...alone(), where: 'group', thread: one.thread };
      await post(on.channel.says('van de een', one));
      await post(on.channel.says('van de ander', other));
      const [first, second] = on.heard.slice(-2);
      expect(first?.audience).toBe('group');
      expect(first?.address).not.toEqual(second?.address);
      const [saw, sawToo] = [await answers(one), await answers(other)];
      expect(linesOf(saw).filter((line) => line === 'je zei: van de een')).toHaveLength(1);
      expect(linesOf(sawToo).filter((line) => line === 'je zei: van de ander')).toHaveLength(1);
      // What is for one alone, the other does not see.
      const toOne = (shown: readonly Shown[]) => linesOf(shown.filter(({ to }) => to !== null));
      expect(toOne(saw)).not.toContain('je zei: van de ander');
      expect(toOne(sawToo)).not.toContain('je zei: van de een');
    });

    behaves(
      'another’s button',
      'who presses it is told so alone, and the conversation hears nothing',
      async () => {
        const owner = alone();
        on.answer('knop', { text: 'Kies', buttons: [{ nonce: randomUUID(), label: 'Deze' }] });
        await post(on.channel.says('knop', owner));
        await on.channel.until(() => (heardOf(owner)[0]?.choices.length ?? 0) > 0);
        const choice = heardOf(owner)[0]?.choices[0];
        const before = on.heard.length;
        const stranger: Spot = { ...alone(), where: 'group' };
        expect(choice).toBeDefined();
        if (choice !== undefined) expect(await post(on.channel.presses(choice, stranger))).toBe(thanks);
        const told = () => on.channel.shown().filter(({ to }) => to === stranger.person);
        await on.channel.until(() => told().length > 0);
        expect(told()[0]?.text).toMatch(/iemand anders|somebody else/u);
        expect(on.heard).toHaveLength(before);
      },
    );

    behaves('out of order', 'what was sent first and comes last is still answered', async () => {
      const spot = alone();
      const [first, second] = [on.channel.says('eerst', spot), on.channel.says('daarna', spot)];
      expect([await post(second), await post(first)]).toEqual([thanks, thanks]);
      expect(linesOf(await answers(spot)).toSorted()).toEqual(['je zei: daarna', 'je zei: eerst']);
    });

    behaves('acknowledged while look-ups hang', 'the platform need not wait for the answer', async () => {
      const spot = alone();
      const waitedFor = on.channel.hang();
      expect(await post(on.channel.says('geduld', spot))).toBe(thanks);
      await waitedFor;
      expect(heardOf(spot)).toEqual([]);
      on.channel.free();
      expect(linesOf(await answers(spot))).toEqual(['je zei: geduld']);
    });

    behaves('hostile names', 'what a system holds is shown as it is, and becomes nothing else', async () => {
      const spot = alone();
      const { text, ladder, buttons } = hostile(randomUUID());
      on.answer('gemeen', { text, ladder: [...ladder], buttons: [...buttons] });
      await post(on.channel.says('gemeen', spot));
      await on.channel.until(() => (heardOf(spot)[0]?.choices.length ?? 0) > 0);
      const [first] = await answers(spot);
      for (const name of names) expect(first?.text).toContain(name);
      expect(first?.choices.map(({ label }) => label)).toEqual([names[0]]);
    });

    const news = (text: string, key: string = randomUUID(), kind: Note['kind'] = 'proactive'): Note => ({
      ...{ key, kind },
      say: () => ({ text, ladder: [] }),
    });
    const talkOf = ({ address }: Heard) => conversationId(address);
    /** Somebody who has a talk with Loket, and where it is. */
    const talking = async (where: Spot['where'] = 'alone') => {
      const spot: Spot = { ...alone(), where };
      await answers(spot);
      const last = on.heard.at(-1);
      if (last === undefined) throw new Error('nothing was heard');
      return {
        spot,
        talk: talkOf(last),
        who: { tenant: 'zonnewende', address: on.channel.emailOf(spot.person) },
      };
    };
    const saw = (person: number, text: string) =>
      on.channel.shown().filter((each) => each.to === person && each.text.includes(text));

    behaves('spoken to first', 'it stands in the thread of the talk, once under its key', async () => {
      const { spot, talk } = await talking();
      const note = news('Ik heb weer gekeken.', randomUUID());
      expect(await on.speakFirst.inChat(talk, note)).toEqual({ is: 'kept', conversation: talk });
      await on.channel.until(() => saw(spot.person, 'weer gekeken').length > 0);
      expect(await on.speakFirst.inChat(talk, note)).toEqual({ is: 'seen', conversation: talk });
      await answers(spot);
      expect(heardOf(spot).filter(({ text }) => text.includes('weer gekeken'))).toHaveLength(1);
      expect(await on.speakFirst.inChat('nobody’s', note)).toEqual({
        is: 'not-reachable',
        because: 'nowhere',
      });
    });

    behaves(
      'reached by address',
      'who was proven at the customer is told, alone, and nobody else',
      async () => {
        const [{ spot, who }, other] = [await talking(), await talking()];
        const to = (person: Partial<Subject>, text: string) =>
          on.speakFirst.to({ ...who, ...person }, news(text));
        expect(await to({ tenant: 'linde' }, 'van een ander')).toEqual({
          is: 'not-reachable',
          because: 'nowhere',
        });
        expect(await to({ address: 'niemand@zonnewende.example' }, 'niemand')).toEqual({
          is: 'not-reachable',
          because: 'nowhere',
        });
        expect(await to({}, 'Voor de beheerder.')).toMatchObject({ is: 'kept' });
        await on.channel.until(() => saw(spot.person, 'Voor de beheerder.').length > 0);
        await answers(other.spot);
        const all = on.channel.shown().filter(({ text }) => /beheerder|van een ander|niemand/u.test(text));
        expect(all.map(({ to: whom }) => whom)).toEqual([spot.person]);
      },
    );

    behaves('told alone', 'what would be read by others comes in the person’s own chat', async () => {
      const { spot, talk } = await talking('group');
      expect(await on.speakFirst.inChat(talk, news('Alleen voor jou.'))).toMatchObject({ is: 'kept' });
      const found = () => on.channel.shown().filter(({ text }) => text.includes('Alleen voor jou.'));
      await on.channel.until(() => found().length > 0);
      expect(found().map(({ to, thread }) => [to, thread === spot.thread])).toEqual([[spot.person, false]]);
    });

    behaves('maybe sent', 'news of a ticket is sent once more, and what nobody asked for never', async () => {
      for (const [kind, times] of [
        ['ticket', 2],
        ['answer', 2],
        ['progress', 1],
        ['proactive', 1],
      ] as const) {
        const { spot, talk } = await talking();
        on.channel.doubt();
        await on.speakFirst.inChat(talk, news(`Een ${kind}.`, randomUUID(), kind));
        await on.quiet(talk);
        expect(saw(spot.person, `Een ${kind}.`)).toHaveLength(1);
        await on.pass(29_000);
        expect(saw(spot.person, `Een ${kind}.`)).toHaveLength(1);
        await on.pass(2_000);
        expect([kind, saw(spot.person, `Een ${kind}.`).length]).toEqual([kind, times]);
        await on.pass(60_000);
        expect([kind, saw(spot.person, `Een ${kind}.`).length]).toEqual([kind, times]);
      }
    });

    behaves('restart', 'what was to be said is said afterwards, and nothing twice', async () => {
      const [{ spot, talk, who }, other] = [await talking(), await talking()];
      const notes = [news('Dit was beloofd.'), news('Dit is voor de beheerder.')] as const;
      await on.speakFirst.inChat(talk, notes[0]);
      await on.channel.until(() => saw(spot.person, 'beloofd').length > 0);
      await on.stop();
      expect(await on.speakFirst.to(other.who, notes[1])).toMatchObject({ is: 'kept' });
      expect(saw(other.spot.person, 'voor de beheerder')).toEqual([]);
      await on.start();
      await on.channel.until(() => saw(other.spot.person, 'voor de beheerder').length > 0);
      expect(await on.speakFirst.inChat(talk, notes[0])).toMatchObject({ is: 'seen' });
      expect(await on.speakFirst.to(other.who, notes[1])).toMatchObject({ is: 'seen' });
      expect(await on.speakFirst.to(who, news('En nog iets.'))).toMatchObject({ is: 'kept' });
      await on.channel.until(() => saw(spot.person, 'En nog iets.').length > 0);
      expect(saw(spot.person, 'beloofd')).toHaveLength(1);
      expect(saw(other.spot.person, 'voor de beheerder')).toHaveLength(1);
    });
  });
}

/** Names as somebody could give them to a colleague, to see what becomes of it. */
const names = [
  '*Jan* _de_ ~Boef~ `x`',
  '<@U0HANNEKE> <!channel> <#C0KANTOOR>',
  '<https://kwaad.example|Klik hier>',
  '[Klik hier](https://kwaad.example)',
  'https://kwaad.example www.kwaad.example',
  '<b>vet</b><script>alert(1)</script>',
  '&lt;b&gt; &amp; :smile:',
  '<at>Loket</at> @here',
];

const hostile = (nonce: string) => ({
  text: names.join('\n'),
  ladder: [
    {
      check: 'account-missing',
      title: names[0] ?? '',
      state: 'cause' as const,
      text: names[1] ?? '',
      remedy: names[2] ?? '',
      evidence: [{ source: names[3] ?? '', read: names[4] ?? '' }],
    },
  ],
  buttons: [{ nonce, label: names[0] ?? '' }],
});
