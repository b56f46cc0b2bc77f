/** Whether a file name fits a pattern in which `*` is any text and `?` any one character; case counts. */
export function fitsPattern(name: string, pattern: string): boolean {
  const parts = [...pattern].map((character) => {
    if (character === '*') return '.*';
    return character === '?' ? '.' : character.replace(/[\\^$.|+()[\]{}/]/, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'su').test(name);
}
