import { channelContract } from '../../../contracts/channel-contract.ts';
import { intercomContract } from './intercom-contract.ts';

channelContract(intercomContract);
