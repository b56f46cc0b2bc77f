import { invitationNotReceived } from '../../../../src/diagnostics/checks/learnlinq/invitation-not-received.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { mailOf } from '../../../fixtures/sign-in.ts';

const fresh = accountOf({ lastSignInAt: null });
const person = { by: 'person' } as const;
const invited = (...mails: Parameters<typeof mailOf>[0][]) => ({
  'lms.own-accounts': [fresh],
  'lms.mails': mails.map((each, index) => mailOf({ id: `m-${index}`, ...each })),
});

describeCheck(invitationNotReceived, {
  cause: [
    {
      when: 'it was never sent',
      given: invited(),
      remedy: person,
      hidden: ['sanne.jansen', 'zonnehof.example'],
      nl: 'LearnLinq heeft nog nooit een uitnodiging gestuurd voor dit account. → Kijk eerst in de map met ongewenste mail. Staat daar niets, ga dan naar zonnehof.learnlinq.com, kies ‘Wachtwoord vergeten’ en vul ‘sanne.jansen@zonnehof.example’ in.',
      en: 'LearnLinq has never sent an invitation for this account. → First look in the folder for unwanted mail. If nothing is there, go to zonnehof.learnlinq.com, choose ‘Forgot password’ and enter ‘sanne.jansen@zonnehof.example’.',
    },
    {
      when: 'it came back',
      given: invited({ state: 'bounced' }),
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
      hidden: ['sanne.jansen', 'zonnehof.example'],
      nl: 'De uitnodiging van dinsdag 10 november 2026 om 09:00 kwam terug: ‘sanne.jansen@zonnehof.example’ nam de mail niet aan. → Laat in de HR-bron nakijken of ‘sanne.jansen@zonnehof.example’ klopt en mail kan ontvangen.',
      en: 'The invitation of Tuesday 10 November 2026 at 09:00 came back: ‘sanne.jansen@zonnehof.example’ did not take the mail. → Have someone check in the HR source whether ‘sanne.jansen@zonnehof.example’ is right and can receive mail.',
    },
    {
      when: 'it went to another address, which only an administrator may read',
      given: invited({ email: 'sjansen@thuis.example' }),
      remedy: person,
      hidden: ['sanne.jansen', 'zonnehof.example', 'sjansen', 'thuis'],
      ofOthers: ['sjansen', 'thuis'],
      nl: 'De uitnodiging ging op dinsdag 10 november 2026 om 09:00 naar een ander adres dan nu op het account staat: ‘sjansen@thuis.example’. → Kijk eerst in de map met ongewenste mail. Staat daar niets, ga dan naar zonnehof.learnlinq.com, kies ‘Wachtwoord vergeten’ en vul ‘sanne.jansen@zonnehof.example’ in.',
      en: 'On Tuesday 10 November 2026 at 09:00 the invitation went to another address than the account has now: ‘sjansen@thuis.example’. → First look in the folder for unwanted mail. If nothing is there, go to zonnehof.learnlinq.com, choose ‘Forgot password’ and enter ‘sanne.jansen@zonnehof.example’.',
    },
    {
      when: 'it came back from another address than the account has now',
      given: invited({ email: 'sjansen@thuis.example', state: 'bounced' }),
      remedy: person,
    },
    {
      when: 'only other mails were sent, or invitations for another account',
      given: invited({ kind: 'notification' }, { account: 'a-9' }),
      remedy: person,
    },
    {
      when: 'the latest of two counts',
      given: invited({}, { sentAt: '2026-11-12T08:00:00Z', state: 'bounced' }),
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
    },
  ],
  clear: [
    {
      when: 'it was delivered',
      given: invited({}),
      nl: 'De uitnodiging is op dinsdag 10 november 2026 om 09:00 afgeleverd op ‘sanne.jansen@zonnehof.example’.',
      en: 'The invitation was delivered to ‘sanne.jansen@zonnehof.example’ on Tuesday 10 November 2026 at 09:00.',
    },
    { when: 'the address differs in case only', given: invited({ email: 'Sanne.Jansen@Zonnehof.example' }) },
    {
      when: 'it is still under way',
      given: invited({ state: 'waiting' }),
      nl: 'De uitnodiging van dinsdag 10 november 2026 om 09:00 is nog onderweg.',
      en: 'The invitation of Tuesday 10 November 2026 at 09:00 is still under way.',
    },
    {
      when: 'somebody has signed in before',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'Er is al eerder ingelogd, het laatst op dinsdag 17 november 2026 om 09:00.',
      en: 'Somebody has logged in before, last on Tuesday 17 November 2026 at 09:00.',
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.own-accounts': [] } },
    {
      when: 'the account signs in with an identity provider',
      given: { 'lms.own-accounts': [{ ...fresh, identityProvider: 'Entra ID' }] },
    },
    {
      when: 'access has ended',
      given: { 'lms.own-accounts': [{ ...fresh, accessUntil: '2026-11-17' }] },
    },
  ],
});
