import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { define } from '../../src/diagnostics/define.ts';
import { factsOf, known, now, unknown } from '../fixtures/facts.ts';

const words = ({ name, holder, used }: { name: string; holder: string; used: number }) =>
  `${name}, ${holder}: ${used}`;

/** A check with something to read, something personal, and a way to go wrong. */
const plain = {
  id: 'example',
  bullets: ['+ example'],
  detail: z.object({ name: z.string(), holder: z.string(), used: z.int() }),
  personal: { name: 'subject', holder: 'other' },
  wording: {
    nl: { title: 'Voorbeeld', failing: 'Gaat mis', clear: words, cause: words, remedy: () => '' },
    en: { title: 'Example', failing: 'Goes wrong', clear: words, cause: words, remedy: () => '' },
  },
} as const;
const example = define({
  ...plain,
  needs: ['hr.record', 'lms.licences'],
  decide({ 'hr.record': record, 'lms.licences': { used } }) {
    if (used === 0) throw new RangeError('Sanne Jansen has no licence');
    return { is: 'clear', seen: { name: record?.name ?? '', holder: 'Piet Smit', used } };
  },
});
describe('the runner of a check', () => {
  test('hands on what was decided, with where each fact was read and when', () => {
    expect(example.run(factsOf(), now)).toEqual({
      check: 'example',
      read: [
        { fact: 'hr.record', source: 'fixture', asOf: now },
        { fact: 'lms.licences', source: 'fixture', asOf: now },
      ],
      is: 'clear',
      seen: { name: 'Sanne Jansen', holder: 'Piet Smit', used: 488 },
    });
  });

  test('could not check when a fact was not read, whatever the reason, and names it', () => {
    for (const because of ['unreachable', 'forbidden', 'not-connected', 'declined', 'malformed'] as const) {
      const finding = example.run({ ...factsOf(), 'lms.licences': unknown(because) }, now);
      expect(finding).toMatchObject({ is: 'unknown', missing: ['lms.licences'] });
      expect(finding.read.map(({ fact }) => fact)).toEqual(['hr.record']);
    }
  });

  test('could not check when a fact was never looked up', () => {
    expect(example.run({}, now)).toMatchObject({
      is: 'unknown',
      missing: ['hr.record', 'lms.licences'],
      read: [],
    });
  });

  test('could not check without a fact that helps, once the others say that it is needed', () => {
    const helped = define({
      ...plain,
      needs: ['lms.licences'],
      helps: ['hr.record'],
      alsoNeeds: ({ 'lms.licences': { used } }) => (used > 0 ? ['hr.record'] : []),
      decide: () => ({ is: 'not-applicable' }),
    });
    const without = (used: number) => ({
      ...factsOf({ 'lms.licences': { used, maximum: 500 } }),
      'hr.record': unknown(),
    });
    expect(helped.run(without(0), now)).toMatchObject({ is: 'not-applicable' });
    expect(helped.run(without(1), now)).toMatchObject({ is: 'unknown', missing: ['hr.record'] });
    expect(helped.run(factsOf(), now)).toMatchObject({ is: 'not-applicable' });
  });

  test('decides without a fact that only helps, and hands it over when it is known', () => {
    const helped = define({
      ...plain,
      needs: ['lms.licences'],
      helps: ['hr.record'],
      decide: ({ 'hr.record': record, 'lms.licences': { used } }) => ({
        is: 'clear',
        seen: { name: record?.name ?? 'nobody', holder: '', used },
      }),
    });
    expect(helped.run(factsOf(), now)).toMatchObject({
      seen: { name: 'Sanne Jansen' },
      read: [{ fact: 'lms.licences' }, { fact: 'hr.record' }],
    });
    expect(helped.run({ ...factsOf(), 'hr.record': unknown() }, now)).toMatchObject({
      is: 'clear',
      seen: { name: 'nobody' },
      read: [{ fact: 'lms.licences' }],
    });
  });

  test('decides on a value that says *nothing there*: that is an answer', () => {
    expect(example.run({ ...factsOf(), 'hr.record': known(null) }, now).is).toBe('clear');
  });

  test('turns a throw into a reference that repeats and gives nothing away', () => {
    const facts = { ...factsOf(), 'lms.licences': known({ used: 0, maximum: 1 }) };
    const finding = example.run(facts, now);
    expect(finding).toMatchObject({ is: 'crashed', reference: expect.stringMatching(/^F-[0-9A-Z]{7}$/) });
    expect(example.run(facts, now)).toEqual(finding);
    expect(JSON.stringify(finding)).not.toContain('Sanne');
  });

  test('says no more than the title where nothing was decided', () => {
    for (const finding of [
      example.run({}, now),
      example.run({ ...factsOf(), 'lms.licences': known({ used: 0, maximum: 1 }) }, now),
      { check: 'example', read: [], is: 'not-applicable' } as const,
    ]) {
      expect(example.say(finding, 'nl', [])).toEqual({ title: 'Voorbeeld', text: '', remedy: null });
    }
  });

  test('hides whose values must be hidden before a word is said', () => {
    const finding = example.run(factsOf(), now);
    expect(example.say(finding, 'en', []).text).toBe('Sanne Jansen, Piet Smit: 488');
    expect(example.say(finding, 'en', ['other']).text).toBe('Sanne Jansen, P•••: 488');
    expect(example.say(finding, 'en', ['subject', 'other']).text).toBe('S•••, P•••: 488');
  });

  test('has its title in both languages', () => {
    expect(example.title).toEqual({ nl: 'Voorbeeld', en: 'Example' });
  });
});
