import { randomInt } from 'node:crypto';
import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Codes, CodeToSend } from '../../diagnostics/ports/codes.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { BeginRun } from '../../diagnostics/ports/look-up.ts';
import type { Mail, Mailed } from '../../diagnostics/ports/mail.ts';
import { diagnosisMs, startDeadline } from '../conversation/deadline.ts';
import { wording } from '../wording/wording.ts';
import type { CodeHash } from './code-hash.ts';

export interface CodeSending {
  readonly codes: Codes;
  readonly hash: CodeHash;
  readonly mail: Mail;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
}

/**
 * Sends one code, if its address is somebody's in the LMS. This is done after the turn that asked for it, so that
 * neither what is said there nor how long it takes depends on whether the address is known.
 */
export async function sendCode(sending: CodeSending, wanted: CodeToSend): Promise<CodeSent> {
  const came = await toHolder(sending, wanted);
  if (came !== 'not-read' && came !== 'unreachable') await sending.codes.settle(wanted.id);
  return came;
}

/** `not-read` and `unreachable` are tried again as long as the code would count; what may have been sent is not. */
export type CodeSent = Mailed['is'] | 'no-account' | 'not-read' | 'gone';

async function toHolder(
  sending: CodeSending,
  { id, conversation, to, language }: CodeToSend,
): Promise<CodeSent> {
  const { codes, hash, mail } = sending;
  const held = await heldBySomebody(sending, to);
  if (held !== 'yes') return held;
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  // First kept, then sent: what somebody reads always counts.
  if ((await codes.keep(id, hash.ofCode(conversation, code))) === 'gone') return 'gone';
  const { subject, text } = wording[language].proof.letter;
  return (await mail.send({ to: to.address, subject, text: text(spaced(code)) })).is;
}

/** Three and three are easier to type over. */
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Whether an account that is in use has this address. */
async function heldBySomebody(
  { tenants, beginRun }: CodeSending,
  { tenant: id, address }: Subject,
): Promise<'yes' | 'no-account' | 'not-read'> {
  const tenant = tenants.get(id);
  if (tenant === undefined) return 'no-account';
  const actor = { tenant: id, address, proven: 'no', via: 'schedule' } as const;
  const leave = authorise({ actor, tenant, wish: 'send-code', team: null });
  if (leave.is !== 'granted') return 'no-account';
  using deadline = startDeadline(diagnosisMs);
  const matches = await beginRun()(leave.grant, 'lms.matches', { deadline, facts: {} });
  if (matches.is === 'unknown') return 'not-read';
  return matches.value.some(({ account }) => account.state === 'active') ? 'yes' : 'no-account';
}
