import { z } from 'zod';
import type { Sender } from '../../../diagnostics/access/grant.ts';
import { type Answer, type Asked, refusal } from '../../route.ts';
import { readJson } from '../read-json.ts';
import { openSession as open } from './session.ts';
import { verifyToken } from './token.ts';
import { addressOf, type WebPorts } from './web-ports.ts';

const byPersona = z.strictObject({ persona: z.string() });
const byToken = z.strictObject({ token: z.string().max(8192) });

type Who =
  | { readonly is: 'known'; readonly sender: Sender; readonly tokenId: string | null }
  | { readonly is: 'not-understood' }
  | { readonly is: 'refused' };

/** One answer for every refusal: who tries tokens learns nothing about why. */
const refused = refusal(
  401,
  'not-signed-in',
  'This sign-in was not accepted. Open Loket again from your site.',
);

/** `POST /api/session`: a token, or a persona in the demo, becomes a session. */
export async function openSession(ports: WebPorts, asked: Asked): Promise<Answer> {
  const json = readJson(asked.body);
  if (json.is === 'not-json') return refusal(400, 'not-json', 'Send JSON.');
  const who = await whoIs(ports, json.value);
  if (who.is === 'not-understood') {
    return refusal(
      400,
      'not-understood',
      `Send { "${ports.entrance.is === 'demo' ? 'persona' : 'token'}": … }.`,
    );
  }
  if (who.is === 'refused') return refused;
  const opened = await open(ports, who.sender, who.tokenId);
  if (opened.is === 'opened') await keep(ports, who.sender);
  return opened.is === 'used' ? refused : { is: 'json', status: 200, json: { session: opened.session } };
}

async function keep({ identities, clock }: WebPorts, sender: Sender): Promise<void> {
  if (sender.proven === 'no') return;
  const { installation, person } = addressOf(sender);
  await identities.keep({ channel: 'web', installation, person }, sender, clock());
}

async function whoIs(ports: WebPorts, value: unknown): Promise<Who> {
  const { entrance } = ports;
  if (entrance.is === 'demo') {
    const chosen = byPersona.safeParse(value);
    if (!chosen.success) return { is: 'not-understood' };
    const persona = entrance.personas.find(({ id }) => id === chosen.data.persona);
    return persona === undefined ? { is: 'refused' } : { is: 'known', sender: persona.sender, tokenId: null };
  }
  const shown = byToken.safeParse(value);
  if (!shown.success) return { is: 'not-understood' };
  const verified = await verifyToken(shown.data.token, entrance.keys, ports.clock());
  return verified.is === 'verified' ? { ...verified, is: 'known' } : { is: 'refused' };
}
