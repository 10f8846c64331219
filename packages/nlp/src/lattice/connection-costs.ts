/** Cost of one word following another: costs[left * size + right] for the right context of the word before. */
export interface ConnectionCosts {
  readonly size: number;
  readonly costs: Int16Array;
}

/** Reads cc.dat and turns it round: the search varies the word before, so its costs should lie side by side. */
export function readConnectionCosts(file: Int16Array): ConnectionCosts {
  const size = file[0]!;
  if (file[1] !== size) throw new Error('connection costs are not square');
  const costs = new Int16Array(size * size);
  for (let right = 0; right < size; right++) {
    const row = 2 + right * size;
    for (let left = 0; left < size; left++) costs[left * size + right] = file[row + left]!;
  }
  return { size, costs };
}
