import { noMentions } from '../../../diagnostics/facts/mentions.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent, Language } from '../../../diagnostics/model.ts';
import type { Classify, Ranked } from './classify/classifier.ts';
import { findJoints } from './classify/cut-clauses.ts';
import { detectLanguage } from './detect-language.ts';
import { findAddresses, suggestAddresses } from './entities/find-addresses.ts';
import { findEntities } from './entities/find-entities.ts';
import { findAlso } from './find-also.ts';
import { findAnswer } from './find-answer.ts';
import { findBackReference } from './find-back-reference.ts';
import { findIntents } from './find-intents.ts';
import { findMentions } from './find-mentions.ts';
import { findPerson } from './find-person.ts';
import { findTicket } from './find-ticket.ts';
import { isTelling } from './is-telling.ts';
import { personMeant } from './person-meant.ts';
import { plainText } from './plain-text.ts';
import { rankIntents } from './rank-intents.ts';
import { saysNothing } from './says-nothing.ts';
import { type Thresholds, type Tier, tierOf } from './tiers.ts';
import type { Asked, Understand } from './understood.ts';

/** Understanding by what was learned, with rules where language is regular. */
export const createUnderstand =
  (classify: Classify, thresholds: Thresholds): Understand =>
  (message) => {
    const text = plainText(message);
    const { clear, name, ifAsked } = findPerson(text);
    const ticket = findTicket(text);
    const byRule = findIntents(text, { person: clear, ticket });
    const { ranked, intents, tier } = decide(text, classify, thresholds, byRule);
    const [intent] = intents;
    const person = withoutMore(personMeant(text, { clear, name }, intent), text, intents);
    const mentions = findMentions(text, clear);
    return {
      language: languageOf(text, classify),
      intents,
      ranked,
      tier,
      person,
      personIfAsked: ifAsked,
      mentions,
      suggestions: suggestAddresses(findAddresses(text)),
      ticket,
      also: furtherRequests(text, intents, { person, mentions }),
      refersBack: findBackReference(text),
      answer: findAnswer(text),
    };
  };

/** In small letters more than the name may be taken for it (*waar is fatima gebleven*): the part that is one, then. */
function withoutMore(person: PersonWish | null, text: string, intents: readonly Intent[]): PersonWish | null {
  if (person?.is !== 'name' || /\p{Lu}/u.test(person.text)) return person;
  const [name, ...others] = findEntities(text, intents).person_name;
  const isPart = name !== undefined && others.length === 0 && ` ${person.text} `.includes(` ${name} `);
  return isPart ? { is: 'name', text: name } : person;
}

interface Decision {
  readonly ranked: readonly Ranked[];
  readonly intents: readonly Intent[];
  readonly tier: Tier;
}

/** Sure enough by itself, or less sure and a rule that says the same. */
function decide(
  text: string,
  classify: Classify,
  thresholds: Thresholds,
  [rule]: readonly Intent[],
): Decision {
  const { ranked, asked } = rankIntents(text, classify);
  if (saysNothing(text) || findAnswer(text) === 'repeat') return { ranked, intents: [], tier: 'rephrase' };
  const tier = tierOf(ranked, asked, thresholds);
  const bySecondVoice = agreed(rule, ranked);
  if (asked[0] !== rule && !isTelling(text, ranked))
    return { ranked, intents: [], tier: 'rephrase', ...bySecondVoice };
  // A wish for a person is honoured at once, whatever else is asked.
  if (tier === 'hand-over') return { ranked, intents: ['talk-to-human'], tier };
  return tier === 'act' ? { ranked, intents: asked, tier } : { ranked, intents: [], tier, ...bySecondVoice };
}

/** A rule that names one of the three likeliest settles it. */
const agreed = (rule: Intent | undefined, ranked: readonly Ranked[]): Partial<Decision> =>
  rule !== undefined && ranked.slice(0, 3).some(({ intent }) => intent === rule)
    ? { intents: [rule], tier: 'act' }
    : {};

/** Requests that a sentence of the message spells out, or else those that its halves surely are. */
function furtherRequests(
  text: string,
  [first, ...rest]: readonly Intent[],
  about: Omit<Asked, 'intent'>,
): readonly Asked[] {
  if (first === undefined) return [];
  const spelled = findAlso(text, { intent: first, ...about });
  if (spelled.length > 0) return spelled;
  const person = rest.length === 0 ? null : someoneElse(text, about.person);
  return rest.map((intent) =>
    person === null ? { intent, ...about } : { intent, person, mentions: noMentions },
  );
}

/** Who a later part of the message names, where that is not the one whom it began with. */
function someoneElse(text: string, first: Asked['person']): Asked['person'] {
  if (first?.is !== 'name') return null;
  const known = first.text.toLowerCase().split(/\s/u);
  const named = findJoints(text).map(({ begin }) => findPerson(text.slice(begin)).clear);
  return (
    named.find(
      (each) =>
        each?.is === 'name' &&
        !each.text
          .toLowerCase()
          .split(/\s/u)
          .some((word) => known.includes(word)),
    ) ?? null
  );
}

/** Names sound Dutch or English and tell nothing: the small words count for more, unless all else is this sure. */
const surely = 0.97;

/** Under this, words that both languages have tell neither. */
const hardly = 0.6;

/** One or two words tell no language, unless they are telling ones, and an address tells none; more are judged by what was learned. */
function languageOf(text: string, classify: Classify): Language | null {
  const byWords = detectLanguage(text);
  const words = text.replace(/\S{0,200}[@/]\S{0,200}/gu, ' ').match(/[\p{L}']+/gu) ?? [];
  if (byWords === null && words.length <= 2) return null;
  const { language, languageConfidence } = classify(text);
  if (byWords === null) return languageConfidence > hardly ? language : null;
  return languageConfidence > surely ? language : byWords;
}
