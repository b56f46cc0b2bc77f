import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { scopes } from '../../src/bots/channels/slack/install-routes.ts';
import { root } from '../architecture/source.ts';
import { conformance } from '../proof.ts';

const manifest: unknown = parse(readFileSync(join(root, 'manifest', 'slack', 'manifest.yaml'), 'utf8'));

/** What Slack documents about a manifest, as far as ours goes (docs.slack.dev/reference/app-manifest). */
const address = z.url({ protocol: /^https$/u }).refine((url) => url.endsWith('/slack/events'));
const shape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.literal(0) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/u),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
    }),
    shortcuts: z.array(
      z.strictObject({
        name: z.string().max(24),
        type: z.literal('global'),
        callback_id: z.literal('loket_licences'),
        description: z.string().max(150),
      }),
    ),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().regex(/^\/[a-z]{1,31}$/u),
        url: address,
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(true),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url({ protocol: /^https$/u }).endsWith('/slack/oauth_redirect')).length(1),
    scopes: z.strictObject({ bot: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

/** The scope without which Slack sends an event, or takes a call. */
const needs: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'chat.postMessage': 'chat:write',
  'conversations.open': 'im:write',
  'assistant.threads.setStatus': 'assistant:write',
  'users.info': 'users:read',
  'the address of users.info': 'users:read.email',
  '/loket': 'commands',
};

const where =
  conformance === null ? ' (LOKET_CONFORMANCE names no folder: not held to Slack’s own schema)' : '';

describe(`Slack’s manifest${where}`, () => {
  test('is one by what Slack documents', () => {
    expect(shape.safeParse(manifest).error).toBeUndefined();
  });

  test('asks for what is used and no more', () => {
    const { bot } = shape.parse(manifest).oauth_config.scopes;
    expect(bot.toSorted()).toEqual(Object.values(needs).toSorted());
    expect(bot).toEqual(scopes);
  });

  if (conformance !== null)
    test('fits Slack’s own schema', () => {
      const schema: unknown = JSON.parse(
        readFileSync(join(conformance ?? '', 'slack', 'manifest.schema.2.0.0.json'), 'utf8'),
      );
      const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
        z.record(z.string(), z.unknown()).parse(schema),
      );
      check(manifest);
      expect(check.errors).toBeNull();
    });
});
