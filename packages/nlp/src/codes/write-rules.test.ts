import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';
import { writeRules } from './write-rules.ts';

const CASES = join(import.meta.dirname, '../../../../../shared/reference/khcoder-cases.json');
const meaningOf = (text: string) => {
  const { rules, problems, closingNotes } = parseRules(text);
  return {
    rules: rules.map(({ line: _, ...rule }) => rule),
    problems: problems.map(({ kind }) => kind),
    closingNotes,
  };
};
const PIECES =
  "本 | & ! not ( ) >= 2 'あ_い' ' '' ''' \"a\" \" # ＊ * <＊a> <>回-->2 near(本-駅)[b] 本+駅 　 \t 'あ　い'".split(
    ' ',
  );
const rewritten = (text: string): string => writeRules(parseRules(text));

describe('a written rule file', () => {
  it('has a code, its notes above and its condition below', () => {
    expect(rewritten('\uFEFF# 注\r\n＊a\r\n本　|\r\n\r\n駅\r\n# 間\r\n＊b\r\n# 終わり')).toBe(
      '# 注\n＊a\n本 | 駅\n\n# 間\n＊b\n\n# 終わり\n',
    );
  });

  it('goes on in the next line where a condition is long', () => {
    const words = Array.from({ length: 40 }, (_, at) => `ことば${at}`).join(' | ');
    const lines = rewritten(`＊a\n${words}\n`).split('\n');
    expect(lines.length).toBeGreaterThan(4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(90);
  });

  it('keeps a condition that cannot be read as it was written', () => {
    expect(rewritten('＊a\n( 本 駅\n')).toBe('＊a\n( 本 駅\n');
  });

  it('opens no code and no comment with a condition', () => {
    expect(rewritten('＊a\n*\n2\n')).toBe('＊a\n * 2\n');
    expect(rewritten('＊a\n # 本\n')).toBe('＊a\n # 本\n');
  });

  it('reads as the same rules, and is the same when written again', () => {
    const piece = fc.constantFrom(...PIECES);
    const line = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
    const file = fc.array(fc.oneof(line, fc.constantFrom('＊a', '＊b', '*c ', '# 注', '')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(file, (lines) => {
        const text = lines.join('\n');
        const again = rewritten(text);
        fc.pre(parseRules(text).rules.length > 0);
        expect(meaningOf(again)).toEqual(meaningOf(text));
        expect(rewritten(again)).toBe(again);
      }),
      { seed: 20230401, numRuns: 500 },
    );
  });

  it.skipIf(!existsSync(CASES))('reads as the same rules for every case of the reference', () => {
    const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { cases: { rules: string }[] };
    expect(cases.length).toBeGreaterThan(10);
    for (const { rules } of cases) {
      if (parseRules(rules).rules.length === 0) continue;
      expect(meaningOf(rewritten(rules))).toEqual(meaningOf(rules));
    }
  });
});
