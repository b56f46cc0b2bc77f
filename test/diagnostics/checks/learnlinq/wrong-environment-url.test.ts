import { wrongEnvironmentUrl } from '../../../../src/diagnostics/checks/learnlinq/wrong-environment-url.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const remedy = { by: 'person' } as const;
const link = (url: string | null) => ({ 'asker.mentions': { address: null, username: null, url } });
const use = {
  nl: '→ Gebruik https://zonnehof.learnlinq.com en bewaar die link bij je favorieten.',
  en: '→ Use https://zonnehof.learnlinq.com and keep that link among your favourites.',
};
const elsewhere = {
  remedy,
  nl: `De link is niet die van jullie LearnLinq. ${use.nl}`,
  en: `The link is not the one of your LearnLinq. ${use.en}`,
};

describeCheck(wrongEnvironmentUrl, {
  cause: [
    { when: 'it is another host', given: link('https://leren.example/zonnehof'), ...elsewhere },
    {
      when: 'it is another customer’s: whose, is not said',
      given: link('https://zorggroep-linde.learnlinq.com/login'),
      ...elsewhere,
      hidden: ['linde'],
    },
    {
      when: 'the customer’s address stands before somebody else’s host',
      given: link('https://zonnehof.learnlinq.com@elders.example/'),
      ...elsewhere,
    },
    {
      when: 'the customer’s address is only the beginning of the host',
      given: link('zonnehof.learnlinq.com.elders.example'),
      ...elsewhere,
    },
    { when: 'LearnLinq is left without the customer', given: link('www.learnlinq.com'), ...elsewhere },
    { when: 'it is no link at all', given: link('https://['), ...elsewhere },
    {
      when: 'a letter is missing',
      given: link('zonehof.learnlinq.com'),
      remedy,
      nl: `In de link zit een schrijffout. ${use.nl}`,
      en: `There is a slip in the link. ${use.en}`,
    },
    { when: 'two letters changed places', given: link('https://zonnehof.laernlinq.com'), remedy },
    {
      when: 'it ends differently',
      given: link('http://zonnehof.learnlinq.nl'),
      remedy,
      nl: `De link eindigt niet op ‘.com’. ${use.nl}`,
      en: `The link does not end in ‘.com’. ${use.en}`,
    },
    {
      when: 'a letter only looks the same',
      given: link('https://zonnehof.l\u0435arnlinq.com'),
      remedy,
    },
  ],
  clear: [
    {
      when: 'it is the customer’s own',
      given: link('https://zonnehof.learnlinq.com/#/portfolio?x=1'),
      nl: 'De link is die van jullie eigen LearnLinq.',
      en: 'The link is the one of your own LearnLinq.',
    },
    { when: 'only the host was told, in capitals', given: link(' ZonneHof.LearnLinq.com. ') },
    {
      when: 'the environment has another name than the customer',
      given: {
        ...link('leren-zonnehof.learnlinq.com'),
        'tenant.agreement': tenantOf({ environment: 'leren-zonnehof' }),
      },
    },
  ],
  'not-applicable': [{ when: 'no link was told', given: link(null) }],
});
