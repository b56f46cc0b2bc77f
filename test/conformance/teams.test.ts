import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { z } from 'zod';
import { render } from '../../src/bots/channels/teams/render.ts';
import { renderProgress } from '../../src/bots/channels/teams/render-progress.ts';
import { root } from '../architecture/source.ts';
import { replies } from '../bots/channels/slack/replies.ts';
import { adaptiveCard } from '../bots/channels/teams/check-card.ts';
import { conformance } from '../proof.ts';

const because = conformance === null ? ' (LOKET_CONFORMANCE names no folder: by our own check alone)' : '';

const objectIn = (path: string) => z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));

/** The published schema, or our own when it is not here; the reasons for which a card is refused. */
function checker(): (card: unknown) => unknown {
  if (conformance === null) return (card) => adaptiveCard.safeParse(card).error ?? null;
  const path = join(conformance, 'adaptive-cards', 'adaptive-card.1.5.0.schema.json');
  // Its `id` is of an older draft than the rest of it.
  const { id: _id, ...schema } = objectIn(path);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addMetaSchema(objectIn(join(root, 'node_modules/ajv/dist/refs/json-schema-draft-06.json')));
  const check = ajv.compile(schema);
  return (card) => (check(card) ? null : check.errors);
}

describe(`what is sent to Teams are Adaptive Cards 1.5${because}`, () => {
  const check = checker();
  test.each(replies)('%s', (_name, reply) => {
    expect(check(JSON.parse(JSON.stringify(render(reply).card)))).toBeNull();
  });

  test.each(['nl', 'en'] as const)('how far a look is: %s', (language) => {
    const { card } = renderProgress({ language, looking: 7, done: 3 });
    expect(check(JSON.parse(JSON.stringify(card)))).toBeNull();
  });

  test('and the schema refuses what is none', () => {
    const { card } = render({ language: 'nl', text: 'x', ladder: [], buttons: [] });
    expect(check({ ...card, body: [{ type: 'TextRunn' }] })).not.toBeNull();
    expect(check({ ...card, body: [{ type: 'RichTextBlock' }] })).not.toBeNull();
  });
});
