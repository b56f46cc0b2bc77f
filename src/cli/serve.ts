import { Command } from 'commander';
import type { Config } from '../config.ts';
import { type Composed, compose } from '../main.ts';
import type { World } from '../sandbox/world.ts';
import { sayLastWords } from '../wiring/last-words.ts';
import { demoQuestions } from './demo-questions.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError } from './print.ts';
import { readWorld } from './read-world.ts';
import { root, settings } from './settings.ts';
import { startDemo } from './start-demo.ts';

interface ServeOptions {
  readonly demo?: true;
  readonly world?: string;
  readonly playground?: true;
}

/** `loket serve`: the server, for real customers or as a demo. */
export const serve = (leaveWith: LeaveWith): Command =>
  new Command('serve')
    .description('start Loket')
    .option('--demo', 'in a world of its own, for trying it')
    .option('--world <file>', 'the world of the demo: a world file, or demo')
    .option('--playground', "the demo in Teams too, as Microsoft's Agents Playground plays it")
    .action(async (options: ServeOptions, command: Command) => {
      const misplaced = options.demo === true ? null : withoutDemo(options);
      if (misplaced !== null) return command.error(`error: ${misplaced}`);
      const config = settings(options.demo === true ? 'demo' : 'live', leaveWith);
      if (config === null) return;
      sayLastWords(config);
      const composed = options.demo === true ? await serveDemo(config, options) : await serveLive(config);
      if (composed.is === 'stopped') {
        printError(composed.problem);
        return leaveWith(exitCodes.usage);
      }
      closeOnSignal(composed);
    });

/** What was asked that only the demo has. */
function withoutDemo({ world, playground }: ServeOptions): string | null {
  if (world !== undefined) return '--world goes with --demo; real customers stand in TENANTS_DIR';
  return playground === true ? '--playground goes with --demo; it proves nothing about who is asking' : null;
}

async function serveDemo(
  config: Config,
  { world: name = 'demo', playground }: ServeOptions,
): Promise<Composed> {
  const read = await readWorld(name);
  if (read.is === 'wrong') return { is: 'stopped', problem: read.faults.join('\n') };
  const composed = await startDemo(
    playground === true ? { ...config, teams: { is: 'playground' } } : config,
    read.world,
  );
  if (composed.is === 'serving') greet(composed.url, name === 'demo' ? demoQuestions : [], read.world);
  return composed;
}

async function serveLive(config: Config): Promise<Composed> {
  const keys = new Map(
    config.customers.flatMap(({ tenant, webKey }) =>
      webKey === null ? [] : [[tenant.id, new TextEncoder().encode(webKey)] as const],
    ),
  );
  const composed = await compose(config, { entrance: { is: 'token', keys }, clock: () => new Date(), root });
  if (composed.is === 'serving') print(`Loket is at ${composed.url}`);
  return composed;
}

function greet(url: string, tries: readonly string[], world: World): void {
  print(`\nLoket is at ${url}\n`);
  print(`It is ${world.now} in the demo. Choose who you are; an administrator sees most.`);
  if (tries.length > 0) print(`Three questions to try:\n${tries.map((each) => `  ${each}`).join('\n')}`);
  print('Stop with Ctrl+C.\n');
}

function closeOnSignal({ close }: Extract<Composed, { is: 'serving' }>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close().then(
        () => process.exit(0),
        () => process.exit(exitCodes.ourFault),
      );
    });
  }
}
