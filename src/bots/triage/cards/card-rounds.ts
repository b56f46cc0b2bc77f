import { type CardKeeping, showNext } from './keep-cards.ts';
import { takeAwayNext } from './take-away.ts';
import { wakeOverslept } from './wake-overslept.ts';

export interface CardRounds {
  start(): void;
  /** A round begins now, or as soon as the one under way ends. */
  wake(): void;
  /** Takes up nothing new and resolves when the card under way is dealt with. */
  stop(): Promise<void>;
}

export interface RoundsOptions extends CardKeeping, Pick<Parameters<typeof wakeOverslept>[0], 'tenants'> {
  readonly everyMs: number;
  report(error: unknown): void;
}

/**
 * Shows every card that is behind its ticket, again and again: what a process that is gone left undone as well. The
 * places of different channels do not wait for one another.
 */
export function cardRounds(options: RoundsOptions): CardRounds {
  const { places, everyMs, report } = options;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  let state: 'running' | 'stopped' = 'stopped';
  let asked: 'again' | 'no' = 'no';

  const keep = async (channel: string) => {
    for (const place of places.filter((each) => each.place.channel === channel)) {
      while (state === 'running' && (await takeAwayNext(options, place)) === 'taken-away');
      while (state === 'running' && (await showNext(options, place)) === 'shown');
    }
  };
  const all = async () => {
    await wakeOverslept(options);
    const channels = new Set(places.map(({ place }) => place.channel));
    await Promise.all([...channels].map((channel) => keep(channel).catch(report)));
  };
  const round = () => {
    clearTimeout(timer);
    asked = 'no';
    underWay = all()
      .catch(report)
      .finally(() => {
        if (state === 'running') timer = setTimeout(round, asked === 'again' ? 0 : everyMs);
        else timer = undefined;
        resting = 'yes';
      });
    resting = 'no';
  };
  let resting: 'yes' | 'no' = 'yes';
  return {
    start() {
      state = 'running';
      round();
    },
    wake() {
      if (state === 'stopped') return;
      if (resting === 'yes') round();
      else asked = 'again';
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      await underWay;
    },
  };
}
