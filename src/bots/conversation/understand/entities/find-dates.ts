import { type Found, findAll } from './entities.ts';

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|febr|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec';
const english =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const day =
  '(?:[0-3]?\\d(?:e|ste|de|st|nd|rd|th)?|eerste|tweede|derde|vierde|vijfde|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|eenentwintig|dertig|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth|thirtieth|one|two|three|four|five|six|seven|eight|nine|ten)';
const year = "(?:,? (?:19|20)\\d{2}|,? '\\d{2})?";

const patterns = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])${day} (?:of |van )?(?:${months})(?![\\p{L}])\\.?${year}(?![\\p{N}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${english})\\.? (?:the )?[0-3]?\\d(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])${year}(?![\\p{N}])`,
    'giu',
  ),
  /(?<![\p{L}\p{N}./-])(?:19|20)\d{2}-[01]?\d-[0-3]?\d(?![\p{N}-])/gu,
  /(?<![\p{L}\p{N}./-])[0-3]?\d([-/.])[01]?\d\1(?:20)?\d{2}(?![\p{N}-])/gu,
  /(?<![\p{L}\p{N}./-])[0-3]?\d\/[01]?\d(?![\p{L}\p{N}/])/gu,
  /(?<![\p{L}\p{N}./-])[0-3]?\d-(?:0\d|1[0-2])(?![\p{L}\p{N}-])/gu,
];

/** Every date with a day and a month, in figures or in words; *yesterday* and *Monday* are none. */
export function findDates(text: string): readonly Found[] {
  const found = patterns.flatMap((pattern) => findAll(text, pattern));
  return found
    .filter(
      (one, index) =>
        !found.some((other, place) => place < index && one.from < other.to && other.from < one.to),
    )
    .map((one) => ({ ...one, text: one.text.replace(/\.$/u, '') }))
    .toSorted((a, b) => a.from - b.from);
}
