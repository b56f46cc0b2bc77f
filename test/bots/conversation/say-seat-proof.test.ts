import { describe, expect, test } from '@jest/globals';
import { saySeatProof } from '../../../src/bots/conversation/say-seat-proof.ts';
import type { ProvenPerson } from '../../../src/diagnostics/licences/seat-proof.ts';

const one = (name: string, is: Exclude<ProvenPerson['is'], 'kept-out'>): ProvenPerson => ({ name, is });
const keptOut = (name: string, ...checks: string[]): ProvenPerson => ({
  ...{ name, is: 'kept-out', causes: checks },
});
const inside = (count: number) => Array.from({ length: count }, (_, nth) => one(`Persoon ${nth}`, 'in'));
const say = (people: readonly ProvenPerson[], since: number | null = 0) => {
  const report = { seats: { people, since }, hide: [] };
  return { nl: saySeatProof(report, 'nl'), en: saySeatProof(report, 'en') };
};

describe('what the asker hears of those who waited for a licence', () => {
  test('seven of eight are in, and why one is not', () => {
    expect(say([...inside(7), keptOut('Jan de Vries', 'missing-required-field', 'malformed-value')])).toEqual(
      {
        nl: 'Van de 8 mensen die op een licentie wachtten, staan er nu 7 in LearnLinq. Jan de Vries is er nog niet: verplichte gegevens ontbreken en verkeerd geschreven gegevens.',
        en: 'Of the 8 people who waited for a licence, 7 are in LearnLinq now. Jan de Vries is not there yet: mandatory details are missing and badly written details.',
      },
    );
  });

  test('who is kept out by the same is told together', () => {
    const people = [keptOut('Jan', 'malformed-value'), keptOut('Els', 'malformed-value'), one('Bo', 'waits')];
    expect(say(people)).toEqual({
      nl: 'Van de 3 mensen die op een licentie wachtten, staat er nog niemand in LearnLinq. Bo wacht nog op een licentie. Jan en Els zijn er nog niet: verkeerd geschreven gegevens.',
      en: 'None of the 3 people who waited for a licence is in LearnLinq yet. Bo still waits for a licence. Jan and Els are not there yet: badly written details.',
    });
  });

  test('everybody is in, also where it was one', () => {
    expect(say(inside(2)).nl).toBe('Alle 2 mensen die op een licentie wachtten, staan nu in LearnLinq.');
    expect(say([one('Jan de Vries', 'in')])).toEqual({
      nl: 'Jan de Vries staat nu in LearnLinq.',
      en: 'Jan de Vries is in LearnLinq now.',
    });
  });

  test('who left the source, could not be read or is missing for no reason that is seen', () => {
    const people = [one('', 'gone'), one('', 'not-checked'), one('Jan', 'no-cause-seen'), one('Els', 'in')];
    expect(say(people)).toEqual({
      nl: 'Van de 4 mensen die op een licentie wachtten, staat er nu 1 in LearnLinq. Jan is er nog niet, en ik zie niet waarom. 1 staat niet meer in de bron. Van 1 persoon kon ik het niet nakijken.',
      en: 'Of the 4 people who waited for a licence, 1 is in LearnLinq now. Jan is not there yet, and I do not see why. 1 is not in the source any more. For 1 person I could not check it.',
    });
  });

  test('who began to wait since is a number', () => {
    expect(say(inside(2), 3)).toEqual({
      nl: 'Alle 2 mensen die op een licentie wachtten, staan nu in LearnLinq. Intussen wachten er ook 3 anderen op een licentie.',
      en: 'All 2 people who waited for a licence are in LearnLinq now. Meanwhile 3 others are waiting for a licence as well.',
    });
  });

  test('names are for who may read them, and six are a number', () => {
    const people = [keptOut('Jan de Vries', 'malformed-value'), one('Els Kok', 'waits')];
    const hidden = saySeatProof({ seats: { people, since: null }, hide: ['other'] }, 'nl');
    expect(hidden).toBe(
      'Van de 2 mensen die op een licentie wachtten, staat er nog niemand in LearnLinq. 1 persoon wacht nog op een licentie. 1 persoon is er nog niet: verkeerd geschreven gegevens.',
    );
    expect(say(Array.from({ length: 6 }, (_, nth) => one(`P${nth}`, 'waits'))).en).toContain(
      '6 people still wait for a licence.',
    );
  });

  test('a look at something else has nothing of it to say', () => {
    expect(saySeatProof({ hide: [] }, 'nl')).toBeNull();
  });
});
