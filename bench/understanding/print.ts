/** One line of figures. */
export function print(what: string, ...figures: readonly string[]): void {
  process.stdout.write(`${what.padEnd(36)} ${figures.map((figure) => figure.padStart(9)).join(' ')}\n`);
}

/** How many of some fit, from 0 to 1. */
export const share = <T>(some: readonly T[], fits: (each: T) => boolean): string =>
  some.length === 0 ? '–' : (some.filter(fits).length / some.length).toFixed(3);
