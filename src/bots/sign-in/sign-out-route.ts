import { closeSession } from '../channels/web/session.ts';
import type { Route } from '../route.ts';
import type { SignInPorts } from './sign-in-routes.ts';

/** Ends the session that the request names, in Loket; with the provider one stays signed in. */
export const signOutRoute = (ports: Pick<SignInPorts, 'sessions'>): Route => ({
  method: 'POST',
  path: '/api/sign-out',
  async answer({ headers }) {
    await closeSession(ports, headers);
    return { is: 'nothing', status: 204 };
  },
});
