import type { FolderHeld, NotWritable } from './hold-folder.ts';

/** Why the data folder cannot be used, and what to do. */
export function sayHeld(dataDir: string, held: FolderHeld | NotWritable): string {
  if (held.is === 'not-writable' && (held.because === 'EEXIST' || held.because === 'ENOTDIR')) {
    return `${dataDir} is no folder: a file stands in its way. Choose another folder with DATA_DIR.`;
  }
  if (held.is === 'not-writable') {
    return `Loket cannot write in ${dataDir} (${held.because}). Give it write permission, or choose another folder with DATA_DIR.`;
  }
  const where = held.address === null ? '' : ` at ${held.address}`;
  return `Another Loket is running${where} and holds ${dataDir}. Stop it, or choose another folder with DATA_DIR. To talk to it: npx loket chat`;
}
