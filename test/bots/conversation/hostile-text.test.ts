import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutSecrets } from '../../../src/bots/conversation/without-secrets.ts';
import { playStory } from '../../stories/play-story.ts';
import { story } from '../../stories/story-form.ts';
import { understand } from './understand/learned.ts';

const odd: readonly (readonly [what: string, text: string])[] = [
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,000 words', 'Sanne '.repeat(10_000)],
  ['control characters', '\u0000\u0001\u0007\u001b[31mSanne\u007f\u0085'],
  ['a right-to-left override', 'Waarom staat \u202eneʇuɐſ ǝuuɐS\u202c niet in LearnLinq?'],
  ['nothing that shows', '\u200b\u200d\u2060\ufeff'],
  ['half a surrogate pair', 'Sanne \ud83d Jansen ontbreekt \udc4d'],
  ['emoji alone', '👍🏽🎉👩‍👩‍👧'],
  ['digits alone', '12345678901234567890'],
  ['punctuation alone', '...!!!???;;;---'],
  ['SQL', "'; DROP TABLE users; SELECT * FROM account WHERE '1'='1"],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['Markdown', '[klik](javascript:alert(1)) **vet** `code` @channel <!here>'],
  ['a template', '#{7*7} {{7*7}} %s %n $(id) `id`'],
  ['a path', '../../../../etc/passwd'],
  ['a name from inside a program', 'constructor'],
  ['another', '__proto__'],
  ['a third, as the person asked about', 'Waarom staat toString hasOwnProperty niet in LearnLinq?'],
  ['Zalgo', 'S\u0300\u0301\u0302\u0303\u0304anne\u0305\u0306 ontbreekt'],
];

describe('whatever is said gets a polite answer', () => {
  test.each(odd)('%s', async (_what, say) => {
    for (const as of ['h.prins', 'l.vandijk', 'sam', 't.peters']) {
      const talk = [{ say }, { say: 'Iemand staat niet in LearnLinq' }, { say }, { say }];
      const played = await playStory(story.parse({ story: 'odd', as, talk }));
      for (const { replies, response } of played) {
        expect(replies.length).toBeGreaterThan(0);
        expect(replies.map(({ text }) => text).join('')).toMatch(/\p{L}{3}/u);
        expect(response.ticket).toBeNull();
      }
    }
  });

  test('a message that is too long is read in part, and the person is told', async () => {
    const say = `Waarom staat Sanne Jansen niet in LearnLinq? ${'Alvast mijn dank. '.repeat(600)}`;
    const [played] = await playStory(story.parse({ story: 'long', as: 'h.prins', talk: [{ say }] }));
    expect(played?.replies[0]?.text).toContain('de eerste 4000 tekens');
    expect(played?.replies[1]?.text).toContain('Niet ingevuld in de bron');
  });
});

describe('reading words takes one pass, and never fails', () => {
  const bombs = [
    'a',
    'a ',
    'niet ',
    'niet maar ',
    "a'",
    'a@',
    '@',
    'a.',
    'a-',
    'a_',
    'van de ',
    'Jan van ',
    'code: ',
    'code:"',
    'wachtwoord is ',
    'wachtwoord ',
    'Welkom01 als ',
    'ticket ',
    '#1',
    'Groet, ',
    'Hoi ',
    '\n',
    ', ',
    'log in',
    'gebruikersnaam ',
    'eyJ',
    'eyJhbGciOiJIUzI1NiJ9.',
  ];
  // Without a bound on the work, one of these texts of 200 kB would take minutes and end the test.
  test.each(bombs)('%j over and over', (part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(understand(text)).toBeDefined();
    expect(withoutSecrets(text)).toBeDefined();
    expect(understand(`${text}!`)).toEqual(understand(text));
  });

  test('a password of 200 kB is looked at once', () => {
    const text = `wachtwoord ${'.'.repeat(200_000)}x1A`;
    expect(withoutSecrets(text)).toBe(text);
  });

  test('any text is understood somehow, and the same text always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(understand(text)).toEqual(understand(text));
      }),
    );
  });

  test('any mix of telling words is understood somehow', () => {
    const word = fc.constantFrom(
      ..."niet maar Jan de van Boer staat ik bedoel , . \n @ Groet, is not but I mean O'Brien s.jansen x@y.nl ticket 12 Hoi".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { person } = understand(words.join(' '));
        expect(person === null || person.is === 'self' || person.text.length > 0).toBe(true);
      }),
    );
  });
});

describe('what must not be kept is taken out', () => {
  test.each([
    ['mijn wachtwoord is Geheim123!', 'mijn wachtwoord is •••'],
    ['password: "hunter2"', 'password: "•••"'],
    ['wachtwoord:\nWelkom01', 'wachtwoord:\n•••'],
    ['ww = welkom01', 'ww = •••'],
    ["my password's hunter2", "my password's •••"],
    ['login h.prins wachtwoord Welkom01! werkt niet', 'login h.prins wachtwoord ••• werkt niet'],
    ['Wachtwoord voor LearnLinq is welkom01', 'Wachtwoord voor LearnLinq is •••'],
    ['het wachtwoord dat ik gebruik is Welkom@2026', 'het wachtwoord dat ik gebruik is •••'],
    ['ik gebruik Welkom01! als wachtwoord', 'ik gebruik ••• als wachtwoord'],
    ['I use Welcome01 as my password', 'I use ••• as my password'],
    ['verificatiecode 482 911', 'verificatiecode •••'],
    ['pincode 1234', 'pincode •••'],
    ['mijn wachtwoord werkt niet sinds 17-11-2026', 'mijn wachtwoord werkt niet sinds 17-11-2026'],
    ['my password is still wrong', 'my password is still wrong'],
    ['wachtwoord vergeten van jan2@linde.example', 'wachtwoord vergeten van jan2@linde.example'],
    ['wachtwoord vergeten, zie SUP-1001', 'wachtwoord vergeten, zie SUP-1001'],
    ['code of conduct', 'code of conduct'],
    ['het wachtwoord is verkeerd', 'het wachtwoord is verkeerd'],
    ['Bearer eyJhbGciOiJIUzI1NiIsInR5.eyJzdWIiOiIx.SflKxwRJSMeKKF2Q', 'Bearer •••'],
    [
      'Waarom staat s.jansen@zorggroep-linde.example niet in LearnLinq?',
      'Waarom staat s.jansen@zorggroep-linde.example niet in LearnLinq?',
    ],
  ])('%s', (typed, kept) => {
    expect(withoutSecrets(typed)).toBe(kept);
  });
});
