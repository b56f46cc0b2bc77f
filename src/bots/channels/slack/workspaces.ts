import type { webApi } from '@slack/bolt';
import type { Identities, Installations } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Seal } from './seal.ts';
import type { SlackAccess } from './slack-ports.ts';
import { webApiOf } from './web-api.ts';

export interface Workspaces {
  /** Slack's client for a workspace; `null`: it did not let Loket in, or not any more. */
  apiOf(team: string): Promise<webApi.WebClient | null>;
  admit(team: string, botToken: string): Promise<void>;
  /** The app was taken away at this moment: nothing is kept of the workspace or of who its people are. */
  dismiss(team: string, at: Date): Promise<void>;
}

interface WorkspacePorts {
  readonly access: Pick<SlackAccess, 'botToken' | 'apiUrl'>;
  readonly seal: Seal | null;
  readonly installations: Installations;
  readonly identities: Identities;
  readonly clock: Clock;
}

/** Every workspace with a token of its own, sealed in our database; beside it the one whose token is in the settings. */
export function createWorkspaces({
  access,
  seal,
  installations,
  identities,
  clock,
}: WorkspacePorts): Workspaces {
  const keep = async (team: string, token: string) => {
    if (seal === null) throw new Error('without a key no token is kept');
    await installations.keep('slack', team, seal.seal(token, placeOf(team)), clock());
  };
  const tokenOf = async (team: string): Promise<string | null> => {
    const sealed = seal === null ? null : await installations.find('slack', team);
    if (seal === null || sealed === null) return access.botToken;
    const opened = seal.open(sealed, placeOf(team));
    if (opened.is === 'closed') return access.botToken;
    // So that an older key can be taken away once its workspaces have been heard of.
    if (opened.by === 'older-key') await keep(team, opened.text);
    return opened.text;
  };
  return {
    async apiOf(team) {
      const botToken = await tokenOf(team);
      return botToken === null ? null : webApiOf({ ...access, botToken });
    },
    admit: keep,
    async dismiss(team, at) {
      const gone = await installations.forget('slack', team, at);
      if (gone === 'forgotten')
        await identities.forget({ channel: 'slack', installation: team, person: null });
    },
  };
}

const placeOf = (team: string) => `slack:${team}`;
