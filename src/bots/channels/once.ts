const remembered = 1_000;

/** `first` the first time that a name comes by, `again` after that; the oldest names are forgotten. */
export function createOnce(): (name: string) => 'first' | 'again' {
  const seen = new Set<string>();
  return (name) => {
    if (seen.has(name)) return 'again';
    seen.add(name);
    const [oldest] = seen;
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
    return 'first';
  };
}
