import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Listed } from './remote-files.ts';
import type { SftpLine } from './sftp-line.ts';

/** What stands in the folders of one server. */
export interface Listings {
  /** Asked once under each deadline, so that one diagnosis sees one moment of a folder. */
  of(folder: string, deadline: Deadline): Promise<Answer<Listed>>;
  /** What was listed under this deadline is no longer so. */
  forget(deadline: Deadline): void;
}

export function listings(line: SftpLine): Listings {
  const kept = new WeakMap<Deadline, Map<string, Promise<Answer<Listed>>>>();
  return {
    of(folder, deadline) {
      const under = kept.get(deadline) ?? new Map<string, Promise<Answer<Listed>>>();
      kept.set(deadline, under);
      const listed = under.get(folder) ?? line.use(deadline, (files) => files.list(folder));
      under.set(folder, listed);
      return listed;
    },
    forget: (deadline) => void kept.delete(deadline),
  };
}
