import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Connector } from './connector.ts';
import { orderOf } from './parameters.ts';
import { mappedFields } from './person-of-row.ts';

/** AFAS asks for less than 150,000 cells a call; half of it also stays within the size of an answer. */
const mostCells = 75_000;
const mostRows = 1000;

/** How many rows a call may ask for. */
export interface PageSize {
  get(deadline: Deadline): Promise<Answer<number>>;
  /** To be looked at anew, because the connector turns out to have changed. */
  forget(): void;
}

/**
 * Known once it has been seen that the token may use the connector and that every field of the customer's
 * mapping is in it: a field that is not there would look like one that is empty for everybody.
 */
export function pageSize(source: AfasSource, connector: Connector): PageSize {
  let seen: number | null = null;
  return {
    async get(deadline) {
      if (seen !== null) return { is: 'ok', value: seen };
      const [allowed, fields] = await Promise.all([connector.allowed(deadline), connector.fields(deadline)]);
      if (allowed.is !== 'ok') return allowed;
      if (!allowed.value.includes(source.connector)) return noRight(source);
      if (fields.is !== 'ok') return fields;
      const missing = missingFrom(fields.value, source);
      if (missing.length > 0)
        return { is: 'malformed', detail: `${source.connector} has no field ${missing.join(', ')}` };
      seen = Math.max(2, Math.min(mostRows, Math.floor(mostCells / fields.value.length)));
      return { is: 'ok', value: seen };
    },
    forget() {
      seen = null;
    },
  };
}

const noRight = ({ connector }: AfasSource): Answer<number> => ({
  is: 'said-no',
  because: 'forbidden',
  detail: `this token has no right to ${connector}`,
});

const missingFrom = (fields: readonly string[], source: AfasSource): readonly string[] => [
  ...new Set([...mappedFields(source.fields), ...orderOf(source)].filter((field) => !fields.includes(field))),
];
