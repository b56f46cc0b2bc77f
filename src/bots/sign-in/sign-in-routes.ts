import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Sessions, SignedIn, SignIn } from '../../diagnostics/ports/sessions.ts';
import { openSession } from '../channels/web/session.ts';
import { type Answer, type Asked, type Cookie, type Route, refusal } from '../route.ts';
import { customersWith } from './customers-with.ts';
import { signInWords } from './sign-in-words.ts';

export interface SignInPorts {
  readonly signIn: SignIn;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly sessions: Sessions;
  readonly clock: Clock;
  /** How it ended, without who it was. */
  note(ended: Ended): void;
}

type Ended = 'signed-in' | keyof typeof signInWords;

/**
 * Agents and administrators sign in with an OpenID provider. The browser comes back to `/desk` with the new session in
 * a cookie for one minute; the page takes it from there into its own tab, as any session of the page.
 */
export function signInRoutes(ports: SignInPorts): readonly Route[] {
  return [
    { method: 'GET', path: '/sign-in', answer: (asked) => begin(ports, asked) },
    { method: 'GET', path: '/sign-in/callback', answer: (asked) => comeBack(ports, asked) },
    { method: 'POST', path: '/sign-in/session', answer: async (asked) => collect(asked) },
  ];
}

// The prefix keeps other hosts of the same domain from setting it (RFC 6265bis 4.1.3.2).
const going = '__Host-loket-sign-in';
const came = '__Host-loket-session';
const cookie = (name: string, value: string, seconds: number): Cookie => ({
  name,
  value,
  path: '/',
  seconds,
});

async function begin({ signIn, note }: SignInPorts, { query }: Asked): Promise<Answer> {
  const begun = await signIn.begin(query.has('afresh') ? 'afresh' : 'quietly');
  if (begun.is === 'begun') return { is: 'redirect', to: begun.to, cookie: cookie(going, begun.secret, 600) };
  note('unreachable');
  return page('unreachable');
}

async function comeBack(ports: SignInPorts, asked: Asked): Promise<Answer> {
  const signed = await ports.signIn.finish(asked.query.toString(), cookieOf(asked, going));
  const session = signed.is === 'signed-in' ? await enter(ports, signed) : whyNot(signed);
  ports.note(session.is === 'opened' ? 'signed-in' : session.because);
  return session.is === 'opened'
    ? { is: 'redirect', to: '/desk', cookie: cookie(came, session.session, 60) }
    : page(session.because);
}

type Entered =
  | { readonly is: 'opened'; readonly session: string }
  | { readonly is: 'outside'; readonly because: keyof typeof signInWords };

const whyNot = (signed: Exclude<SignedIn, { is: 'signed-in' }>): Entered => ({
  is: 'outside',
  because: signed.is === 'refused' ? signed.because : 'unreachable',
});

async function enter(
  { tenants, sessions, clock }: SignInPorts,
  { address, once }: Extract<SignedIn, { is: 'signed-in' }>,
): Promise<Entered> {
  const customers = [...customersWith(address, tenants)];
  if (customers.length === 0) return { is: 'outside', because: 'nobody-here' };
  const sender = { customers, address, proven: 'yes', via: 'token' } as const;
  const opened = await openSession({ sessions, clock }, sender, once);
  return opened.is === 'opened' ? opened : { is: 'outside', because: 'not-ours' };
}

/** `POST`, so that no other site can have it collected: the cookie is only sent from our own pages. */
function collect(asked: Asked): Answer {
  const session = cookieOf(asked, came);
  return session === ''
    ? refusal(401, 'not-signed-in', 'Nobody signed in here. Open /sign-in.')
    : { is: 'json', status: 200, json: { session }, cookie: cookie(came, '', 0) };
}

const cookieOf = ({ headers }: Asked, name: string): string =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,64})`, 'u').exec(headers['cookie'] ?? '')?.[1] ?? '';

const statuses: Readonly<Record<keyof typeof signInWords, number>> = {
  unreachable: 502,
  'not-ours': 401,
  cancelled: 200,
  'not-accepted': 401,
  'not-verified': 401,
  'nobody-here': 403,
};

const page = (because: keyof typeof signInWords): Answer => ({
  is: 'page',
  status: statuses[because],
  lines: [...signInWords[because]],
});
