/** So many characters of what a desk wrote fit in a message of every channel. */
const longest = 2_000;

/** What a desk wrote, without the space around it; `null` for nothing. */
export function cutText(text: string): string | null {
  const said = text.trim();
  if (said === '') return null;
  return said.length > longest ? `${said.slice(0, longest - 1)}…` : said;
}
