/** A sentence that is said again and again counts once, so that it does not drown out what is asked. */
export function withoutRepeats(text: string): string {
  const sentences = text.split(/(?<=[.?!\n])\s+/u);
  const once = new Set(sentences.map((sentence) => sentence.trim().toLowerCase()));
  if (once.size === sentences.length) return text;
  return sentences.filter((sentence) => once.delete(sentence.trim().toLowerCase())).join(' ');
}
