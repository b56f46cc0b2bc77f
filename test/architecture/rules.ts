import ts from 'typescript';
import { importsOf, nodes, type Source } from './source.ts';

/** A rule of the design, and what to tell who breaks it. */
export interface Rule {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** What breaks the rule in this file; empty when nothing does. */
  broken(source: Source): readonly string[];
}

const within = (path: string, folder: string) => path.startsWith(`${folder}/`);
const room = (path: string) => /^src\/(bots|clients|diagnostics|sandbox|cli)\//u.exec(path)?.[1] ?? null;
const isProject = (imported: string) => imported.startsWith('src/');

/** A rule about what a file may import. */
const importRule = (
  words: Omit<Rule, 'broken'>,
  allowed: (imported: string, path: string) => boolean,
  where: (path: string) => boolean,
): Rule => ({
  ...words,
  broken: (source) =>
    where(source.path) ? importsOf(source).filter((imported) => !allowed(imported, source.path)) : [],
});

/** A package that only one place may know. */
const door = (packages: readonly string[], place: RegExp, because: string): Rule =>
  importRule(
    {
      what: `${packages.join(', ')} only in ${place.source}`,
      why: because,
      fix: 'Ask for what you need through a port in src/diagnostics/ports or the room’s own interface.',
    },
    (imported) => !packages.includes(imported),
    (path) => !place.test(path) && path.startsWith('src/'),
  );

/** Where the rooms are put together, and the one command that needs a single room. */
const wires = (path: string): boolean =>
  ['src/main.ts', 'src/understanding.ts'].includes(path) || within(path, 'src/wiring');

const rooms: readonly Rule[] = [
  importRule(
    {
      what: 'diagnostics imports zod, luxon and itself, and nothing else',
      why: 'It is the FAQ as pure decisions: the same facts give the same verdict everywhere.',
      fix: 'Make what you need a fact that a client looks up, or an argument.',
    },
    (imported) => ['zod', 'luxon'].includes(imported) || within(imported, 'src/diagnostics'),
    (path) => room(path) === 'diagnostics',
  ),
  importRule(
    {
      what: 'bots imports no clients, no sandbox, no cli, no main and no configuration',
      why: 'A conversation works the same whatever systems stand behind it.',
      fix: 'Describe what bots needs as a port in src/diagnostics/ports; wiring hands it over.',
    },
    (imported) => !isProject(imported) || ['bots', 'diagnostics'].includes(room(imported) ?? ''),
    (path) => room(path) === 'bots',
  ),
  importRule(
    {
      what: 'clients imports no bots, no sandbox, no cli, no main and no configuration',
      why: 'A system is read the same whoever asks.',
      fix: 'Implement a port of src/diagnostics/ports; wiring hands it over.',
    },
    (imported) => !isProject(imported) || ['clients', 'diagnostics'].includes(room(imported) ?? ''),
    (path) => room(path) === 'clients',
  ),
  importRule(
    {
      what: 'the sandbox imports API contracts and the shapes of facts, and nothing else of the product',
      why: 'A stand-in that shares code with its reader would share its mistakes.',
      fix: 'Write it in src/sandbox, after the contract.',
    },
    (imported) =>
      !isProject(imported) ||
      within(imported, 'src/sandbox') ||
      within(imported, 'src/diagnostics/facts') ||
      /^src\/clients\/.*\/contract\//u.test(imported),
    (path) => room(path) === 'sandbox',
  ),
  importRule(
    {
      what: 'cli imports main.ts, wiring, understanding.ts, config.ts and the sandbox, and nothing below them',
      why: 'A command does what the server does, wired by the same hand.',
      fix: 'Put it together in src/wiring.',
    },
    (imported) =>
      !isProject(imported) ||
      wires(imported) ||
      imported === 'src/config.ts' ||
      ['cli', 'sandbox'].includes(room(imported) ?? ''),
    (path) => room(path) === 'cli',
  ),
  {
    what: 'main.ts and wiring alone see bots and clients',
    why: 'One place says how the rooms hang together; understanding.ts wires the one command that needs a single room.',
    fix: 'Wire it in src/wiring.',
    broken(source) {
      if (wires(source.path) || room(source.path) !== null || !source.path.startsWith('src/')) return [];
      return importsOf(source).filter((imported) => ['bots', 'clients'].includes(room(imported) ?? ''));
    },
  },
];

const doors: readonly Rule[] = [
  door(['restify'], /^src\/bots\/server\.ts$/u, 'The server can be changed without touching a channel.'),
  door(['openapi-fetch'], /^src\/clients\//u, 'Systems are reached in one room.'),
  door(
    [
      '@prisma/client',
      '@prisma/adapter-pg',
      '@electric-sql/pglite',
      'pglite-prisma-adapter',
      'pg-boss',
      '@prisma/schema-engine-wasm',
      '@prisma/driver-adapter-utils',
    ],
    /^src\/clients\/store\//u,
    'The database is one client among others.',
  ),
  door(
    ['botbuilder', 'botframework-connector'],
    /^src\/bots\/channels\/teams\//u,
    'An SDK stops at its door.',
  ),
  door(['@slack/bolt', '@slack/web-api'], /^src\/bots\/channels\/slack\//u, 'An SDK stops at its door.'),
  door(
    ['intercom-client'],
    /^src\/(?:bots\/channels\/intercom|clients\/desks)\//u,
    'An SDK stops at its door.',
  ),
  door(['openid-client'], /^src\/clients\/sign-in\//u, 'Signing in is one client among others.'),
  door(
    ['react', 'react-dom', '@assistant-ui/react'],
    /^src\/bots\/(?:channels\/web|triage)\/page\//u,
    'Pages are built apart.',
  ),
  door(
    ['smtp-server', 'postal-mime'],
    /^src\/clients\/desks\/mail\//u,
    'Letters come in at one named place.',
  ),
  door(['pino'], /^src\/(?:logging\.ts$|wiring\/)/u, 'What may be logged is decided in one place.'),
  door(['commander'], /^src\/cli\//u, 'Commands are one way in among others.'),
];

/** Files in which the design allows a cast, each one cast. */
const castsAllowed: Readonly<Record<string, number>> = {
  'src/diagnostics/access/authorise.ts': 1,
  'src/diagnostics/define.ts': 1,
};

const isCast = (node: ts.Node) =>
  (ts.isAsExpression(node) && node.type.getText() !== 'const') || ts.isTypeAssertionExpression(node);

const words: readonly Rule[] = [
  {
    what: 'no cast but the two that the design names',
    why: 'A cast is a promise that nobody checks.',
    fix: 'Parse with zod, or give the value its type where it is made.',
    broken: (source) => nodes(source, isCast).slice(castsAllowed[source.path] ?? 0),
  },
  {
    what: 'no any, no non-null mark, no silenced type error',
    why: 'The types are the first test.',
    fix: 'Say what the value is, or handle its absence.',
    broken: (source) => [
      ...nodes(source, (node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)),
      ...(/@ts-(?:ignore|expect-error|nocheck)/u.exec(source.text) ?? []),
    ],
  },
  {
    what: 'no default export',
    why: 'A thing has one name everywhere.',
    fix: 'Export it by name.',
    broken: (source) =>
      nodes(
        source,
        (node) =>
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)),
      ),
  },
  {
    what: 'the environment is read in config.ts',
    why: 'Every setting is checked at the start, and all problems are named at once.',
    fix: 'Add it to the schema in src/config.ts.',
    broken: (source) =>
      source.path === 'src/config.ts' || !source.path.startsWith('src/')
        ? []
        : nodes(source, (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'),
  },
  {
    what: 'diagnostics has no clock, no chance and no network',
    why: 'The same facts give the same verdict on every run.',
    fix: 'Take the time as an argument, and anything else as a fact.',
    broken: (source) => (room(source.path) === 'diagnostics' ? nodes(source, isImpure) : []),
  },
  {
    what: 'files are named in kebab-case, and never utils, helpers, common, manager or service',
    why: 'A name says what is inside.',
    fix: 'Name the file after the one thing that it exports.',
    broken({ path }) {
      const name = path.split('/').at(-1) ?? '';
      const right = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config))?\.tsx?$/u.test(name);
      return right && !/(?:^|-)(?:utils?|helpers?|common|manager|(?<!self-)service)(?:-|\.)/u.test(name)
        ? []
        : [name];
    },
  },
  {
    what: 'nothing is left for later in a comment',
    why: 'What is known to be missing stands in an issue.',
    fix: 'Do it, or take it out.',
    broken: ({ text }) => text.match(/\b(?:TODO|FIXME|XXX|HACK)\b/gu) ?? [],
  },
];

const impureCalls = [
  'Date.now',
  'Math.random',
  'performance.now',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node)) return impureCalls.includes(node.expression.getText());
  return (
    ts.isIdentifier(node) &&
    ['process', 'globalThis', 'console'].includes(node.text) &&
    !ts.isPropertyAssignment(node.parent)
  );
}

export const rules: readonly Rule[] = [...rooms, ...doors, ...words];

/** Every broken rule as `path: what / why / fix`, ready to be read. */
export const brokenRules = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    rules.flatMap((rule) =>
      rule
        .broken(source)
        .map(
          (found) => `${source.path}: ${found}\n  what: ${rule.what}\n  why: ${rule.why}\n  fix: ${rule.fix}`,
        ),
    ),
  );
