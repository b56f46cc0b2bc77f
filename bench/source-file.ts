/**
 * How fast a source file is read into an index beside the bare CSV parser on the same file, and how much memory
 * that takes for 10,000 and for 1,000,000 rows. Run with `node bench/source-file.ts`. The file comes from disk and
 * is read in a process of its own each time, as it is when it comes over sFTP.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { buildIndex, shelveIndex } from '../src/clients/hr/source-file/build-index.ts';
import { agreedWith } from '../src/clients/hr/source-file/columns.ts';
import { openIndex } from '../src/clients/hr/source-file/open-index.ts';
import { type Tenant, tenant as tenantSchema } from '../src/diagnostics/facts/tenant.ts';
import { median } from './statistics.ts';

const sizes = [10_000, 1_000_000];
const salt = 'bench';

const tenant: Tenant = tenantSchema.parse({
  id: 'bench',
  name: 'Bench',
  source: { kind: 'source-file', name: 'Bench', folder: '/in', pattern: '*.csv', times: ['05:00'] },
  schedule: { times: ['06:00'] },
});

const [what, file = '', folder = ''] = process.argv.slice(2);
if (what === 'bare') await tellOf(bare);
else if (what === 'index') await tellOf(index);
else await compare();

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMb: number;
}

async function tellOf(read: () => Promise<number>): Promise<void> {
  const began = performance.now();
  const rows = await read();
  const seconds = (performance.now() - began) / 1000;
  const measured: Measured = { rows, seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measured));
}

async function bare(): Promise<number> {
  let rows = -1;
  const parser = parse({
    delimiter: ';',
    on_record: () => {
      rows += 1;
      return null;
    },
  });
  await pipeline(createReadStream(file), parser.resume());
  return rows;
}

async function index(): Promise<number> {
  if (tenant.source.kind !== 'source-file') return 0;
  const { size } = await stat(file);
  const delivered = { folder: '/in', name: 'bench.csv', size, modifiedAt: 0 };
  const agreed = agreedWith(tenant, tenant.source);
  const order = { id: 'bench', file: delivered, agreed, salt, folder };
  const summary = await buildIndex(order, createReadStream(file));
  shelveIndex(order);
  return summary.rows ?? 0;
}

async function compare(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const lines = ['rows        bare parser        index              ratio   peak, bare   peak, index'];
  try {
    for (const rows of sizes) {
      const csv = join(place, `${rows}.csv`);
      await pipeline(Readable.from(people(rows)), createWriteStream(csv));
      const plain = measure('bare', csv, place);
      const indexed = measure('index', csv, place);
      const pace = ({ seconds }: Measured) => rows / seconds;
      lines.push(
        [
          String(rows).padEnd(12),
          `${pace(plain).toFixed(0)} rows/s`.padEnd(19),
          `${pace(indexed).toFixed(0)} rows/s`.padEnd(19),
          (pace(indexed) / pace(plain)).toFixed(2).padEnd(8),
          `${plain.peakMb.toFixed(0)} MB`.padEnd(13),
          `${indexed.peakMb.toFixed(0)} MB`,
        ].join(''),
      );
    }
    lines.push(`one look-up among the last  ${await lookUpMs(place)} ms (median of 200)`);
    lines.push(`who of 10,000 is still there, and who leads others  ${await censusMs(place)} ms`);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

function measure(kind: 'bare' | 'index', csv: string, place: string): Measured {
  const args = ['--disable-warning=ExperimentalWarning', import.meta.filename, kind, csv, place];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function lookUpMs(place: string): Promise<string> {
  const opened = await openIndex(join(place, 'bench'), salt);
  const times: number[] = [];
  for (let nth = 0; nth < 200; nth += 1) {
    const began = performance.now();
    const found = await opened?.find({ email: `p${nth * 4999}@zonnehof.example` }, 10);
    if (found === undefined || found.length !== 1) throw new Error('Somebody is not found.');
    times.push(performance.now() - began);
  }
  await opened?.close();
  return median(times).toFixed(2);
}

/** Half of them are in the file, and one in fifty of those leads others. */
async function censusMs(place: string): Promise<string> {
  const opened = await openIndex(join(place, 'bench'), salt);
  const ids = Array.from({ length: 10_000 }, (_, nth) => String(100_000 + nth * 200));
  const began = performance.now();
  const found = await opened?.census(ids);
  const took = performance.now() - began;
  await opened?.close();
  if (found?.there.size !== 5000) throw new Error('Half of them are not found.');
  return took.toFixed(0);
}

/** People whose names come back as names do, one in twenty-three with a letter beyond ASCII. */
function* people(rows: number): Generator<string> {
  yield 'Importid;Username;Name;Email;Identity Provider;ExpirationDate;JobTitle;OrganizationalUnitTitle;JobTitle1;OrganizationalUnitTitle1;StartDate;Manager;ChangedAt;custom_regio\r\n';
  const syllables = [
    'ba',
    'ker',
    'jan',
    'sen',
    'vis',
    'mul',
    'der',
    'ko',
    'ning',
    'smit',
    'bos',
    'hoe',
    've',
    'laar',
    'ro',
    'ti',
  ];
  const syllable = (seed: number) => syllables[seed % syllables.length] ?? '';
  const word = (seed: number) =>
    `${syllable(seed)}${syllable(Math.floor(seed / 16))}${syllable(Math.floor(seed / 256))}`;
  const prefixes = ['', '', '', 'van ', 'de ', 'van der '];
  for (let nth = 0; nth < rows; nth += 1) {
    const first = nth % 23 === 0 ? 'Zoë' : word((nth * 7919) % 900);
    const name = `${first} ${prefixes[nth % 6] ?? ''}${word((nth * 104_729) % 4000)}`;
    yield `${100_000 + nth};p${nth};${name};p${nth}@zonnehof.example;;;Verpleegkundige;Zorg Noord;;;2024-03-01;${100_000 + Math.floor(nth / 50)};2026-10-05T08:00:00Z;"Noord, ${nth % 12}"\r\n`;
  }
}
