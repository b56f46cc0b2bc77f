import { unusedPasswordReset } from '../../../../src/diagnostics/checks/learnlinq/unused-password-reset.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { resetOf } from '../../../fixtures/sign-in.ts';

const remedy = { by: 'person' } as const;
const asked = (...resets: Parameters<typeof resetOf>[0][]) => ({
  'lms.own-accounts': [accountOf()],
  'lms.resets': resets.map((each, index) => resetOf({ id: `w-${index}`, ...each })),
});

describeCheck(unusedPasswordReset, {
  cause: [
    {
      when: 'nobody asked for one',
      given: asked(),
      remedy,
      hidden: ['sanne.jansen', 'zonnehof.example'],
      nl: 'Er is nog geen nieuw wachtwoord aangevraagd. → Ga naar zonnehof.learnlinq.com, kies ‘Wachtwoord vergeten’ en vul ‘sanne.jansen@zonnehof.example’ in. Gebruik de link in de mail binnen een uur.',
      en: 'Nobody has asked for a new password yet. → Go to zonnehof.learnlinq.com, choose ‘Forgot password’ and enter ‘sanne.jansen@zonnehof.example’. Use the link in the mail within an hour.',
    },
    {
      when: 'the link has been there for an hour and was not used',
      given: asked({ requestedAt: '2026-11-18T08:00:00Z' }),
      remedy,
      nl: 'De link om een wachtwoord in te stellen is aangevraagd op woensdag 18 november 2026 om 09:00 en niet gebruikt. Hij werkte tot woensdag 18 november 2026 om 10:00. → Ga naar zonnehof.learnlinq.com, kies ‘Wachtwoord vergeten’ en vul ‘sanne.jansen@zonnehof.example’ in. Gebruik de link in de mail binnen een uur.',
      en: 'The link to set a password was asked for on Wednesday 18 November 2026 at 09:00 and not used. It worked until Wednesday 18 November 2026 at 10:00. → Go to zonnehof.learnlinq.com, choose ‘Forgot password’ and enter ‘sanne.jansen@zonnehof.example’. Use the link in the mail within an hour.',
    },
    {
      when: 'an earlier link was used, but not the latest',
      given: asked(
        { requestedAt: '2026-11-17T12:00:00Z' },
        { requestedAt: '2026-11-01T12:00:00Z', usedAt: '2026-11-01T12:05:00Z' },
      ),
      remedy,
    },
    {
      when: 'somebody signed in after the link was asked for, so that it says nothing',
      given: asked({ requestedAt: '2026-11-17T07:00:00Z' }),
      remedy,
      en: 'Nobody has asked for a new password yet. → Go to zonnehof.learnlinq.com, choose ‘Forgot password’ and enter ‘sanne.jansen@zonnehof.example’. Use the link in the mail within an hour.',
    },
  ],
  clear: [
    {
      when: 'the link still works',
      given: asked({ requestedAt: '2026-11-18T08:00:01Z' }),
      nl: 'Er is een link gestuurd om een wachtwoord in te stellen; die werkt tot woensdag 18 november 2026 om 10:00.',
      en: 'A link to set a password has been sent; it works until Wednesday 18 November 2026 at 10:00.',
    },
    {
      when: 'the link was used',
      given: asked({ usedAt: '2026-11-18T08:40:00Z' }),
      nl: 'Het wachtwoord is opnieuw ingesteld, na de aanvraag van woensdag 18 november 2026 om 09:30.',
      en: 'The password was set again, after the request of Wednesday 18 November 2026 at 09:30.',
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.own-accounts': [] } },
    {
      when: 'the account signs in with an identity provider',
      given: { 'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })] },
    },
    {
      when: 'one of two accounts does',
      given: { 'lms.own-accounts': [accountOf(), accountOf({ id: 'a-2', identityProvider: 'Entra ID' })] },
    },
    {
      when: 'access has ended',
      given: { 'lms.own-accounts': [accountOf({ accessUntil: '2026-11-17' })] },
    },
    {
      when: 'the latest request was for an address that is on no account',
      given: asked(
        { account: null, email: 'sjansen@thuis.example' },
        { requestedAt: '2026-11-17T12:00:00Z' },
      ),
    },
  ],
});
