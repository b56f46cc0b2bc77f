import type { Address } from '../../channel.ts';
import { personId, placeOf } from './place.ts';

/**
 * A row of buttons carries in its id whose question it stands under, so that a press goes to the conversation in
 * which it was shown, and somebody else's press to none. Slack signs it back to us as we sent it.
 */
export const rowId = ({ person, thread }: Omit<Address, 'installation'>, row: number): string =>
  `loket;${person};${thread};${row}`;

/** `null`: no row of ours. */
export function readRowId(id: string): Omit<Address, 'installation'> | null {
  const [name, person = '', thread = '', row = '', ...more] = id.split(';');
  if (name !== 'loket' || more.length > 0 || !/^\d{1,3}$/u.test(row)) return null;
  if (!personId.safeParse(person).success) return null;
  return placeOf({ installation: '', person, thread }) === null ? null : { person, thread };
}
