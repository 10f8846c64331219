const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE = { characters: 100_000, records: 60 } as const;

/**
 * The separator that cuts the most of the first records into the same number of columns; of two that do, the one with
 * more columns. A title above the table has none, and opinions may be full of commas: neither is the same in all records.
 */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE.characters);
  let best: { delimiter: string; share: number; count: number } = { delimiter: ',', share: 0, count: 0 };
  for (const delimiter of DELIMITERS) {
    const { share, count } = regularity(countsOutsideQuotes(sample, delimiter));
    if (share > best.share || (share === best.share && count > best.count))
      best = { delimiter, share, count };
  }
  return best.delimiter;
}

/** How many records have the same number of separators above zero, and that number. */
function regularity(counts: readonly number[]): { share: number; count: number } {
  const frequencies = new Map<number, number>();
  for (const count of counts) if (count > 0) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let [count, share] = [0, 0];
  for (const [each, frequency] of frequencies) {
    if (frequency > share || (frequency === share && each > count)) [count, share] = [each, frequency];
  }
  return { share, count };
}

function countsOutsideQuotes(sample: string, delimiter: string): number[] {
  const counts = [0];
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) counts[counts.length - 1]! += 1;
    else if (!quoted && (character === '\n' || character === '\r')) counts.push(0);
    if (counts.length > SAMPLE.records) break;
  }
  return counts;
}
