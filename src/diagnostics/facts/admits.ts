import { dayIn } from './calendar.ts';
import { outsideWindow } from './contract-window.ts';
import type { HrRecord } from './hr-record.ts';
import { malformedEmail, malformedUsername } from './malformation.ts';
import { isMet } from './rule.ts';
import type { Tenant } from './tenant.ts';

/**
 * Whether the integration would take this record, the licence limit and the clock aside: mandatory fields
 * filled (000:7-15), well-formed (000:15), inside the filter (000:21), every custom agreement met (000:25), and
 * the contract within the period that the connector looks at (000:27).
 */
export const admits = (record: HrRecord, tenant: Tenant, now: Date): 'yes' | 'no' =>
  admitsOn(record, tenant, dayIn(tenant.timeZone, now));

/** The same on a calendar day of the customer. */
export function admitsOn(record: HrRecord, tenant: Tenant, today: string): 'yes' | 'no' {
  const right =
    emptyFields(record, tenant).length === 0 &&
    malformedEmail(record.email ?? '').length === 0 &&
    malformedUsername(record.username ?? '').length === 0 &&
    passesFilter(record, tenant, today) &&
    outsideWindow(record, tenant, today) === null &&
    tenant.customAgreements.every((rule) => isMet(rule, record, today));
  return right ? 'yes' : 'no';
}

/** The tenant's mandatory fields that hold nothing, or nothing but white space. */
export const emptyFields = (record: HrRecord, tenant: Tenant): readonly Tenant['mandatoryFields'][number][] =>
  tenant.mandatoryFields.filter((field) => (record[field] ?? '').trim() === '');

/** A filter is any of its rules; without rules everybody passes. */
export const passesFilter = (record: HrRecord, tenant: Tenant, today: string): boolean =>
  tenant.filter.length === 0 || tenant.filter.some((rule) => isMet(rule, record, today));
