import type { components } from '../clients/hr/afas/contract/generated/afas.ts';
import type { Answer } from './answer.ts';

type Schemas = components['schemas'];

/** A 500 as AFAS gives it: words, a number that says nothing, and where the logbook says more. */
export const afasFailure = (externalMessage: string, status = 500): Answer => ({
  status,
  body: {
    externalMessage,
    errorNumber: -2147180999,
    profitLogReference: '3A4CA18A611A4E07B429AC6BAFC6B8D1',
  } satisfies Schemas['Failure'],
});

/** A 503 with how long to wait. */
export const afasPause = (ms: number): Answer => ({
  status: 503,
  body: {
    error: { code: '503', message: 'Service temporarily unavailable. See afasstatus.nl.' },
    retry_after: Math.ceil(ms / 1000),
  } satisfies { error: object; retry_after: number },
});
