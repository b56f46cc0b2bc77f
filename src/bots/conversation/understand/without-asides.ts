import { findSignature } from './find-signature.ts';
import { findForwarded } from './forwarded.ts';

/** Everything from here on is the sender's own business card, or an earlier mail. */
const farewells = [
  'met vriendelijke groet',
  'vriendelijke groet',
  'hartelijke groet',
  'met groet',
  'groeten',
  'groetjes',
  'groet',
  'mvg',
  'm.v.g.',
  'kind regards',
  'best regards',
  'warm regards',
  'regards',
  'best wishes',
  'yours sincerely',
  'sincerely',
  'verzonden vanaf',
  'verstuurd vanaf',
  'sent from my',
  '-- ',
  '---',
  '-----original',
  '---------- forwarded',
  'doorgestuurd bericht',
  'begin doorgestuurd bericht',
  'oorspronkelijk bericht',
  'begin forwarded message',
  'forwarded message',
  'original message',
  'hoogachtend',
  'yours faithfully',
  'with kind regards',
  'vriendelijke groeten',
  'hartelijke groeten',
  'met hartelijke',
  'grtz',
  'van: ',
  'from: ',
];
/** *Op 3 mei schreef Jan:* */
const quotes = /^(?:op|on) .{4,80}(?:schreef|wrote)/u;
/** These end a message only when no more than a name follows. */
const weakFarewells = [
  'alvast bedankt',
  'bedankt',
  'bvd',
  'b.v.d.',
  'thanks',
  'thank you',
  'many thanks',
  'cheers',
  'best',
  'gr',
  'liefs',
  'dank',
];
const greetings =
  /^(?:hoi+|hallo|hey|hé|ha|hi|hiya|hello|beste|geachte|dear|dag|goede ?morgen|goede ?middag|goeden? ?avond|goeden? ?dag|mogge|morning|good (?:morning|afternoon|evening|day))(?![\p{L}\p{N}])/iu;

/** *Van: Jan*, *To: desk*, *cc: Piet*: a line that says between whom a message goes. */
const addressed =
  /^(?:van|from|aan|to|cc|bcc|verzonden|sent|datum|date|t\.?a\.?v\.?|attn)(?: ?[:.] ?|(?<=^cc) )(?=\S)(?!.*[?])/iu;
const isAddressed = (line: string): boolean => line.length < 120 && addressed.test(line.trim());

/** The message without the people who are greeted, the signature and quoted lines: nobody in there is asked about. */
export function withoutAsides(message: string): string {
  const text = findForwarded(message) ?? message;
  const all = text.split('\n').filter((line) => !line.startsWith('>'));
  const asking = all.findIndex((line) => line.trim() !== '' && !isAddressed(line));
  const lines = all.slice(Math.max(0, asking));
  const parts = lines.flatMap((line) => line.split(/(?<=[.!?;] )|(?<=, )(?=[a-zA-Z])/u).concat('\n'));
  const kept = upToFarewell(parts).join('');
  const signed = kept.trimStart();
  const body = withoutGreeting(signed.slice(0, findSignature(signed)));
  return /[\p{L}\p{N}]/u.test(body) ? body : text;
}

function upToFarewell(parts: readonly string[]): readonly string[] {
  const end = parts.findIndex((part, index) => index > 0 && endsWith(part, parts.slice(index + 1)));
  return end < 0 ? parts : parts.slice(0, end);
}

function endsWith(part: string, after: readonly string[]): boolean {
  const text = part.trim().toLowerCase();
  const begins = (phrase: string) =>
    text === phrase.trim() ||
    (text.startsWith(phrase) && (/[: ]$/u.test(phrase) || !/^\p{L}/u.test(text.slice(phrase.length))));
  if (farewells.some(begins) || quotes.test(text)) return true;
  const rest = `${text} ${after.join(' ')}`;
  return (
    rest.length < 60 &&
    !rest.includes('?') &&
    weakFarewells.some(begins) &&
    (rest.match(/[\p{L}']+/gu) ?? []).length <= 5
  );
}

/** *Beste Jan,* or *Hoi team!*: up to the first mark after the greeting. */
function withoutGreeting(text: string): string {
  const greeting = greetings.exec(text)?.[0];
  if (greeting === undefined) return text;
  const rest = text.slice(greeting.length);
  const mark = rest.search(/[,!.\n:]/u);
  const named = mark < 0 ? '' : rest.slice(0, mark);
  return mark >= 0 && mark <= 40 && named.trim().split(/\s+/u).length <= 4 ? rest.slice(mark + 1) : rest;
}
