import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Reply } from '../../../../src/bots/channel.ts';
import type { TeamsMessage } from '../../../../src/bots/channels/teams/card.ts';
import { render } from '../../../../src/bots/channels/teams/render.ts';
import { renderProgress } from '../../../../src/bots/channels/teams/render-progress.ts';
import { replies } from '../slack/replies.ts';
import { adaptiveCard, buttonsOf, cardMessage, linesOf } from './check-card.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const asSent = ({ summary, card }: TeamsMessage) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
const linesFor = (said: Reply) => linesOf(adaptiveCard.parse(json(render(said).card)));

describe('a reply in Teams', () => {
  test.each(replies)('looks as it was looked at: %s', (name, reply) => {
    expect(json(render(reply))).toEqual(golden(name));
  });

  test.each(replies)('is one that Teams takes: %s', (_name, reply) => {
    expect(cardMessage.safeParse(asSent(render(reply))).error).toBeUndefined();
  });

  test.each(['nl', 'en'] as const)('how far a look is looks as it was looked at: %s', (language) => {
    const message = renderProgress({ language, looking: 7, done: 3 });
    expect(json(message)).toEqual(golden(`looking.${language}`));
    expect(cardMessage.safeParse(asSent(message)).error).toBeUndefined();
  });

  const text = fc.string({ maxLength: 5000, unit: 'grapheme' });
  const anyReply: fc.Arbitrary<Reply> = fc.record({
    language: fc.constantFrom('nl', 'en'),
    text,
    ladder: fc.array(
      fc.record({
        check: fc.string(),
        title: text,
        state: fc.constantFrom('passed', 'cause', 'not-applicable', 'could-not-check', 'crashed'),
        text,
        remedy: fc.option(text),
        evidence: fc.array(fc.record({ source: text, read: text }), { maxLength: 3 }),
      }),
      { maxLength: 60 },
    ),
    buttons: fc.array(fc.record({ nonce: fc.uuid(), label: text }), { maxLength: 120 }),
  });

  test('whatever it holds, it is one message that Teams takes', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(cardMessage.safeParse(asSent(render(reply))).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('at its very longest it still fits', () => {
    const long = '"\n'.repeat(5000);
    const label = `"${'\\'.repeat(300)}`;
    const reply: Reply = {
      language: 'nl',
      text: long + '"'.repeat(5000),
      ladder: Array.from({ length: 60 }, (_, index) => ({
        check: 'x',
        title: '"'.repeat(900),
        state: index % 2 === 0 ? 'crashed' : 'passed',
        text: '"',
        remedy: null,
        evidence: [],
      })),
      buttons: Array.from({ length: 120 }, (_, index) => ({ nonce: `${'n'.repeat(30)}-${index}`, label })),
    };
    expect(cardMessage.safeParse(asSent(render(reply))).error).toBeUndefined();
  });

  test('its words are all there when they fit', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 600 }), (words) => {
        const shown = linesFor({ language: 'nl', text: words, ladder: [], buttons: [] });
        expect(shown.join(' ').replace(/\s+/gu, '')).toBe(words.replace(/\s+/gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  test('a line of what was said is a line of the card, and an empty one is room', () => {
    const { card } = render({ language: 'nl', text: 'Een\n\nTwee\nDrie', ladder: [], buttons: [] });
    expect(card.body.map((each) => ('spacing' in each ? each.spacing : null))).toEqual([
      'None',
      'Medium',
      'Small',
    ]);
  });

  test('what looks like Markdown stands where nothing is read as Markdown', () => {
    const hostile = '[Klik](https://kwaad.example) **vet** <at>Loket</at> @here #kop\n- punt\n1. een';
    const { card } = render({ language: 'en', text: hostile, ladder: [], buttons: [] });
    expect(JSON.stringify(card)).not.toMatch(/"TextBlock"|FactSet|msteams|openUrl|selectAction/iu);
    expect(linesFor({ language: 'en', text: hostile, ladder: [], buttons: [] }).join('\n')).toBe(hostile);
  });

  test('a button says the same to a client that knows only the older action', () => {
    const buttons = [{ nonce: 'n-1', label: 'Kijk opnieuw' }];
    const { card } = render({ language: 'nl', text: 'x', ladder: [], buttons });
    const [first] = buttonsOf(adaptiveCard.parse(json(card)));
    expect(first).toMatchObject({
      title: 'Kijk opnieuw',
      fallback: { title: 'Kijk opnieuw', data: first?.data },
    });
  });
});
