import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Desk } from '../../../diagnostics/model.ts';

/** Where desks write back to, and the key that makes such an address unguessable. */
export interface ReplyBox {
  /** Such as `loket@reply.example`; each ticket gets an address of its own, `loket+…@reply.example`. */
  readonly address: string;
  readonly key: string;
}

/** The ticket of one desk that a letter is about; `key` is that of the hand-over. */
export interface ReplyAbout {
  readonly tenant: string;
  readonly desk: Desk;
  readonly key: string;
}

const ours = /^loket-([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/u;
/** The id of the hand-over, and 80 bits of signature: what stands before an `@` may have 64 characters. */
const tag = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{20})$/u;

/** The address for letters about one ticket; `null` for a key that is not of the form that tickets have. */
export function replyAddress({ address, key }: ReplyBox, about: ReplyAbout): string | null {
  const id = ours.exec(about.key)?.slice(1).join('');
  const [name, domain] = address.split('@');
  return id === undefined ? null : `${name}+${id}${signature(key, about)}@${domain}`;
}

/** What an address is about; `null` for one that was not signed here for one of these desks. */
export function readReplyAddress<D extends Omit<ReplyAbout, 'key'>>(
  { address, key }: ReplyBox,
  given: string,
  desks: readonly D[],
): { readonly from: D; readonly key: string } | null {
  const [name, domain] = address.toLowerCase().split('@');
  const [before = '', at] = given.toLowerCase().split('@');
  const parts =
    at === domain && before.startsWith(`${name}+`) ? tag.exec(before.slice(`${name}+`.length)) : null;
  if (parts === null) return null;
  const [id, signed = ''] = [parts.slice(1, 6).join('-'), parts[6]];
  const about = `loket-${id}`;
  const right = (desk: D) =>
    Buffer.from(signature(key, { tenant: desk.tenant, desk: desk.desk, key: about }));
  const from = desks.find((desk) => timingSafeEqual(right(desk), Buffer.from(signed)));
  return from === undefined ? null : { from, key: about };
}

const signature = (key: string, { tenant, desk, key: about }: ReplyAbout): string =>
  createHmac('sha256', key).update(`reply ${tenant} ${desk} ${about}`).digest('hex').slice(0, 20);
