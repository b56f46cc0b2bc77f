import type { ChannelCheck } from '../channel-check.ts';
import { connect } from '../connect.ts';
import { NotSent } from './connector-refusal.ts';
import { fetchToken } from './fetch-token.ts';
import type { TeamsAccess, TeamsRegistration } from './teams-ports.ts';

/** Microsoft answers well within this, in milliseconds. */
const patience = 5_000;

/** Whether this bot is registered as it is configured, and whether what Teams sends can be judged. */
export async function checkTeams(access: TeamsAccess): Promise<readonly ChannelCheck[]> {
  if (access.is === 'playground') return [];
  return Promise.all([login(access), keys(access)]);
}

async function login(access: TeamsRegistration): Promise<ChannelCheck> {
  try {
    await fetchToken(access);
    return { is: 'well', what: `Teams: Microsoft gives app ${access.appId} a token.` };
  } catch (error) {
    return {
      is: 'wrong',
      what: `Teams: ${error instanceof NotSent ? error.message : 'Microsoft’s login cannot be reached'}.`,
      why: 'Without a token Loket hears what is asked in Teams, and cannot answer.',
      fix: 'Compare TEAMS_APP_ID and TEAMS_TENANT_ID with the Azure portal. A secret ends after a while: make a new one and put its value in TEAMS_APP_PASSWORD. This machine must reach login.microsoftonline.com.',
    };
  }
}

async function keys({ keysUrl }: TeamsRegistration): Promise<ChannelCheck> {
  const signal = AbortSignal.timeout(patience);
  const status = await connect(keysUrl, { signal, redirect: 'error' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return status
    ? { is: 'well', what: 'Teams: the keys with which Microsoft signs can be read.' }
    : {
        is: 'wrong',
        what: 'Teams: the keys with which Microsoft signs cannot be read.',
        why: 'Without them nothing that comes from Teams can be trusted, so nothing is taken.',
        fix: `Let this machine reach ${new URL(keysUrl).host}.`,
      };
}
