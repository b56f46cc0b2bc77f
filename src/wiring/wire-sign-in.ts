import type { Logger } from 'pino';
import { diagnosisMs, startDeadline } from '../bots/conversation/deadline.ts';
import type { Route } from '../bots/route.ts';
import { signInRoutes } from '../bots/sign-in/sign-in-routes.ts';
import { signOutRoute } from '../bots/sign-in/sign-out-route.ts';
import type { Checked } from '../clients/checked.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { tenantsOf } from './by-id.ts';
import { machineNow } from './machine-now.ts';

/** What signing in is given besides its settings: a provider's tokens go by the machine's own clock. */
const aroundSignIn = { clock: machineNow, startDeadline: () => startDeadline(diagnosisMs) } as const;

export async function examineSignIn({ signIn }: Config): Promise<readonly Checked[]> {
  if (signIn === null) return [];
  const { checkSignIn } = await import('../clients/sign-in/check-sign-in.ts');
  return [await checkSignIn(signIn, aroundSignIn)];
}

/** The library of signing in is only loaded where it is set up. */
export async function wireSignIn(
  { signIn, customers }: Config,
  { sessions }: Store,
  log: Logger,
): Promise<readonly Route[]> {
  const out = signOutRoute({ sessions });
  if (signIn === null) return [out];
  const { openIdSignIn } = await import('../clients/sign-in/open-id-sign-in.ts');
  return [
    out,
    ...signInRoutes({
      signIn: openIdSignIn(signIn, aroundSignIn),
      tenants: tenantsOf(customers),
      sessions,
      clock: machineNow,
      note: (ended) => log.info({ signIn: ended }, 'sign-in'),
    }),
  ];
}
