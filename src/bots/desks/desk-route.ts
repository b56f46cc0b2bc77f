import type { DeskInlet } from '../../diagnostics/ports/desks.ts';
import { type Route, refusal } from '../route.ts';

/** `POST /api/desks/<tenant>/<desk>`: where a desk outside says what became of a ticket. */
export const deskRoute = (inlet: DeskInlet): Route => ({
  method: 'POST',
  path: '/api/desks/:tenant/:desk',
  async answer({ path, headers, body }) {
    const [tenant = '', desk = ''] = path.split('/').slice(-2);
    const heard = await inlet(tenant, desk, { headers, body });
    if (heard.is !== 'refused') return { is: 'nothing', status: 204 };
    return heard.status === 401
      ? refusal(401, 'not-signed', 'The signature of this message is not right.')
      : refusal(400, 'not-understood', 'This message has another form than was agreed.');
  },
});
