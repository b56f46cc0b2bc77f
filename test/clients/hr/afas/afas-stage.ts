import { createAfas } from '../../../../src/clients/hr/afas/afas.ts';
import type { GoodCalls } from '../../../../src/clients/hr/afas/good-calls.ts';
import type { HrSource } from '../../../../src/clients/hr/hr-source.ts';
import { createHttp, type HttpOptions } from '../../../../src/clients/http.ts';
import type { AfasSource } from '../../../../src/diagnostics/facts/afas-source.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { type WorldFile, world } from '../../../../src/sandbox/world.ts';

type Customer = WorldFile['customers'][number];
type Hr = Customer['hr'];
export type RecordFile = NonNullable<Hr['records']>[number];

/** Every field apart, in Dutch, as a customer may have built it. */
export const apart: AfasSource = {
  kind: 'afas',
  name: 'AFAS',
  connector: 'Loket_Medewerkers',
  orderBy: 'Medewerker',
  fields: {
    id: 'Medewerker',
    username: 'Inlognaam',
    name: ['Voornaam', 'Voorvoegsel', 'Achternaam'],
    email: ['Email_werk', 'Email_prive'],
    identityProvider: 'Aanmelding',
    function: 'Functie',
    department: 'Afdeling',
    startDate: 'Datum_in_dienst',
    endDate: 'Datum_uit_dienst',
    manager: 'Leidinggevende',
    changedAt: 'Gewijzigd_op',
    attributes: { costCentre: 'Kostenplaats' },
  },
};

/** The fewest fields that there can be, under the names of the standard connector. */
export const fewest: AfasSource = {
  kind: 'afas',
  name: 'Profit',
  connector: 'Profit_Users',
  orderBy: ['UserId'],
  fields: { id: 'UserId', username: 'UPN', name: 'Description', email: 'Email', attributes: {} },
};

export const customer = (id: string, hr: Hr, source: AfasSource = apart): Customer => ({
  tenant: { id, name: id, source, schedule: { times: ['02:00'] } },
  lms: { licences: { maximum: 10 } },
  hr,
});

export interface AfasStage {
  readonly sandbox: Sandbox;
  /** A client of one customer, that remembers nothing yet. */
  source(id: string, good?: GoodCalls): HrSource;
}

const open: Sandbox[] = [];

/** To be called after each test. */
export const closeAll = async () => void (await Promise.all(open.splice(0).map((each) => each.close())));

export async function playing(
  customers: readonly Customer[],
  faults: WorldFile['faults'] = [],
  options: Partial<HttpOptions> = {},
): Promise<AfasStage> {
  const played = world.parse({ now: '2026-11-17T09:30:00Z', customers, faults });
  const sandbox = await startSandbox(played);
  open.push(sandbox);
  const clock = sandbox.clock;
  const http = createHttp({ backoffMs: 1, allowedHosts: [new URL(sandbox.hrUrl).host], clock, ...options });
  return {
    sandbox,
    source(id, good) {
      const { tenant } = played.customers.find((each) => each.tenant.id === id) ?? {};
      const access = sandbox.credentials.get(id)?.hr;
      if (access === undefined || tenant?.source.kind !== 'afas') throw new Error(`${id} has no AFAS`);
      return createAfas(access, tenant.source, { http, clock, ...(good !== undefined && { good }) });
    },
  };
}
