import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Reply, Rung } from '../../src/bots/channel.ts';
import { intercomApi } from '../../src/bots/channels/intercom/intercom-api.ts';
import { render } from '../../src/bots/channels/intercom/render.ts';
import { type IntercomStandIn, startIntercom } from '../bots/channels/intercom/intercom-stand-in.ts';

/** Intercom's own description of its API, which is not ours to keep here. */
const description = resolve('..', 'shared', 'conformance', 'intercom', 'api.intercom.io-2.16.yaml');
const there = existsSync(description);
/** Says in the list of tests why it was passed over. */
const because = there ? '' : ` (skipped: ${description} is not there)`;

const operations = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

(there ? describe : describe.skip)(
  `what is sent to Intercom keeps to its published description${because}`,
  () => {
    let intercom: IntercomStandIn;
    beforeAll(async () => {
      intercom = await startIntercom();
      intercom.contacts.set('u1', {
        role: 'user',
        email: 'noor@linde.example',
        external_id: 'n',
        companies: ['linde'],
      });
    });
    afterAll(() => intercom.close());

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

    test('every message', async () => {
      const document: unknown = parse(readFileSync(description, 'utf8'));
      const { paths } = operations.parse(document);
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
      formats.default(ajv);
      ajv.addSchema({ $id: 'intercom', ...z.looseObject({}).parse(document) });
      const validate = ajv.compile({ $ref: 'intercom#/components/schemas/admin_reply_conversation_request' });
      const api = intercomApi({ token: 'intercom-token', adminId: '7', url: intercom.url });
      for (const reply of replies) for (const message of render(reply)) await api.reply('215', message);
      await api.contact('u1');
      const posted = intercom.calls.filter(({ method }) => method === 'POST');
      expect(posted).toHaveLength(4);
      for (const { body } of posted)
        expect({ body, valid: validate(body), errors: validate.errors }).toMatchObject({ valid: true });
      for (const { method, path } of intercom.calls) {
        const known = Object.entries(paths).some(
          ([template, operation]) =>
            method.toLowerCase() in operation &&
            new RegExp(`^${template.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u').test(path),
        );
        expect({ method, path, known }).toMatchObject({ known: true });
      }
    });
  },
);
