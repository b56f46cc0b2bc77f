import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type IntercomApi, intercomApi } from '../../src/bots/channels/intercom/intercom-api.ts';
import { render, renderUnsaid, renderWords } from '../../src/bots/channels/intercom/render.ts';
import { startIntercom, token } from '../bots/channels/intercom/intercom-stand-in.ts';
import { replies } from '../bots/channels/slack/replies.ts';
import { conformance } from '../proof.ts';
import { calledPaths, type Prism, startPrism } from './start-prism.ts';

const description = conformance === null ? null : join(conformance, 'intercom', 'api.intercom.io-2.16.yaml');
const because = description === null ? ' (LOKET_CONFORMANCE names no folder: left out)' : '';

const contact = '536e564f316c83104c000020';

/** As a conversation makes them: each button has a nonce of its own. */
const asSaid = replies.map(([, said]) => ({
  ...said,
  buttons: said.buttons.map(({ label }) => ({ label, nonce: randomUUID() })),
}));

/** Every call that there is, by its name: one that is added and not played here does not compile. */
const plays: Record<keyof IntercomApi, (api: IntercomApi) => Promise<unknown>> = {
  reply: async (api) => {
    for (const said of asSaid)
      for (const message of [...render(said), ...renderUnsaid(said)]) await api.reply('215', message);
  },
  begin: async (api) => {
    for (const [, said] of replies) await api.begin(contact, renderWords(said));
  },
  openWith: (api) => api.openWith(contact),
  people: (api) => api.people('215'),
  holding: (api) => api.holding('215'),
  async assign(api) {
    await api.assign('215', { to: 'team', id: '814865' });
    await api.assign('215', { to: 'teammate', id: '9' });
  },
  convert: (api) => api.convert('215', '53'),
  teammates: (api) => api.teammates(),
  contact: (api) => api.contact(contact),
};

describe(`Intercom as its description plays it${because}`, () => {
  test('every call goes to a path that is played', async () => {
    const intercom = await startIntercom();
    intercom.contacts.set(contact, {
      role: 'user',
      email: 'n@linde.example',
      external_id: 'n',
      companies: [],
    });
    const api = intercomApi({ token, adminId: '7', url: intercom.url }, () => new Date());
    for (const play of Object.values(plays)) await play(api);
    await intercom.close();
    const isPlayed = (called: string) =>
      calledPaths.some((path) =>
        new RegExp(`^${path.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u').test(called),
      );
    expect(intercom.calls.map(({ path }) => path).filter((path) => !isPlayed(path))).toEqual([]);
  });

  if (description === null) return;
  let prism: Prism;
  let api: IntercomApi;
  beforeAll(async () => {
    prism = await startPrism(description);
    api = intercomApi({ token, adminId: '7', url: prism.url }, () => new Date());
  }, 120_000);
  afterAll(() => prism.close());

  test.each(Object.entries(plays))(
    'takes the request and gives an answer that is read: %s',
    async (_name, play) => {
      await expect(play(api)).resolves.not.toThrow();
    },
    60_000,
  );

  test('refuses what does not fit, so that what it takes means something', async () => {
    await expect(
      api.reply('215', { is: 'quick-replies', options: [{ text: 'Ja', uuid: 'geen uuid' }] }),
    ).rejects.toMatchObject({
      statusCode: 422,
    });
  });
});
