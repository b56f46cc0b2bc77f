import { IntercomError } from 'intercom-client';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { ChannelCheck } from '../channel-check.ts';
import type { IntercomSettings } from './index.ts';
import { intercomApi } from './intercom-api.ts';

/**
 * Whether Intercom knows the token and the teammate. Which topics it sends can only be seen in its Developer Hub.
 */
export async function checkIntercom(
  settings: IntercomSettings,
  clock: Clock,
): Promise<readonly ChannelCheck[]> {
  const { adminId } = settings;
  try {
    const teammates = await intercomApi(settings, clock).teammates();
    const known = teammates.includes(adminId);
    return [
      { is: 'well', what: 'Intercom: the token works, and this version of its API is answered.' },
      known
        ? { is: 'well', what: `Intercom: teammate ${adminId} is there.` }
        : {
            is: 'wrong',
            what: `Intercom: there is no teammate ${adminId}.`,
            why: 'Loket answers in the name of one, so it could not answer.',
            fix: `Set INTERCOM_ADMIN_ID to one of ${teammates.join(', ')}.`,
          },
    ];
  } catch (error) {
    const said = error instanceof IntercomError ? (error.statusCode ?? 'nothing') : 'nothing usable';
    return [
      {
        is: 'wrong',
        what: `Intercom: asked who its teammates are, it says ${said}.`,
        why: 'Without it nobody in Intercom is answered.',
        fix: 'Check INTERCOM_ACCESS_TOKEN, and INTERCOM_API_URL: it differs for each region.',
      },
    ];
  }
}
