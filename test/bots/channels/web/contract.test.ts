import { channelContract } from '../../../contracts/channel-contract.ts';
import { webContract } from './web-contract.ts';

channelContract(webContract);
