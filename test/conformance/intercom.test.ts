import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Reply, Rung } from '../../src/bots/channel.ts';
import { intercomApi } from '../../src/bots/channels/intercom/intercom-api.ts';
import { render } from '../../src/bots/channels/intercom/render.ts';
import { type IntercomStandIn, startIntercom } from '../bots/channels/intercom/intercom-stand-in.ts';
import { conformance } from '../proof.ts';

/** Intercom's own description of its API, which is not ours to keep here. */
const description = conformance === null ? null : join(conformance, 'intercom', 'api.intercom.io-2.16.yaml');
const because = description === null ? ' (LOKET_CONFORMANCE names no folder: by our own check alone)' : '';

/** What we know of its replies without it. */
const ours = z.strictObject({
  type: z.literal('admin'),
  admin_id: z.string().min(1),
  message_type: z.enum(['comment', 'note', 'quick_reply']),
  body: z.string().min(1).optional(),
  reply_options: z
    .array(z.strictObject({ text: z.string().min(1), uuid: z.uuid() }))
    .min(1)
    .optional(),
});

const operations = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

describe(`what is sent to Intercom keeps to its description${because}`, () => {
  let intercom: IntercomStandIn;

  const step = (state: Rung['state']): Rung => ({
    check: 'missing-required-field',
    title: 'Verplichte velden',
    state,
    text: 'Niet ingevuld: <e-mail>',
    remedy: null,
    evidence: [{ source: 'HR source', read: 'gelezen om 9:00' }],
  });
  const replies: readonly Reply[] = [
    { language: 'nl', text: 'Om wie gaat het?', ladder: [], buttons: [] },
    {
      language: 'en',
      text: 'Who do you mean?',
      ladder: (['passed', 'cause', 'not-applicable', 'could-not-check', 'crashed'] as const).map(step),
      buttons: [
        { nonce: 'f4a98af1-be56-4948-a57e-e1a83f8484c6', label: 'Jan de Boer (Begeleider, Wijkteam Zuid)' },
        { nonce: 'a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb', label: 'Geen van deze' },
      ],
    },
  ];

  beforeAll(async () => {
    intercom = await startIntercom();
    intercom.contacts.set('u1', {
      role: 'user',
      email: 'noor@linde.example',
      external_id: 'n',
      companies: ['linde'],
    });
    const api = intercomApi({ token: 'intercom-token', adminId: '7', url: intercom.url }, () => new Date());
    for (const reply of replies) for (const message of render(reply)) await api.reply('215', message);
    await api.contact('u1');
    await api.openWith('u1');
    await api.begin('u1', '<p>Hallo</p>');
    await api.people('215');
    await api.holding('215');
    await api.assign('215', { to: 'team', id: '814865' });
    await api.assign('215', { to: 'teammate', id: '9' });
    await api.convert('215', '53');
  });
  afterAll(() => intercom.close());
  const posted = () => intercom.calls.filter(({ path }) => path.endsWith('/reply'));
  const last = (path: string) => intercom.calls.filter((each) => each.path === path).map(({ body }) => body);

  test('every message is one that we know of', () => {
    expect(posted()).toHaveLength(4);
    for (const { body } of posted())
      expect({ body, error: ours.safeParse(body).error }).toMatchObject({ error: undefined });
  });

  if (description !== null) {
    const document = z.looseObject({}).parse(parse(readFileSync(description, 'utf8')));

    test('every message fits the published schema', () => {
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
      formats.default(ajv);
      ajv.addSchema({ $id: 'intercom', ...document });
      const validate = ajv.compile({ $ref: 'intercom#/components/schemas/admin_reply_conversation_request' });
      for (const { body } of posted())
        expect({ body, valid: validate(body), errors: validate.errors }).toMatchObject({ valid: true });
    });

    test('an assignment and a conversion fit it as well', () => {
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
      formats.default(ajv);
      ajv.addSchema({ $id: 'intercom', ...document });
      const bodies = [
        ['assign_conversation_request', last('/conversations/215/parts')],
        ['convert_conversation_to_ticket_request', last('/conversations/215/convert')],
      ] as const;
      for (const [schema, sent] of bodies) {
        const validate = ajv.compile({ $ref: `intercom#/components/schemas/${schema}` });
        expect(sent.length).toBeGreaterThan(0);
        for (const body of sent)
          expect({ body, valid: validate(body), errors: validate.errors }).toMatchObject({ valid: true });
      }
    });

    test('every address is one of the published ones', () => {
      const { paths } = operations.parse(document);
      for (const { method, path } of intercom.calls) {
        const known = Object.entries(paths).some(
          ([template, operation]) =>
            method.toLowerCase() in operation &&
            new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u').test(path),
        );
        expect({ method, path, known }).toMatchObject({ known: true });
      }
    });
  }
});
