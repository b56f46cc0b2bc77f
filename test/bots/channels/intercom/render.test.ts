import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { render } from '../../../../src/bots/channels/intercom/render.ts';
import { replies } from '../slack/replies.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));

describe('a reply in Intercom', () => {
  test.each(replies)('looks as it was looked at: %s', (name, reply) => {
    expect(render(reply)).toEqual(golden(name));
  });
});
