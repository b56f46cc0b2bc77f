/**
 * How fast a source file is checked beside the bare CSV parser on the same file, and how much memory that takes
 * for 10,000 and for 1,000,000 rows: without faults, with faults and doubles in one row of a hundred, and held
 * against the delivery before. Run with `npm run bench:check-file`. Each reading is a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { checkSourceFile } from '../src/clients/hr/source-file/check/check-source-file.ts';
import { type Tenant, tenant as tenantSchema } from '../src/diagnostics/facts/tenant.ts';
import { median } from './statistics.ts';

const sizes = [10_000, 1_000_000];
const times = 3;

const tenant: Tenant = tenantSchema.parse({
  id: 'bench',
  name: 'Bench',
  source: { kind: 'source-file', name: 'Bench', folder: '/in', pattern: '*.csv', times: ['05:00'] },
  schedule: { times: ['06:00'] },
  filter: [
    {
      title: { nl: 'Zorg', en: 'Care' },
      all: [{ attribute: 'function', operator: 'in', value: ['Verpleegkundige', 'Verzorgende'] }],
    },
  ],
  customAgreements: [
    {
      title: { nl: 'In dienst', en: 'In service' },
      all: [{ attribute: 'startDate', operator: 'on-or-before', value: 'today' }],
    },
  ],
});

type Kind = 'bare' | 'check' | 'compare';
const [what, file = '', previous = ''] = process.argv.slice(2);
if (what === 'bare') await tellOf(bare);
else if (what === 'check') await tellOf(() => check(null));
else if (what === 'compare') await tellOf(() => check(previous));
else await compare();

interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
}

async function tellOf(read: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await read();
  const seconds = (performance.now() - began) / 1000;
  const measured: Measured = { seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measured));
}

async function bare(): Promise<void> {
  const parser = parse({ delimiter: ';', on_record: () => null });
  await pipeline(createReadStream(file), parser.resume());
}

async function check(before: string | null): Promise<void> {
  const checked = await checkSourceFile({
    path: file,
    tenant,
    against: before === null ? { is: 'nothing' } : { is: 'previous-file', path: before },
    now: new Date('2026-11-17T09:30:00Z'),
    onBytes: () => undefined,
  });
  if (checked.is !== 'checked') throw new Error(checked.is);
  for await (const _ of checked.faults());
  await checked.close();
}

async function compare(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const lines = [
    'rows      file            bare parser      check            ratio  peak, bare  peak, check',
  ];
  try {
    for (const rows of sizes) {
      const sound = await written(join(place, `${rows}.csv`), people(rows, 'none'));
      const faulty = await written(join(place, `${rows}-faulty.csv`), people(rows, 'one in a hundred'));
      lines.push(line(rows, 'sound', sound, 'check', ''));
      lines.push(line(rows, 'with faults', faulty, 'check', ''));
      lines.push(line(rows, 'and a previous', faulty, 'compare', sound));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Bare and checked take turns, so that whatever else the machine does falls on both. */
function line(rows: number, name: string, csv: string, kind: Kind, before: string): string {
  const both = Array.from(
    { length: times },
    () => [measure('bare', csv, ''), measure(kind, csv, before)] as const,
  );
  const pace = (of: (each: (typeof both)[number]) => Measured) =>
    median(both.map((each) => rows / of(each).seconds));
  const peak = (of: (each: (typeof both)[number]) => Measured) =>
    Math.max(...both.map((each) => of(each).peakMb));
  const ratio = median(both.map(([plain, checked]) => plain.seconds / checked.seconds));
  return [
    String(rows).padEnd(10),
    name.padEnd(16),
    `${pace(([plain]) => plain).toFixed(0)} rows/s`.padEnd(17),
    `${pace(([, checked]) => checked).toFixed(0)} rows/s`.padEnd(17),
    ratio.toFixed(2).padEnd(7),
    `${peak(([plain]) => plain).toFixed(0)} MB`.padEnd(12),
    `${peak(([, checked]) => checked).toFixed(0)} MB`,
  ].join('');
}

function measure(kind: Kind, csv: string, before: string): Measured {
  const args = ['--disable-warning=ExperimentalWarning', import.meta.filename, kind, csv, before];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function written(path: string, rows: Iterable<string>): Promise<string> {
  await pipeline(Readable.from(rows), createWriteStream(path));
  return path;
}

/** People whose names come back as names do, one in twenty-three with a letter beyond ASCII. */
function* people(rows: number, faults: 'none' | 'one in a hundred'): Generator<string> {
  yield 'Importid;Username;Name;Email;Identity Provider;ExpirationDate;JobTitle;OrganizationalUnitTitle;JobTitle1;OrganizationalUnitTitle1;StartDate;Manager;ChangedAt;custom_regio\r\n';
  const names = ['Jansen', 'de Vries', 'van den Berg', 'Bakker', 'Smit', 'Meijer', 'Mulder'];
  for (let nth = 0; nth < rows; nth += 1) {
    const first = nth % 23 === 0 ? 'Zoë' : `Persoon${nth % 900}`;
    const { username, email, job } = faults === 'none' ? rightly(nth) : wrongly(nth);
    yield `${100_000 + nth};${username};${first} ${names[nth % 7] ?? ''};${email};;;${job};Zorg Noord;;;2024-03-${10 + (nth % 20)};${100_000 + Math.floor(nth / 50)};2026-10-05T08:00:00Z;"Noord, ${nth % 12}"\r\n`;
  }
}

function rightly(nth: number) {
  return { username: `p${nth}`, email: `p${nth}@zonnehof.example`, job: 'Verpleegkundige' };
}

/** One in a hundred outside the filter, half of those with a space too many, a third with somebody else's username. */
function wrongly(nth: number): ReturnType<typeof rightly> {
  const right = rightly(nth);
  if (nth % 100 !== 99) return right;
  return {
    username: nth % 300 === 299 ? `p${nth - 1}` : right.username,
    email: nth % 200 === 199 ? ` ${right.email}` : right.email,
    job: 'Kok',
  };
}
