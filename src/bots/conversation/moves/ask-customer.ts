import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { Means, State } from '../state.ts';
import { phrases } from '../understand/phrases.ts';

/** Whether it is clear for which customer this is: one assigned, or one of several chosen. */
export const hasCustomer = (state: State, { customers }: Setting): boolean =>
  customers.length === 1 || customers.some(({ id }) => id === state.customer);

/** For whom is spoken now: the only customer of the sender, or the chosen one; empty while none is. */
export const customerOf = (state: State, { customers }: Setting): string =>
  (customers.length === 1 ? customers[0]?.id : state.customer) ?? '';

const another = phrases('andere klant|wissel van klant|other customer|another customer|switch customer');

/** An agent of several customers wants to go on for another one. */
export const wantsAnotherCustomer = (text: string, { customers }: Setting): boolean =>
  customers.length > 1 && another(text);

/** An agent of several customers chooses in so many words; it is never taken from an address. */
export function askCustomer(state: State, setting: Setting, pending: string | null): Next {
  const words = wording[state.language];
  if (setting.customers.length === 0) return say(state, setting, words.noCustomer(setting.installation));
  const buttons = setting.customers.map(({ id, name }): readonly [string, Means] => [
    name,
    { is: 'customer', id },
  ]);
  return say({ ...state, customer: null, pending }, setting, words.askCustomer, {
    buttons,
    asks: 'customer',
  });
}
