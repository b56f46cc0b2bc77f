/** A platform that is played on this machine, as its users meet it: `person` is a number, and each has a chat alone. */
export interface PlayedChannel {
  readonly name: 'web' | 'slack' | 'teams' | 'intercom';
  /** Within how many milliseconds the platform wants to be thanked; `null`: it does not say. */
  readonly patienceMs: number | null;
  /** Before the first message to a bot. */
  enter(url: string, people: readonly number[]): Promise<void>;
  /** One delivery, signed and ready; posted again it is the same delivery once more. Resolves to the status. */
  says(text: string, person: number): (url: string) => Promise<number>;
  /** Everything that this person got to read, as it stands there now, oldest first. */
  read(person: number): readonly string[];
  /** Calls this whenever something may have come. */
  watch(look: () => void): void;
  /** What the platform would have refused. */
  wrong(): readonly string[];
  close(): Promise<void>;
}

/** Of a list that only grows, and of which entries are changed in place: which entries are whose. */
export function byPerson<T>(all: () => readonly T[], whose: (each: T) => number | null) {
  const places = new Map<number, number[]>();
  let seen = 0;
  return (person: number): readonly T[] => {
    const list = all();
    for (; seen < list.length; seen += 1) {
      const each = list[seen];
      const owner = each === undefined ? null : whose(each);
      if (owner !== null) places.set(owner, [...(places.get(owner) ?? []), seen]);
    }
    return (places.get(person) ?? []).flatMap((place) => list[place] ?? []);
  };
}
