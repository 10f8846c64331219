/** Prints a figure beside what is asked of it. */
export function ask(what: string, figure: number | null, asked: string): void {
  const shown = figure === null ? 'not told by this system' : figure.toFixed(figure < 10 ? 2 : 1);
  console.log(`${what}: ${shown} (asked ${asked})`);
}

/** Prints a figure that has to be 0, and lets the bench fail where it is not. */
export function none(what: string, figure: number): void {
  ask(what, figure, '0');
  if (figure !== 0) process.exitCode = 1;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
