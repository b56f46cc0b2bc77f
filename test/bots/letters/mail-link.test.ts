import { describe, expect, test } from '@jest/globals';
import { mailLink } from '../../../src/bots/letters/mail-link.ts';

describe('a letter as a link that opens a mail', () => {
  test('carries subject and text, every sign of them', () => {
    const letter = { subject: 'Één & twee?', text: 'Hoi,\n\n100 % = alles #1' };
    const link = new URL(mailLink(letter) ?? '');
    expect([link.protocol, link.pathname]).toEqual(['mailto:', '']);
    expect(link.searchParams.get('subject')).toBe(letter.subject);
    expect(link.searchParams.get('body')).toBe(letter.text.replaceAll('\n', '\r\n'));
  });

  test('is none where it is too long for a link', () => {
    expect(mailLink({ subject: 'Lang', text: 'a'.repeat(2_000) })).toBeNull();
  });
});
