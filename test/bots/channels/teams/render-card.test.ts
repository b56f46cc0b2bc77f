import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCard } from '../../../../src/bots/channels/teams/render-card.ts';
import type { WorkMessage } from '../../../../src/bots/channels/teams/work-card.ts';
import { cardFaces } from '../../../fixtures/card-faces.ts';
import { ordersOn, workCard, workMessage } from './check-card.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `card-${name}.json`), 'utf8'));
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const asSent = ({ summary, card }: WorkMessage) =>
  json({
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });

describe('a ticket’s card in Teams', () => {
  test.each(cardFaces)('looks as it was looked at: %s', (name, face) => {
    expect(json(renderCard(face))).toEqual(golden(name));
  });

  test('is one that Teams takes, whatever it holds', () => {
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
        const few = { ...more, found: more.found.slice(0, 5), latest: more.latest.slice(0, 4) };
        const sent = workMessage.safeParse(asSent(renderCard({ ...face, ...few })));
        expect(sent.error).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  test.each(cardFaces)('says the same to a client that knows only the older action: %s', (_name, face) => {
    for (const { title, data, fallback } of ordersOn(workCard.parse(json(renderCard(face).card))))
      expect(fallback).toEqual({ type: 'Action.Submit', title, data });
  });
});
