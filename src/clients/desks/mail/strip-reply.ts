/** Stands in every letter of ours: what is written above it is new. */
export const writeAbove = '##- Schrijf je antwoord boven deze regel / Write your answer above this line -##';

/** A line from which on a letter repeats an earlier one, or only says who signs. */
const ends: readonly RegExp[] = [
  /^-- ?$/u,
  /^_{8,}$/u,
  /^-{2,} ?(?:original message|oorspronkelijk bericht|forwarded message|doorgestuurd bericht) ?-*$/iu,
  /^(?:sent from my|sent from outlook|get outlook|verzonden vanaf|verstuurd vanaf|outlook voor)\b/iu,
];

/** How mail programs announce what they quote, with a date; it may run on over three lines. */
const opens = /^(?:on|op|le|am) .*\d/iu;
const wrote = /\b(?:wrote|schreef[^:]{0,200}|geschreven|a écrit|schrieb[^:]{0,200}) ?:$/iu;

/** The head of a quoted letter, as Outlook writes it. */
const from = /^\*?(?:from|van|von|de) ?: ?/iu;
const sent = /^\*?(?:sent|date|verzonden|datum|gesendet|envoyé) ?: ?/iu;

/** Longer than any answer; more of a letter is not looked at. */
const longest = 100_000;

/** What somebody wrote themselves in an answer, be it above, below or between what they quote. */
export function stripReply(letter: string): string {
  const lines = letter
    .slice(0, longest)
    .split(/\r?\n/u)
    .map((line) => line.slice(0, 5_000).replaceAll('\u00a0', ' ').trimEnd());
  const own = withoutQuotes(lines);
  const end = own.findIndex((_, at) => isEnd(own, at));
  return own
    .slice(0, end === -1 ? own.length : end)
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Quoted lines go, and the line that announces them, wherever they stand. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const announced = announces(lines, at);
    const next = lines.slice(at + announced).find((line) => line !== '');
    if (announced > 0 && next?.startsWith('>')) at += announced - 1;
    else if (lines[at]?.startsWith('>') !== true) own.push(lines[at] ?? '');
  }
  return own;
}

/** Over how many lines a quote is announced from here on; 0: it is not. */
function announces(lines: readonly string[], at: number): number {
  const over = (count: number) => lines.slice(at, at + count).join(' ');
  return [1, 2, 3].find((count) => opens.test(over(count)) && wrote.test(over(count))) ?? 0;
}

function isEnd(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trimStart();
  if (line.includes(writeAbove) || ends.some((end) => end.test(line)) || announces(lines, at) > 0)
    return true;
  return from.test(line) && lines.slice(at + 1, at + 4).some((next) => sent.test(next.trimStart()));
}
