import type { Entrance } from '../bots/channels/web/web-ports.ts';
import type { Clock } from '../diagnostics/ports/look-up.ts';

/** What serving needs besides the configuration: the demo stands in a world of its own, with its own clock. */
export interface Surroundings {
  readonly entrance: Entrance;
  readonly clock: Clock;
  /** The folder of this program; the built chat page stands in its `dist/page`. */
  readonly root: string;
}
