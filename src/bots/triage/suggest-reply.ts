import { roleOf, seesEverybody } from '../../diagnostics/access/authorise.ts';
import type { Look } from '../../diagnostics/escalation/evidence.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Whose } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { wording } from '../wording/wording.ts';
import { sayLook } from './say-look.ts';

/**
 * What could be written to who asked: the causes that were found and what is to be done about each, in their language
 * and without what they may not see. `null`: no cause was found, so there is nothing to explain.
 */
export function suggestReply(
  look: Look,
  { language, openedBy }: Pick<Ticket, 'language' | 'openedBy'>,
  tenant: Tenant,
): string | null {
  const hide = hiddenFromAsker(openedBy, tenant);
  const ladder = sayLook(look, { language, hide, timeZone: tenant.timeZone });
  const causes = ladder.filter(({ state }) => state === 'cause');
  if (causes.length === 0) return null;
  const who = hide.includes('subject') ? null : look.about.text;
  return [
    wording[language].found.causes(look.about.is === 'customer' ? tenant.name : who, causes.length),
    ...causes.map(({ text, remedy }, index) => {
      const told = remedy === null ? text : `${text} ${remedy}`;
      return causes.length === 1 ? told : `${index + 1}. ${told}`;
    }),
  ].join('\n');
}

function hiddenFromAsker(address: string, tenant: Tenant): readonly Whose[] {
  const role = roleOf({ tenant: tenant.id, address, proven: 'yes', via: 'channel' }, tenant);
  if (seesEverybody(role)) return [];
  return role === 'technical-administrator' ? ['subject', 'other'] : ['other'];
}
