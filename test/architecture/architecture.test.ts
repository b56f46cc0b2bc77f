import { describe, expect, test } from '@jest/globals';
import { brokenRules, rules } from './rules.ts';
import { sourceOf, sourcesBelow } from './source.ts';

const product = sourcesBelow('src');

test('the product keeps every rule of its design', () => {
  expect(brokenRules(product)).toEqual([]);
});

describe('a rule that is broken on purpose is found', () => {
  const broken: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['diagnostics imports zod', 'src/diagnostics/checks/learnlinq/x.ts', "import { Pool } from 'pg';"],
    ['diagnostics imports zod', 'src/diagnostics/x.ts', "import { readFile } from 'node:fs';"],
    [
      'bots imports no clients',
      'src/bots/conversation/x.ts',
      "import { createHttp } from '../../clients/http.ts';",
    ],
    [
      'bots imports no clients',
      'src/bots/x.ts',
      "const { createHttp } = await import('../clients/http.ts');",
    ],
    ['clients imports no bots', 'src/clients/x.ts', "export { reply } from '../bots/channel.ts';"],
    ['the sandbox imports', 'src/sandbox/x.ts', "import { createHttp } from '../clients/http.ts';"],
    [
      'cli imports main.ts, wiring',
      'src/cli/x.ts',
      "import { converse } from '../bots/conversation/converse.ts';",
    ],
    [
      'main.ts and wiring alone see',
      'src/other.ts',
      "import { converse } from './bots/conversation/converse.ts';",
    ],
    ['restify only in', 'src/bots/channels/web/x.ts', "import restify from 'restify';"],
    ['openapi-fetch only in', 'src/bots/x.ts', "import createClient from 'openapi-fetch';"],
    ['@prisma/client', 'src/clients/lms/x.ts', "import { Prisma } from '@prisma/client/runtime/client';"],
    ['botbuilder', 'src/bots/channels/web/x.ts', "import { ActivityHandler } from 'botbuilder';"],
    ['@slack/bolt', 'src/bots/server.ts', "import { App } from '@slack/bolt';"],
    ['openid-client only in', 'src/bots/sign-in/x.ts', "import * as client from 'openid-client';"],
    ['intercom-client', 'src/bots/triage/x.ts', "import { IntercomClient } from 'intercom-client';"],
    ['react', 'src/bots/channels/web/x.ts', "import { useState } from 'react';"],
    ['smtp-server', 'src/clients/mail/x.ts', "import { SMTPServer } from 'smtp-server';"],
    ['pino only', 'src/clients/x.ts', "import { pino } from 'pino';"],
    ['commander only', 'src/bots/x.ts', "import { Command } from 'commander';"],
    ['no cast', 'src/bots/x.ts', 'export const x = JSON.parse(text) as Reply;'],
    ['no cast', 'src/diagnostics/define.ts', 'const a = x as A; const b = y as B;'],
    ['no any', 'src/clients/x.ts', 'export const x = (given: any) => given;'],
    ['no any', 'src/clients/x.ts', 'export const x = list[0]!;'],
    ['no any', 'src/clients/x.ts', '// @ts-ignore\nexport const x = 1;'],
    ['no default export', 'src/clients/x.ts', 'export default 1;'],
    ['no default export', 'src/clients/x.ts', 'export default function x() {}'],
    ['the environment is read', 'src/clients/x.ts', 'export const x = process.env.TOKEN;'],
    ['diagnostics has no clock', 'src/diagnostics/x.ts', 'export const now = () => new Date();'],
    ['diagnostics has no clock', 'src/diagnostics/x.ts', 'export const now = () => Date.now();'],
    ['files are named', 'src/clients/http-utils.ts', ''],
    ['files are named', 'src/clients/LookUp.ts', ''],
    ['nothing is left', 'src/clients/x.ts', '// TODO: later'],
  ];

  test.each(broken)('%s: %s', (rule, path, text) => {
    const said = brokenRules([sourceOf(path, text)]).join('\n');
    expect(said).toContain(`what: ${rule}`);
    expect(said).toMatch(/why: .+\n {2}fix: .+/u);
  });

  test('every rule has an example here', () => {
    const unbroken = rules.filter(({ what }) => !broken.some(([rule]) => what.startsWith(rule)));
    expect(unbroken.map(({ what }) => what)).toEqual([]);
  });

  test('what keeps the rules is left alone', () => {
    const right = sourceOf(
      'src/bots/conversation/x.ts',
      "import { z } from 'zod';\nexport const x = ['a'] as const;",
    );
    expect(brokenRules([right])).toEqual([]);
  });
});

test('files are small: half of them at most 60 lines, one in twenty over 200', () => {
  const lengths = product.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  expect(lengths.filter((length) => length > 200).length).toBeLessThanOrEqual(lengths.length / 20);
});
