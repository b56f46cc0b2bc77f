/** The turns of this process: many together, or one with no other beside it. */
export interface Company {
  /** Begins at once, unless a turn goes alone or waits for that. */
  together<T>(turn: () => Promise<T>): Promise<T>;
  /** Begins when those before it are done; what came meanwhile goes before the next that is to go alone. */
  alone<T>(turn: () => Promise<T>): Promise<T>;
}

interface Phase {
  readonly of: 'together' | 'alone';
  inside: number;
}
type Enter = (phase: Phase) => void;

/** `patienceMs`: a phase that lasts longer is no longer waited for, so that a turn that hangs never holds up the others. */
export function createCompany(patienceMs: number): Company {
  const waiting: Record<Phase['of'], Enter[]> = { together: [], alone: [] };
  let phase: Phase = { of: 'together', inside: 0 };
  let timer: NodeJS.Timeout | undefined;

  const hurry = () => {
    if (waiting.together.length + waiting.alone.length > 0) timer ??= setTimeout(next, patienceMs);
  };
  const begin = (of: Phase['of'], enter: readonly Enter[]) => {
    clearTimeout(timer);
    timer = undefined;
    phase = { of, inside: enter.length };
    for (const each of enter) each(phase);
    hurry();
  };
  const next = () => {
    const { together, alone } = waiting;
    if (alone.length > 0 && (phase.of === 'together' || together.length === 0))
      begin('alone', alone.splice(0, 1));
    else begin('together', together.splice(0));
  };
  const entered = async (of: Phase['of']): Promise<Phase> => {
    if (of === 'together' && phase.of === 'together' && waiting.alone.length === 0) {
      phase.inside += 1;
      return phase;
    }
    const mine = new Promise<Phase>((enter) => waiting[of].push(enter));
    if (phase.inside === 0) next();
    else hurry();
    return mine;
  };
  const go =
    (of: Phase['of']) =>
    async <T>(turn: () => Promise<T>): Promise<T> => {
      const mine = await entered(of);
      try {
        return await turn();
      } finally {
        mine.inside -= 1;
        if (mine === phase && mine.inside === 0) next();
      }
    };
  return { together: go('together'), alone: go('alone') };
}
