import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import { intercomDesk } from '../../src/clients/desks/intercom/intercom-desk.ts';
import {
  type IntercomTickets,
  intercomToken,
  startIntercomTickets,
} from '../clients/desks/intercom-tickets.ts';
import { conformance } from '../proof.ts';

/** Intercom's own description of its API, which is not ours to keep here. */
const description = conformance === null ? null : join(conformance, 'intercom', 'api.intercom.io-2.16.yaml');
const because = description === null ? ' (LOKET_CONFORMANCE names no folder: by our own check alone)' : '';

const operations = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe(`what a ticket desk sends to Intercom keeps to its description${because}`, () => {
  let intercom: IntercomTickets;
  beforeAll(async () => {
    intercom = await startIntercomTickets();
    const desk = intercomDesk({
      ...{ evidence: 'full', url: intercom.url, token: intercomToken, adminId: '7', ticketType: '53' },
      ...{ keyAttribute: 'Loket key', contact: 'loket@zonnewende.example', webhookSecret: 'x' },
    });
    const customer = { id: 'zonnewende', name: 'Zonnewende' };
    await desk.open({
      ...{ key: 'loket-1', number: 1001, customer, desk: 'consultancy', flow: 'sync-or-source' },
      ...{
        language: 'nl',
        openedAt: new Date(),
        summary: 'Tom de Wit',
        licences: null,
        askedBy: 'a@zonnewende.example',
      },
      evidence: { version: 2, variant: 'full', look: null, conversation: [] },
    });
    await desk.lookUp?.find('loket-1');
    const note = {
      key: 'loket-2',
      number: 1001,
      mark: 'Loket 1001-2',
      customer,
      desk: 'consultancy',
    } as const;
    const about = { key: 'loket-1', ref: '900' };
    await desk.follow({ ...note, about, what: { is: 'answer', text: 'Sinds maandag' } });
    await desk.follow({ ...note, about, what: { is: 'forget' } });
    await desk.lookUp?.findNote({ ...note, about, what: { is: 'forget' } });
  });
  afterAll(() => intercom.close());
  const sent = (method: string, path: string) =>
    intercom.calls.filter((call) => call.method === method && call.path === path).map(({ body }) => body);

  test('every call is one that we know of', () => {
    expect(intercom.complaints).toEqual([]);
    expect(intercom.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /ticket_types/53',
      'POST /tickets',
      'POST /tickets/search',
      'POST /tickets/900/reply',
      'PUT /tickets/900',
      'GET /tickets/900',
      'POST /conversations/redact',
      'POST /tickets/900/reply',
      'GET /tickets/900',
    ]);
  });

  if (description !== null) {
    const document = z.looseObject({}).parse(parse(readFileSync(description, 'utf8')));

    // Their form of a search cannot be compiled (it says `nullable` of what has no type); the stand-in is strict about it.
    test.each([
      ['create_ticket_request', 'POST', '/tickets'],
      ['update_ticket_request', 'PUT', '/tickets/900'],
      ['admin_reply_ticket_request', 'POST', '/tickets/900/reply'],
      ['redact_conversation_request', 'POST', '/conversations/redact'],
    ])('%s', (schema, method, path) => {
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
      formats.default(ajv);
      ajv.addSchema({ $id: 'intercom', ...document });
      const validate = ajv.compile({ $ref: `intercom#/components/schemas/${schema}` });
      const bodies = sent(method, path);
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies)
        expect({ body, valid: validate(body), errors: validate.errors }).toMatchObject({ valid: true });
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
