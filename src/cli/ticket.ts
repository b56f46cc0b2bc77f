import { Command } from 'commander';
import { ticketSchema } from '../wiring/ticket-schema.ts';
import { printJson } from './print.ts';

/** `loket ticket --schema`: for who receives tickets in a system of their own. */
export const ticket = (): Command =>
  new Command('ticket')
    .description('print the JSON Schema of the evidence that goes with a ticket')
    .requiredOption('--schema', 'print it')
    .option('--redacted', 'the variant without personal values, for a desk outside the house')
    .action(({ redacted }: { readonly redacted?: true }) =>
      printJson(ticketSchema(redacted === undefined ? 'full' : 'redacted')),
    );
