import type { Grant } from '../access/grant.ts';
import type { Bilingual } from '../facts/tenant.ts';

/** Trouble that its customer is told of, or will be. No personal value is in it. */
export interface OpenNotice {
  readonly id: string;
  readonly since: Date;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** `null`: nobody was told yet. */
  readonly toldAt: Date | null;
}

/** What goes on at a customer without anybody asking; the grant is for the whole customer. */
export interface Notices {
  /** Oldest first. */
  open(grant: Grant): Promise<readonly OpenNotice[]>;
  /** Nothing happens to one that is open already, but for its text. */
  begin(grant: Grant, notice: Pick<OpenNotice, 'id' | 'since' | 'title' | 'text'>): Promise<void>;
  told(grant: Grant, id: string, at: Date): Promise<void>;
  end(grant: Grant, id: string): Promise<void>;
  /** Keeps how many licences are taken on a day (`YYYY-MM-DD`), and answers the days since `from` before it. */
  countLicences(
    grant: Grant,
    day: string,
    used: number,
    from: string,
  ): Promise<readonly { readonly day: string; readonly used: number }[]>;
}
