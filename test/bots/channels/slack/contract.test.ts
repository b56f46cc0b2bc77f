import { channelContract } from '../../../contracts/channel-contract.ts';
import { slackContract } from './slack-contract.ts';

channelContract(slackContract);
