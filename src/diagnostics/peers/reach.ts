/** Of so many people who were looked at, so many have the same cause. */
export interface Counted {
  readonly shared: number;
  readonly looked: number;
}

/** How many others have it; no names. `unit`: the department that `inUnit` counts, if there is one. */
export interface Compared {
  readonly unit: string | null;
  readonly inUnit: Counted;
  readonly elsewhere: Counted;
}

/**
 * For whom a cause holds. `not-checked` claims nothing: the others could not be read, there is nobody to look at, or
 * it is each person's own matter, because nobody could mend it for many or because it rests on what is read of one.
 */
export type Reach =
  | { readonly is: 'person' | 'unit'; readonly compared: Compared }
  /** `compared` is `null` where the cause is the customer's own, such as a sync that does not run. */
  | { readonly is: 'everybody'; readonly compared: Compared | null }
  | { readonly is: 'not-checked'; readonly because: 'unread' | 'nobody-else' | 'own-matter' };

/** So few may share something by chance; where nobody can be compared within a department it takes more. */
const fewest = { inUnit: 3, elsewhere: 3, withoutUnit: 5 } as const;

/**
 * At least half of those who were looked at, and not by chance. A department with fewer than three others says
 * nothing, unless it contradicts: then only people elsewhere can tell, and it takes more of them.
 */
export function reachOf(compared: Compared): Reach {
  const { inUnit, elsewhere } = compared;
  if (inUnit.looked + elsewhere.looked === 0) return { is: 'not-checked', because: 'nobody-else' };
  if (inUnit.looked < fewest.inUnit) {
    const all = isMost(inUnit) && isMost(elsewhere) && elsewhere.shared >= fewest.withoutUnit;
    return { is: all ? 'everybody' : 'person', compared };
  }
  if (!isMost(inUnit) || inUnit.shared < fewest.inUnit) return { is: 'person', compared };
  const all = isMost(elsewhere) && elsewhere.shared >= fewest.elsewhere;
  return { is: all ? 'everybody' : 'unit', compared };
}

const isMost = ({ shared, looked }: Counted): boolean => shared * 2 >= looked;

/** For whom each cause of a conclusion holds, by the check. */
export type Reaches = Readonly<Record<string, Reach>>;
