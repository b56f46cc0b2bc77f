import { tenantWideLoginFailure } from '../../../../src/diagnostics/checks/learnlinq/tenant-wide-login-failure.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { signInsOf } from '../../../fixtures/sign-in.ts';

const remedy = { by: 'support', desk: 'development' } as const;

describeCheck(tenantWideLoginFailure, {
  cause: [
    {
      when: 'five accounts fail since the last that succeeded',
      given: { 'lms.sign-ins': signInsOf('+a', '-b', '-c', '-b', '-d', '-e', '-f') },
      remedy,
      nl: 'Sinds woensdag 18 november 2026 om 08:01 mislukt het inloggen bij 5 accounts van jullie organisatie, en bij niemand lukt het. → Dit ligt niet aan deze persoon. Laat support dit direct aan Development doorgeven.',
      en: 'Since Wednesday 18 November 2026 at 08:01 logging in fails for 5 accounts of your organisation, and works for nobody. → This person is not the reason. Let support pass this on to Development at once.',
    },
    {
      when: 'nobody succeeded at all',
      given: { 'lms.sign-ins': signInsOf('-a', '-b', '-c', '-d', '-e').toReversed() },
      remedy,
    },
  ],
  clear: [
    {
      when: 'nobody else fails',
      given: { 'lms.sign-ins': signInsOf('-a', '-b', '-c', '-d', '-e', '+f') },
      nl: 'Er zijn geen anderen bij wie het inloggen nu mislukt.',
      en: 'There is nobody else for whom logging in fails now.',
    },
    {
      when: 'four accounts fail, however often',
      given: { 'lms.sign-ins': signInsOf('-a', '-b', '-c', '-d', '-a', '-b', '-c', '-d') },
      nl: 'Het inloggen mislukt bij een enkeling, niet bij iedereen.',
      en: 'Logging in fails for a few people, not for everybody.',
    },
    {
      when: 'somebody still succeeds',
      given: { 'lms.sign-ins': signInsOf('-a', '-b', '-c', '+f', '-d', '-e') },
    },
    {
      when: 'names that are on no account are tried',
      given: { 'lms.sign-ins': signInsOf('-nobody', '-nobody', '-nobody', '-nobody', '-nobody', '-a') },
    },
  ],
});
