import { expect, it } from 'vitest';
import { namesPerson } from './names-in-file.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

it.each([
  ['a cell that is the code', 'K-0007,はい\n', 'K-0007', true],
  ['a cell in another width, with spaces', '番号,答え\nＫ－０００７ ,はい\n', 'K-0007', true],
  ['a code within a longer one', '番号,答え\nK-00071,はい\n', 'K-0007', false],
  ['parts in two columns of one row', '氏名,生年月\n山田 花子,1970-01\n', '山田花子|1970-01', true],
  ['parts in two rows', '氏名,生年月\n山田花子,1971-02\n鈴木一郎,1970-01\n', '山田花子|1970-01', false],
  ['nothing', '氏名,生年月\n山田花子,1971-02\n', ' ', false],
])('looks for %s', (_, text, code, found) => {
  expect(namesPerson(bytes(text), code)).toBe(found);
});

it('says of a file that it cannot read that it does not know', () => {
  expect(namesPerson(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'K-0007')).toBeNull();
});
