import { z } from 'zod';

/** An address as it stands in a tenant file, in lower case. */
export const emailAddress = z
  .email('write an address such as h.prins@zorggroep-linde.example')
  .transform((text) => text.toLowerCase());
