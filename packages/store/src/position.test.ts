import { expect, it } from 'vitest';
import { formatPosition } from './position.ts';

it('says where something is, as the person who opens the file sees it', () => {
  expect(formatPosition({ file: '回答.xlsx', sheet: '4月', row: 12, column: 'F' })).toBe(
    '回答.xlsx › 4月 › 12行 › F列',
  );
});

it('lets no name break the line, colour it or turn it around', () => {
  const at = { file: 'a\n取り込みました\u001B[31m.csv', column: '\u202Egpj' };
  expect(formatPosition(at)).toBe('a\uFFFD取り込みました\uFFFD[31m.csv › 「\uFFFDgpj」の列');
});
