import { afterEach, beforeEach, jest } from '@jest/globals';
import { channelContract } from '../../../contracts/channel-contract.ts';
import { teamsContract } from './teams-contract.ts';

// The SDK writes every token that it refuses, and the key, to the console.
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

channelContract(teamsContract);
