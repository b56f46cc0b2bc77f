import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Reply } from '../../../../src/bots/channel.ts';
import { render } from '../../../../src/bots/channels/slack/render.ts';
import { renderForm } from '../../../../src/bots/channels/slack/render-form.ts';
import { renderHome } from '../../../../src/bots/channels/slack/render-home.ts';
import { freshTicket } from '../../../fixtures/fresh-ticket.ts';
import { slackForm, slackHome, slackMessage } from './check-message.ts';
import { replies } from './replies.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a reply in Slack', () => {
  test.each(replies)('looks as it was looked at: %s', (name, reply) => {
    expect(json(render(reply))).toEqual(golden(name));
  });

  test.each(replies)('is one that Slack takes: %s', (_name, reply) => {
    for (const message of render(reply)) expect(slackMessage.safeParse(message).error).toBeUndefined();
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

  test('whatever it holds, it is one message that Slack takes', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = render(reply);
        expect(messages).toHaveLength(1);
        for (const message of messages) expect(slackMessage.safeParse(message).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('its words are all there when they fit', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 600 }), (words) => {
        const [message] = render({ language: 'nl', text: words, ladder: [], buttons: [] });
        const shown = message?.blocks.flatMap((block) =>
          block.type === 'section' ? [block.text?.text] : [],
        );
        expect(shown?.join(' ').replace(/\s+/gu, '')).toBe(words.replace(/\s+/gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  test('its fallback has nothing left that Slack would read as a link, a mention or emphasis', () => {
    const [message] = render({
      language: 'nl',
      text: '<@U1> <!here> *vet* _schuin_ ~weg~ `code` https://kwaad.example a&b @here #kantoor',
      ladder: [],
      buttons: [],
    });
    expect(message?.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|[*_~`@#](?!\u2060)|:\/\/(?!\u2060)/u);
  });
});

describe('the home in Slack', () => {
  const ticket = freshTicket(1001, {
    tenant: 'zonnehof',
    openedBy: 'eva@zonnehof.example',
    desk: 'licences',
  });
  test.each([
    ['nl', [ticket], 'Ticket 1001 ligt sinds 17 november 2026 bij het licentieteam.'],
    ['en', [ticket], 'Ticket 1001 has been with the licence team since 17 November 2026.'],
    ['nl', [], 'Je hebt nu geen ticket openstaan.'],
    ['en', [], 'You have no open ticket now.'],
    ['nl', null, 'Ik kan hier niet zien wie je bent, dus ik laat geen tickets zien.'],
    ['en', null, 'I cannot see who you are here, so I show no tickets.'],
  ] as const)('in %s, with %j', (language, tickets, line) => {
    const view = renderHome(tickets, language, () => 'Europe/Amsterdam');
    const state = tickets === null ? 'unknown' : tickets.length === 0 ? 'none' : 'tickets';
    expect(json(view)).toEqual(golden(`home-${state}.${language}`));
    expect(slackHome.safeParse(json(view)).error).toBeUndefined();
    expect(JSON.stringify(view)).toContain(line);
  });
});

test.each(['nl', 'en'] as const)('the form for licences looks as it was looked at: %s', (language) => {
  const form = renderForm(language, 'D0CHAT01:1780000000.000001');
  expect(json(form)).toEqual(golden(`form.${language}`));
  expect(slackForm.safeParse(json(form)).error).toBeUndefined();
});
