import { describe, expect, it } from 'vitest';
import { bookOf, emptyArrays, manyStrings, repeatedCells } from './hostile-files.ts';
import { readApart, refusedApart } from './read-apart.ts';

const file = (path: string, bytes: Uint8Array) => ({ path, bytes });
const limit = (name: string, allowed: number) => ({ code: 'E_LIMIT', params: { limit: name, allowed } });
const MEMORY = '読むときのメモリー（MB）、hirogeru.yaml の limits.memory_mb';
const SECONDS = '読むときの時間（秒）、hirogeru.yaml の limits.seconds';

describe('reading apart', () => {
  it('refuses what does not fit into the memory allowed, and reads the others', async () => {
    const files = [
      file('a.xlsx', bookOf('xlsx', 5)),
      file('strings.xlsx', manyStrings(1_000_000)),
      file('b.xlsx', bookOf('xlsx', 5)),
      file('repeated.ods', repeatedCells(2000, 1000)),
      file('c.ods', bookOf('ods', 5)),
      file('large.xls', bookOf('biff8', 5000, 10)),
      file('d.xls', bookOf('biff8', 5)),
      file('arrays.json', emptyArrays(3_000_000)),
    ];
    const before = process.memoryUsage.rss();
    const refused = await refusedApart(files, { memory_mb: 1 });
    expect([...refused.keys()]).toEqual(['strings.xlsx', 'repeated.ods', 'large.xls', 'arrays.json']);
    for (const [path, refusal] of refused)
      expect(refusal).toMatchObject({ ...limit(MEMORY, 1), at: { file: path } });
    expect((process.memoryUsage.rss() - before) / 1_000_000).toBeLessThan(150);
  });

  it('reads by the usual limits what those of a project are too small for', async () => {
    const files = [
      file('strings.xlsx', manyStrings(1_000_000)),
      file('large.xls', bookOf('biff8', 5000, 10)),
    ];
    expect([...(await refusedApart(files, undefined))]).toEqual([]);
  });

  it('breaks off what takes longer than allowed, and reads on', async () => {
    const apart = readApart({ seconds: 0.1 });
    try {
      const slow = await apart.refusalOf(file('slow.xlsx', manyStrings(1_000_000)));
      expect(slow).toMatchObject({ ...limit(SECONDS, 0.1), at: { file: 'slow.xlsx' } });
      expect(
        await apart.refusalOf(file('a.csv', new TextEncoder().encode('番号,意見\n1,よい\n'))),
      ).toBeNull();
    } finally {
      apart.end();
    }
  });

  it('says of a file that the reader refuses what the reader says', async () => {
    const cut = new TextEncoder().encode('[{"番号":1},{"番号":');
    const refused = await refusedApart([file('cut.json', cut)], undefined);
    expect(refused.get('cut.json')).toMatchObject({ code: 'E_DAMAGED_FILE', at: { file: 'cut.json' } });
  });
});
