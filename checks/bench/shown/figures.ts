/** Prints a figure beside what is asked of it. */
export function ask(what: string, figure: number | null, asked: string): void {
  const shown = figure === null ? 'not told by this system' : figure.toFixed(figure < 10 ? 2 : 1);
  console.log(`${what}: ${shown} (asked ${asked})`);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
