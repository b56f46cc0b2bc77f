import type { Known } from '../facts/fact-table.ts';
import { matchesPerson } from '../facts/match-person.ts';
import type { PersonWish } from '../facts/person.ts';
import type { TeamMember } from '../facts/team.ts';
import type { Tenant } from '../facts/tenant.ts';
import { mayApprove } from '../licences/approval-rules.ts';
import type { Actor, Grant, Role } from './grant.ts';

/** `not-proven`: no verified address; `not-yours`: outside what this role may see; `not-checked`: the team could not be read. */
export type Refusal = 'not-proven' | 'not-yours' | 'not-checked';

export type Authorised =
  | { readonly is: 'granted'; readonly grant: Grant }
  /** Read the own team under this grant first, then ask again. */
  | { readonly is: 'needs-team'; readonly grant: Grant }
  | { readonly is: 'refused'; readonly because: Refusal };

export interface Request {
  readonly actor: Actor;
  readonly tenant: Tenant;
  /**
   * `customer`: everything of the customer; `integration`: its syncs, deliveries and units, without names;
   * `sync-outcome`: whether the integration ran, and nothing else, which everybody of the customer may hear;
   * `send-code`: whether an address that somebody gave is one of the LMS. Nobody is shown anything of it: it decides
   * whether a code goes there, so it is the one thing that may be read before an address is proven;
   * `approve-licences`: the requests for licences that wait for a word of whoever stands in the tenant file's approvals.
   */
  readonly wish: PersonWish | 'customer' | 'integration' | 'sync-outcome' | 'send-code' | 'approve-licences';
  readonly team: Known<readonly TeamMember[]> | null;
}

/**
 * The only place where a Grant is minted. Nothing about a mentioned person is read before it: outside a
 * full view the mention must fit the asker's own team, which is read first, so a refusal takes the same way
 * and the same time whether the person exists or not.
 */
export function authorise(request: Request): Authorised {
  const { actor, tenant, wish } = request;
  if (wish === 'send-code') return toSendCode(actor, tenant);
  if (actor.proven === 'no' || actor.tenant !== tenant.id) return { is: 'refused', because: 'not-proven' };
  const role = roleOf(actor, tenant);
  if (wish === 'sync-outcome') return granted(mint(actor, role, 'self', { is: 'self' }, oneself));
  if (wish === 'approve-licences') return toApprove(actor, tenant, role);
  if (wish === 'customer' || wish === 'integration') return byCustomer(actor, role, wish);
  if (isSelf(actor, wish)) return role === 'agent' ? notYours : self(actor, role);
  if (seesEverybody(role)) return granted(mint(actor, role, 'customer', wish, everybody));
  return byTeam(request, wish, role);
}

function toSendCode(actor: Actor, tenant: Tenant): Authorised {
  if (actor.tenant !== tenant.id || actor.via !== 'schedule') return { is: 'refused', because: 'not-proven' };
  return granted(mint(actor, 'employee', 'self', { is: 'self' }, oneself));
}

function byCustomer(actor: Actor, role: Role, wish: 'customer' | 'integration'): Authorised {
  const may = seesEverybody(role) || (wish === 'integration' && role === 'technical-administrator');
  return may ? granted(mint(actor, role, 'customer', { is: 'self' }, everybody)) : notYours;
}

/** Under this grant nobody is read, not even oneself. */
function toApprove(actor: Actor, { approvals }: Tenant, role: Role): Authorised {
  if (!mayApprove(approvals, actor.address)) return notYours;
  return granted(mint(actor, role, 'self', { is: 'self' }, { within: [], beside: [] }));
}

/** Administrators, technical administrators and agents stand in the tenant file; a team makes a manager. */
export function roleOf(actor: Actor, tenant: Tenant): Exclude<Role, 'manager'> {
  if (tenant.agents.includes(actor.address)) return 'agent';
  if (tenant.administrators.includes(actor.address)) return 'administrator';
  if (tenant.technicalAdministrators.includes(actor.address)) return 'technical-administrator';
  return 'employee';
}

const notYours: Authorised = { is: 'refused', because: 'not-yours' };
const granted = (grant: Grant): Authorised => ({ is: 'granted', grant });
export const seesEverybody = (role: Role) => role === 'administrator' || role === 'agent';

function isSelf(actor: Actor, wish: PersonWish): boolean {
  if (wish.is === 'self') return true;
  return wish.is === 'email' && wish.text.trim().toLowerCase() === actor.address;
}

function byTeam({ actor, team }: Request, wish: PersonWish, role: Role): Authorised {
  if (team === null) return { is: 'needs-team', grant: mint(actor, role, 'self', { is: 'self' }, oneself) };
  if (team.is === 'unknown') return { is: 'refused', because: 'not-checked' };
  const fitting = team.value.filter((member) => matchesPerson(wish, member) !== null);
  // One's own name, typed out: nobody else's is read for it, a namesake's neither.
  if (fitting.some(({ relation }) => relation === 'self')) return self(actor, role);
  const within = fitting.map(({ key }) => key);
  const beside = team.value.map(({ key }) => key);
  return within.length === 0 || role === 'technical-administrator'
    ? notYours
    : granted(mint(actor, 'manager', 'person', wish, { within, beside }));
}

const self = (actor: Actor, role: Role): Authorised =>
  granted(mint(actor, role, 'self', { is: 'self' }, oneself));

type Covers = Pick<Grant, 'within' | 'beside'>;
const everybody: Covers = { within: null, beside: null };
/** By the proven address alone: that needs no keys. */
const oneself: Covers = { within: null, beside: [] };

function mint(
  actor: Actor,
  role: Role,
  scope: Grant['scope'],
  about: PersonWish,
  { within, beside }: Covers,
): Grant {
  // The one place that may say so: everything else can only pass a Grant on.
  return Object.freeze({
    tenant: actor.tenant,
    actor: actor.address,
    role,
    scope,
    via: actor.via,
    about,
    within,
    beside,
  }) as Grant;
}
