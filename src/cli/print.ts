/** A line for the reader, on standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** A line about the run itself, on standard error, so that output stays clean. */
export const printError = (text: string): void => void process.stderr.write(`${text}\n`);

export const printJson = (value: unknown, indent: 0 | 2 = 2): void =>
  print(JSON.stringify(value, null, indent));
