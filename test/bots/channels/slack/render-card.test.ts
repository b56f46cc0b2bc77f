import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCard } from '../../../../src/bots/channels/slack/render-card.ts';
import { renderCardForm } from '../../../../src/bots/channels/slack/render-card-form.ts';
import { cardActs, fieldsOf } from '../../../../src/bots/triage/cards/card-order.ts';
import { cardFaces } from '../../../fixtures/card-faces.ts';
import { slackForm, slackMessage } from './check-message.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `card-${name}.json`), 'utf8'));
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a ticket’s card in Slack', () => {
  test.each(cardFaces)('looks as it was looked at: %s', (name, face) => {
    expect(json(renderCard(face))).toEqual(golden(name));
  });

  test('is one that Slack takes, whatever it holds, and reads nothing in it as a link or a mention', () => {
    const text = fc.string({ maxLength: 5000, unit: 'grapheme' });
    const parts = fc.record({
      title: text,
      subject: text,
      found: fc.array(text),
      latest: fc.array(text),
      suggestion: text,
    });
    fc.assert(
      fc.property(fc.constantFrom(...cardFaces), parts, ([, face], more) => {
        const card = { ...face, ...more, title: `T${more.title}`, subject: `S${more.subject}` };
        const message = renderCard(card);
        expect(slackMessage.safeParse(json(message)).error).toBeUndefined();
        expect(message.text).not.toMatch(/[<>]|[*_~`@#](?!\u2060)/u);
      }),
      { numRuns: 40 },
    );
  });

  const forms = cardActs
    .filter((act) => fieldsOf[act] !== undefined)
    .flatMap((act) => (['nl', 'en'] as const).map((language) => [act, language] as const));
  test.each(forms)('has a form that Slack takes to %s, in %s', (act, language) => {
    const press = { act, number: 1042, revision: 3, choice: null };
    const agents = [{ address: 'sam@support.example', name: 'Sam' }];
    const form = {
      language,
      press,
      agents,
      suggestion: 'x'.repeat(5000),
      title: 'Ticket 1042 · Zorggroep Linde',
    };
    const view = renderCardForm(form, { channel: 'C0TRIAGE1', ref: 'C0TRIAGE1:1.0' });
    expect(slackForm.safeParse(json(view)).error).toBeUndefined();
  });
});
