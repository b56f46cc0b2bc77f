import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stripReply, writeAbove } from '../../../src/clients/desks/mail/strip-reply.ts';

const own = 'Dat klopt.\n\nMorgen is het hersteld.';

describe('of an answer only what was written anew is left', () => {
  test.each([
    ['nothing quoted', own],
    ['our own line', `${own}\n\n${writeAbove}\n\nTicket 1001 van Zonnewende`],
    ['our own line, quoted', `${own}\n\n> ${writeAbove}\n> Ticket 1001`],
    [
      'Gmail, English',
      `${own}\n\nOn Mon, Nov 23, 2026 at 9:00 AM Loket <loket@x.example> wrote:\n\n> Hoi\n> Dag`,
    ],
    ['Gmail, Dutch', `${own}\n\nOp ma 23 nov 2026 om 09:00 schreef Loket <loket@x.example>:\n\n> Hoi`],
    [
      'Apple, Dutch',
      `${own}\n\nOp 23 nov 2026 om 09:00 heeft Loket <loket@x.example> het volgende geschreven:\n> Hoi`,
    ],
    [
      'announced over two lines',
      `${own}\n\nOn Mon, Nov 23, 2026 at 9:00 AM\nLoket <loket@x.example> wrote:\n\nHoi`,
    ],
    [
      'Outlook, English',
      `${own}\n\nFrom: Loket <loket@x.example>\nSent: Monday\nTo: desk\nSubject: x\n\nHoi`,
    ],
    ['Outlook, Dutch', `${own}\n\nVan: Loket\nVerzonden: maandag\nAan: desk\n\nHoi`],
    ['Outlook, bold', `${own}\n\n*Van:* Loket\n*Verzonden:* maandag\n\nHoi`],
    ['a stroke of Outlook', `${own}\n\n________________________________\nVan: Loket`],
    ['an original message', `${own}\n\n-----Original Message-----\nHoi`],
    ['a signature', `${own}\n\n-- \nAnna de Vries\nConsultancy`],
    ['a telephone', `${own}\n\nVerstuurd vanaf mijn iPhone`],
    ['a quote above', `Op ma 23 nov 2026 om 09:00 schreef Loket:\n> Hoi\n> Dag\n\n${own}`],
    ['quotes between', `> Klopt dat?\nDat klopt.\n\n> Wanneer dan?\nMorgen is het hersteld.`],
    ['Windows line ends', `${own}\n\n> Hoi`.replaceAll('\n', '\r\n')],
  ])('%s', (_, letter) => {
    expect(stripReply(letter)).toBe(own);
  });

  test('what only looks like a quote stays', () => {
    const text = 'Van: is hier een woord\nOp maandag schreef hij iets:\nWaarde > 3\n- een\n-- twee';
    expect(stripReply(text)).toBe(text);
  });

  test('whatever the letter, it is read at once, and nothing is left of what stands below our line', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ minLength: 5, maxLength: 300 }),
        (above, below) => {
          const stripped = stripReply(`${above}\n${writeAbove}\n${below}#marker#`);
          expect(stripped).not.toContain('#marker#');
        },
      ),
    );
    expect(stripReply('Op 1 '.repeat(200_000)).length).toBeLessThan(100_001);
  });
});
