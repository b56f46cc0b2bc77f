import { Command } from 'commander';
import { configure, processEnvironment } from '../config.ts';
import { composeErasure } from '../wiring/compose-erasure.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError, printJson } from './print.ts';
import { settings } from './settings.ts';

interface Options {
  readonly customer: string;
  readonly person: string;
  readonly also: readonly string[];
  readonly json?: true;
}

/** `loket erase`: somebody asks to be forgotten (GDPR, article 17). */
export const erase = (leaveWith: LeaveWith): Command =>
  new Command('erase')
    .description('delete what is kept of a person, and take them out of what others wrote')
    .requiredOption('--customer <id>', 'of which customer')
    .requiredOption('--person <address>', 'the e-mail address')
    .option(
      '--also <text>',
      'a name or username under which others wrote of them; repeat for more',
      collect,
      [],
    )
    .option('--json', 'print one JSON object')
    .action(async (options: Options) => {
      // With the tenant files in order the desks outside are asked as well; without them that waits for the server.
      const live = configure(processEnvironment());
      const config = live.is === 'right' ? live.config : settings('database', leaveWith);
      if (config === null) return;
      const person = options.person.trim().toLowerCase();
      const also = options.also.map((each) => each.trim());
      if (!/^[^\s@]+@[^\s@]+$/u.test(person) || also.some((each) => each.length < shortest)) {
        printError(`Give an e-mail address with --person, and at least ${shortest} characters with --also.`);
        return leaveWith(exitCodes.usage);
      }
      const done = await composeErasure(config, { tenant: options.customer, address: person }, also);
      if (done.is === 'stopped') {
        printError(done.problem);
        return leaveWith(exitCodes.usage);
      }
      if (options.json === true) return printJson(done.erased);
      sayErased(done.erased);
    });

const said = {
  done: 'was told to forget',
  waiting: 'could not be told yet, and will be as soon as Loket runs',
  refused: 'did not take it: ask there yourself',
} as const;

/** A shorter word would be taken out of texts in which nobody is meant. */
const shortest = 3;

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

type Erased = Extract<Awaited<ReturnType<typeof composeErasure>>, { is: 'done' }>['erased'];

function sayErased({ conversations, lines, tickets, mentions, desks, below }: Erased): void {
  print(`Deleted: ${conversations} conversations with ${lines} lines.`);
  print(`Emptied: ${tickets.length === 0 ? 'no tickets' : `tickets ${tickets.join(', ')}`}.`);
  print(`Taken out of ${mentions} texts of others.`);
  for (const { ticket, desk, is, answer } of desks)
    print(`Desk ${desk}, ticket ${ticket}: ${said[is]} (${answer}).`);
  print(`Taken away below the agents’ cards: ${below.takenAway} messages.`);
  for (const { channel, number, problem } of below.left)
    print(
      `In ${channel}, below the card of ticket ${number}: could not be taken away yet (${problem ?? 'not-asked-yet'}). Loket tries again as soon as it runs; it can be deleted there too.`,
    );
}
