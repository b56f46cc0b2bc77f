import { Command, Option } from 'commander';
import { type Customer, configureTenant, processEnvironment } from '../config.ts';
import { composeInsight, type InsightWish } from '../wiring/compose-insight.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError } from './print.ts';
import { readWorld } from './read-world.ts';
import { settings } from './settings.ts';

interface Options extends Pick<InsightWish, 'format' | 'language'> {
  readonly customer: readonly string[];
  readonly world?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `loket insight`: the figures of the page `/insight`, from the database. */
export const insight = (leaveWith: LeaveWith): Command =>
  new Command('insight')
    .description('print what was asked, found and solved, each figure with what it means')
    .requiredOption('--customer <id...>', 'of which customers: ids in TENANTS_DIR, or tenant files')
    .option('--world <file>', 'they are customers of this world file, or of demo')
    .option('--from <day>', 'the first day, such as 2026-11-01; left out: thirty days in all')
    .option('--to <day>', 'the last day, counted; left out: today')
    .addOption(new Option('--format <format>').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--language <language>').choices(['nl', 'en']).default('nl'))
    .action(async ({ customer, world, from, to, format, language }: Options) => {
      const config = settings('database', leaveWith);
      if (config === null) return;
      const found = await tenantsOf([...new Set(customer)], world);
      const problems = found.flatMap((each) => (each.is === 'wrong' ? each.problems : []));
      for (const problem of problems) printError(problem);
      if (problems.length > 0) return leaveWith(exitCodes.usage);
      const tenants = found.flatMap((each) => (each.is === 'found' ? [each.tenant] : []));
      const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      const counted = await composeInsight(config, { tenants, days, format, language });
      if (counted.is === 'counted') return print(counted.text);
      printError(counted.problem);
      leaveWith(exitCodes.usage);
    });

type Found =
  | { readonly is: 'found'; readonly tenant: Customer['tenant'] }
  | { readonly is: 'wrong'; readonly problems: readonly string[] };

async function tenantsOf(ids: readonly string[], world: string | undefined): Promise<readonly Found[]> {
  if (world === undefined) return ids.map(inFiles);
  const read = await readWorld(world);
  if (read.is === 'wrong') return [{ is: 'wrong', problems: read.faults }];
  const tenants = read.world.customers.map(({ tenant }) => tenant);
  const known = tenants.map(({ id }) => id).join(', ');
  return ids.map((id) => {
    const tenant = tenants.find((each) => each.id === id);
    return tenant === undefined
      ? { is: 'wrong', problems: [`${id}: no customer of this world; known: ${known}.`] }
      : { is: 'found', tenant };
  });
}

function inFiles(fileOrId: string): Found {
  const read = configureTenant(fileOrId, processEnvironment());
  return read.is === 'read'
    ? { is: 'found', tenant: read.tenant }
    : { is: 'wrong', problems: read.problems.map(({ what, fix }) => `${what}: ${fix}.`) };
}
