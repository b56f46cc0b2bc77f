/** How far reading a long file is, on standard error. */
export interface FileProgress {
  show(read: number, of: number): void;
  clear(): void;
}

/** A command that is done within this time shows none. */
const patienceMs = 1000;

/** Only where somebody looks: in a pipe there is none. */
export function fileProgress(): FileProgress {
  const began = performance.now();
  let shown = '';
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show(read, of) {
      const now = `${Math.floor((100 * read) / Math.max(1, of))} %`;
      if (now === shown || performance.now() - began < patienceMs) return;
      shown = now;
      process.stderr.write(`\r${now}`);
    },
    clear() {
      if (shown !== '') process.stderr.write('\r\u001b[K');
      shown = '';
    },
  };
}
