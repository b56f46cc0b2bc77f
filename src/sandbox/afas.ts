import type { IncomingMessage, RequestListener } from 'node:http';
import type { components } from '../clients/hr/afas/contract/generated/afas.ts';
import { type PlayedConnector, playConnector } from './afas-connector.ts';
import { afasFailure, afasPause } from './afas-refusals.ts';
import { type Answer, send, sendFaulty } from './answer.ts';
import type { Fault, Route } from './fault.ts';
import type { Customer, World } from './world.ts';

type Schemas = components['schemas'];

export interface AfasOptions {
  readonly world: World;
  readonly tokenOf: (customer: string) => string;
  /** Called for every call that reaches a route; answers with the fault that it meets. */
  readonly meet: (route: Route, customer: string) => Fault | null;
}

/** Where AFAS stands for a customer: `/<customer>/ProfitRestServices`. */
export const afasBase = '/ProfitRestServices';

/** Beyond so many characters of parameters there is nothing at the address. */
const longestQuery = 2049;

/** AFAS Profit for the customers whose source it is; `others` answers everything else. */
export function withAfas(options: AfasOptions, others: RequestListener): RequestListener {
  const played = options.world.customers.flatMap((customer) => {
    const { id, source } = customer.tenant;
    if (source.kind !== 'afas') return [];
    return [
      {
        customer,
        id: source.connector,
        base: `/${id}${afasBase}/`,
        connector: playConnector(source, customer),
      },
    ];
  });
  return (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    const found = played.find(({ base }) => url?.pathname.startsWith(base));
    if (url === null || found === undefined) return others(request, response);
    const path = url.pathname.slice(found.base.length);
    const fault = options.meet(
      path.startsWith('connectors/') ? 'records' : 'metainfo',
      found.customer.tenant.id,
    );
    const right = () => refusal(options, request, { ...found, url }) ?? answer(found, path, url);
    if (fault === null) return send(response, right());
    const refusals = { busy: afasPause, broken: () => afasFailure('An unexpected error has occurred.') };
    sendFaulty(response, fault, right, refusals).catch(() => response.destroy());
  };
}

interface Played {
  readonly customer: Customer;
  /** The id of the connector. */
  readonly id: string;
  readonly connector: PlayedConnector;
}

/** What AFAS says before it looks at the question: the address, the caller, the token. */
function refusal(
  { tokenOf }: AfasOptions,
  request: IncomingMessage,
  { customer, url }: { readonly customer: Customer; readonly url: URL },
): Answer | null {
  const { afas } = customer.hr;
  if (url.search.length > longestQuery) return { status: 404, body: null };
  if (afas.caller === 'refused') return { status: 403, body: null };
  const data = /<data>(.*)<\/data>/u.exec(tokenIn(request))?.[1];
  const right = data === tokenOf(customer.tenant.id) && afas.token === 'accepted';
  return right ? null : { status: 401, body: null };
}

function tokenIn({ headers }: IncomingMessage): string {
  const [scheme, token = ''] = headers.authorization?.split(' ') ?? [];
  return scheme === 'AfasToken' ? Buffer.from(token, 'base64').toString() : '';
}

function answer({ id, connector }: Played, path: string, url: URL): Answer {
  switch (path) {
    case 'metainfo': {
      const body: Schemas['Connectors'] = { getConnectors: [{ id, description: id }] };
      return { status: 200, body };
    }
    case `metainfo/get/${id}`: {
      const fields = connector.fields.map((field) => ({ id: field, dataType: 'string', length: 80 }));
      return { status: 200, body: { name: id, fields } satisfies Schemas['Connector'] };
    }
    case `connectors/${id}`:
      return connector.answer(Object.fromEntries(url.searchParams));
    default:
      return afasFailure('GetConnector not supported for this app or the user is not authorized', 401);
  }
}
