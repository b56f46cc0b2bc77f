import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkTeams } from '../../../../src/bots/channels/teams/check-teams.ts';
import { type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

let teams: TeamsStandIn;
beforeAll(async () => {
  teams = await teamsStandIn([]);
});
afterAll(() => teams.close());

describe('what doctor says of Teams', () => {
  test('is nothing in the playground', async () => {
    expect(await checkTeams({ is: 'playground' })).toEqual([]);
  });

  test('is that all is well', async () => {
    expect(await checkTeams(teams.access)).toEqual([
      { is: 'well', what: expect.stringContaining('gives app') },
      { is: 'well', what: expect.stringContaining('keys') },
    ]);
  });

  test('is that the secret is wrong, without the secret', async () => {
    const password = 'a secret that is wrong';
    const [login] = await checkTeams({ ...teams.access, password });
    expect(login).toMatchObject({ is: 'wrong', what: expect.stringContaining('invalid_client') });
    expect(JSON.stringify(login)).not.toContain(password);
  });

  test('is that Microsoft cannot be reached', async () => {
    const gone = await teamsStandIn([]);
    await gone.close();
    expect(await checkTeams(gone.access)).toMatchObject([{ is: 'wrong' }, { is: 'wrong' }]);
  });
});
