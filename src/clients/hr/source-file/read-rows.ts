import { CsvError, type Info, type Parser, parse } from 'csv-parse';
import { byteWindow } from './byte-window.ts';
import type { CsvForm } from './csv-form.ts';

/** One row of a file. `start` and `end` are bytes from the beginning; `line` is where it begins, from 1. */
export interface RawRow {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** A byte a character: see `cell-decoder.ts`. Of a broken row, its line cut at every delimiter. */
  readonly cells: readonly string[];
  /** The parser's code when this line breaks the rules of quoting. */
  readonly broken: string | null;
}

/** A row may hold so many bytes; a quote that is never closed shows by it. */
const mostBytes = 65_536;

/** A file with more broken rows than this is no table; the rest of it is not tried. */
const mostBroken = 1000;

/**
 * Hands over the rows of a file one by one, and keeps none. A row that breaks the rules of quoting costs that
 * one line: reading goes on at the next, so that a stray quote does not swallow the people after it.
 */
export async function readRows(
  chunks: AsyncIterable<Buffer>,
  form: CsvForm,
  take: (row: RawRow) => void,
): Promise<'read' | 'given-up'> {
  const reader = new RowReader(form, take);
  let skipped = 0;
  for await (const chunk of chunks) {
    const part = chunk.subarray(Math.max(0, form.start - skipped));
    skipped += chunk.length - part.length;
    // Also what is not tried is read to its end, for its size and hash.
    if (part.length > 0 && reader.broken <= mostBroken) await reader.add(part);
  }
  if (reader.broken <= mostBroken) await reader.end();
  return reader.broken > mostBroken ? 'given-up' : 'read';
}

class RowReader {
  broken = 0;
  private readonly form: CsvForm;
  private readonly take: (row: RawRow) => void;
  private readonly window;
  private parser: Parser;
  /** Why the parser stopped, until the rest of that line has come. */
  private stopped: CsvError | null = null;
  /** Where the next row begins: its byte and its line. */
  private next: number;
  private line = 1;

  constructor(form: CsvForm, take: (row: RawRow) => void) {
    this.form = form;
    this.take = take;
    this.next = form.start;
    this.window = byteWindow(form.start);
    this.parser = this.begin();
  }

  async add(bytes: Buffer): Promise<void> {
    this.window.add(bytes);
    if (this.stopped === null) this.stopped = await written(this.parser, bytes);
    while (this.stopped !== null && this.skipLine('more') === 'skipped') await this.resume();
    this.window.forget(this.next);
  }

  async end(): Promise<void> {
    this.stopped ??= await ended(this.parser);
    while (this.goesOn()) {
      this.skipLine('last');
      await this.resume();
      this.stopped ??= await ended(this.parser);
    }
  }

  private goesOn(): boolean {
    return this.stopped !== null && this.broken <= mostBroken;
  }

  private begin(): Parser {
    const base = this.next;
    let seen = { lines: 0, empty_lines: 0 };
    const parser = parse({
      delimiter: this.form.delimiter,
      record_delimiter: [...this.form.lineEndings],
      encoding: 'latin1',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: mostBytes,
      on_record: (cells: string[], info: Info) => {
        const blank = info.empty_lines - seen.empty_lines;
        const spans = info.lines - seen.lines - blank;
        seen = { lines: info.lines, empty_lines: info.empty_lines };
        this.row(cells, { line: this.line + blank, spans, end: base + info.bytes });
        return null;
      },
    });
    return parser.on('error', () => undefined).resume();
  }

  /** A row of empty cells, as spreadsheets leave at the end, is no row. */
  private row(cells: readonly string[], at: { line: number; spans: number; end: number }): void {
    this.line = at.line + 1 + (at.spans > 1 ? breaksIn(cells) : 0);
    const start = this.next;
    this.next = at.end;
    if (cells.some((cell) => cell !== ''))
      this.take({ line: at.line, start, end: at.end, cells, broken: null });
  }

  /** Takes the line that broke as one row. `waiting`: its end has not been read yet. */
  private skipLine(reading: 'more' | 'last'): 'skipped' | 'waiting' {
    const rest = this.window.from(this.next);
    const begin = firstCharacter(rest);
    const found = rest.indexOf(this.form.lineEndings.includes('\n') ? '\n' : '\r', begin);
    if (found === -1 && reading === 'more' && rest.length < 4 * mostBytes) return 'waiting';
    const length = found === -1 ? rest.length : found + 1;
    const line = this.line + breaksIn([rest.toString('latin1', 0, begin)]);
    const cells = rest.toString('latin1', begin, length).trimEnd().split(this.form.delimiter);
    const start = this.next;
    this.next += length;
    this.line = line + 1;
    this.broken += 1;
    this.take({ line, start, end: this.next, cells, broken: this.stopped?.code ?? '' });
    return 'skipped';
  }

  private async resume(): Promise<void> {
    this.parser = this.begin();
    this.stopped = await written(this.parser, this.window.from(this.next));
  }
}

function firstCharacter(bytes: Buffer): number {
  const found = bytes.findIndex((byte) => byte !== 10 && byte !== 13);
  return found === -1 ? bytes.length : found;
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);

/** What is wrong with the bytes; anything else that goes wrong is ours, and thrown. */
const written = (parser: Parser, bytes: Buffer): Promise<CsvError | null> =>
  new Promise((resolve, reject) => {
    parser.write(bytes, (error) => settle(error ?? null, resolve, reject));
  });

const ended = (parser: Parser): Promise<CsvError | null> =>
  new Promise((resolve, reject) => {
    parser.once('error', (error) => settle(error, resolve, reject));
    parser.once('end', () => resolve(null));
    parser.end();
  });

function settle(
  error: Error | null,
  resolve: (error: CsvError | null) => void,
  reject: (error: Error) => void,
): void {
  if (error === null || error instanceof CsvError) resolve(error);
  else reject(error);
}
