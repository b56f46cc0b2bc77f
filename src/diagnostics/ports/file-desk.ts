import type { Grant } from '../access/grant.ts';
import type { FileFault } from '../file/file-fault.ts';
import type { CauseGroup, FileOutcome } from '../file/say-report.ts';

/** A source file that somebody hands over to be checked; nothing of it is kept once that is done. */
export interface FileDesk {
  /** Rejects with what the pieces threw. */
  check(grant: Grant, pieces: AsyncIterable<Uint8Array>): Promise<FileChecked>;
  /** The same file with only its safe repairs; `null` when it cannot be read. */
  correct(grant: Grant, pieces: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | null>;
}

export type FileChecked =
  | { readonly is: 'unreadable'; readonly fault: FileFault }
  | {
      readonly is: 'checked';
      readonly outcome: FileOutcome;
      readonly groups: readonly CauseGroup[];
      /** How many findings a corrected file would not have. */
      readonly repairs: number;
    };
