import type { Tenant } from '../../../diagnostics/facts/tenant.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Place } from '../../../diagnostics/ports/identities.ts';
import type { TriageHere } from './read-triage-here.ts';

interface Words {
  readonly put: (id: string) => string;
  readonly which: string;
  readonly unknown: string;
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    put: (id) =>
      `Zet deze regel in het bestand van ${id} en start Loket opnieuw; staat er al triage in, vervang dat dan. Wie in dit kanaal zit, kan de kaarten lezen.`,
    which:
      'Je helpt meer dan één klant. Zet het id van de klant erachter, zoals het in het bestand staat: triage hier klant-id',
    unknown:
      'Ik ken geen klant met dat id die jij helpt. Het id staat in het bestand van de klant, achter id.',
  },
  en: {
    put: (id) =>
      `Put this line into the file of ${id} and start Loket again; if it has triage already, replace that. Everybody in this channel can read the cards.`,
    which:
      'You help more than one customer. Put the id of the customer behind it, as it stands in the file: triage here customer-id',
    unknown:
      'I know no customer with that id whom you help. The id stands in the file of the customer, at id.',
  },
};

/**
 * What an agent of these customers puts into a tenant file to have the cards here: one line of YAML, so that no space
 * at its start can get lost. What the file has for another channel stays in it.
 */
export function sayTriageHere(
  tenants: readonly Tenant[],
  { language, customer }: TriageHere,
  place: Place,
): string {
  const said = words[language];
  if (customer === null && tenants.length > 1) return said.which;
  const tenant = tenants.find(({ id }) => customer === null || id === customer);
  if (tenant === undefined) return said.unknown;
  const triage = tenant.triage ?? { language, slack: null, teams: null };
  const slack =
    place.channel === 'slack' ? { workspace: place.installation, channel: place.thread } : triage.slack;
  const teams =
    place.channel === 'teams' ? { tenant: place.installation, conversation: place.thread } : triage.teams;
  const parts = [
    `language: ${triage.language}`,
    ...(slack === null ? [] : [`slack: { workspace: ${slack.workspace}, channel: ${slack.channel} }`]),
    ...(teams === null
      ? []
      : [`teams: { tenant: ${teams.tenant}, conversation: ${quoted(teams.conversation)} }`]),
  ];
  return `${said.put(tenant.id)}\ntriage: { ${parts.join(', ')} }`;
}

/** With a colon in it, YAML would take it for a key. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
