import { intercomContract } from '../bots/channels/intercom/intercom-contract.ts';
import { slackContract } from '../bots/channels/slack/slack-contract.ts';
import { teamsContract } from '../bots/channels/teams/teams-contract.ts';
import { webContract } from '../bots/channels/web/web-contract.ts';
import type { Applies } from './contract-channel.ts';
import { type Playable, playable } from './play-channel.ts';

export interface Declared {
  readonly name: string;
  readonly applies: Applies;
  /** The same channel with whatever thinks behind it. */
  readonly play: Playable;
}

/** Every channel and what it says of itself; a new channel is a line here. */
export const declaredChannels: readonly Declared[] = [
  { ...webContract, play: playable(webContract) },
  { ...slackContract, play: playable(slackContract) },
  { ...intercomContract, play: playable(intercomContract) },
  { ...teamsContract, play: playable(teamsContract) },
];
