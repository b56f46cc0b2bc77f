import { z } from 'zod';
import { define } from '../../define.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { failingSince } from '../../facts/sign-ins.ts';

const detail = z.object({
  /** How many accounts failed to sign in since the last time that anybody succeeded. */
  accounts: z.int().min(0),
  since: moment.nullable(),
});

/** Many people of the customer fail to sign in since the same moment, and nobody succeeds. */
export const tenantWideLoginFailure = define({
  id: 'tenant-wide-login-failure',
  bullets: ['+ login fails for everybody'],
  needs: ['lms.sign-ins', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'lms.sign-ins': signIns, 'tenant.agreement': tenant }) {
    const { is, accounts, since } = failingSince(signIns);
    const seen = { accounts, since: since && momentOf(since, tenant.timeZone) };
    return is === 'everybody'
      ? { is: 'cause', detail: seen, remedy: { by: 'support', desk: 'development' } }
      : { is: 'clear', seen };
  },
  wording: {
    nl: {
      title: 'Inloggen bij anderen in jullie organisatie',
      failing: 'Inloggen lukt bij niemand',
      clear: ({ accounts }) =>
        accounts === 0
          ? 'Er zijn geen anderen bij wie het inloggen nu mislukt.'
          : 'Het inloggen mislukt bij een enkeling, niet bij iedereen.',
      cause: ({ accounts, since }) =>
        `Sinds ${since === null ? '' : sayMoment(since, 'nl')} mislukt het inloggen bij ${accounts} accounts van jullie organisatie, en bij niemand lukt het.`,
      remedy: () => 'Dit ligt niet aan deze persoon. Laat support dit direct aan Development doorgeven.',
    },
    en: {
      title: 'Logging in for others in your organisation',
      failing: 'Nobody can log in',
      clear: ({ accounts }) =>
        accounts === 0
          ? 'There is nobody else for whom logging in fails now.'
          : 'Logging in fails for a few people, not for everybody.',
      cause: ({ accounts, since }) =>
        `Since ${since === null ? '' : sayMoment(since, 'en')} logging in fails for ${accounts} accounts of your organisation, and works for nobody.`,
      remedy: () => 'This person is not the reason. Let support pass this on to Development at once.',
    },
  },
});
