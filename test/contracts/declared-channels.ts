import { intercomContract } from '../bots/channels/intercom/intercom-contract.ts';
import { slackContract } from '../bots/channels/slack/slack-contract.ts';
import { webContract } from '../bots/channels/web/web-contract.ts';
import type { Applies } from './contract-channel.ts';

/** Every channel and what it says of itself; a new channel is a line here. */
export const declaredChannels: readonly { readonly name: string; readonly applies: Applies }[] = [
  webContract,
  slackContract,
  intercomContract,
];
