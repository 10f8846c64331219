/** Turns cc.dat round: the search varies the word before, so its costs should lie side by side: costs[left * size + right]. */
export function turnConnectionCosts(file: Int16Array): Int16Array {
  const size = file[0]!;
  if (file[1] !== size) throw new Error('connection costs are not square');
  const costs = new Int16Array(size * size);
  for (let right = 0; right < size; right++) {
    const row = 2 + right * size;
    for (let left = 0; left < size; left++) costs[left * size + right] = file[row + left]!;
  }
  return costs;
}
