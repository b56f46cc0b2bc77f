const cover =
  /^\s*(?:fwd?\s*:|doorgestuurd|zie (?:onder|hieronder|onderstaand)|onderstaand|hieronder|see below|below|fyi|ter info|ik stuur (?:even )?door|forwarded|-{3,})/iu;
const border =
  /^(?:-{2,}.*|_{3,}|begin (?:doorgestuurd bericht|forwarded message).*|doorgestuurd bericht.*|forwarded message.*)$/iu;
const heading = /^(?:van|from|aan|to|cc|onderwerp|subject|datum|date|verzonden|sent)\s*:/iu;
const longestCover = 14;

/** What somebody else wrote, where a message does no more than pass it on; `null` for any other message. */
export function findForwarded(text: string): string | null {
  if (!cover.test(text)) return null;
  const lines = text.split('\n');
  const from = lines.findIndex(
    (line, index) => line.startsWith('>') || heading.test(line) || (border.test(line) && index > 0),
  );
  if (from < 0) return null;
  const own = lines.slice(0, from).join(' ');
  if (own.split(/\s+/u).length > longestCover) return null;
  const passed = lines
    .slice(from)
    .map((line) => line.replace(/^(?:> ?)+/u, ''))
    .filter((line) => !border.test(line) && !heading.test(line))
    .join('\n')
    .trim()
    .replace(/^["“](?<inside>[^"“”]*)["”]$/u, '$<inside>');
  return /\p{L}{3}/u.test(passed) ? passed : null;
}
