import { themeEditsSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings } from './settings-file.ts';

const read = (text: string) => readSettings('themes.yaml', text, themeEditsSchema, { asWritten: true });
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return (error as { problem: { code: string; at: object; params: object } }).problem;
  }
  return null;
};

it('keeps ids as they are written, of digits alone and of digits around one e', () => {
  const { settings } = read(
    'approved_quotes:\n  - 0123456789012345\n  - 1234567e89012345\nnames:\n  theme-1: 2024\n',
  );
  expect(settings.approved_quotes).toEqual(['0123456789012345', '1234567e89012345']);
  expect(settings.names).toEqual({ 'theme-1': '2024' });
});

it('takes headings with nothing below them', () => {
  expect(read('names:\nmerges:\n').settings).toMatchObject({ names: {}, merges: {} });
  expect(read('# 覚え書きだけ\n').settings.hidden).toEqual([]);
});

it('knows the line of what was decided', () => {
  const { lineOf } = read(
    '# 覚え書き\nnames:\n  theme-1: 夕方の居場所\nhidden: [theme-2, theme-3]\nmoves:\n\n  "8e420f8851161847:1": theme-1\n',
  );
  expect(lineOf(['names', 'theme-1'])).toBe(3);
  expect(lineOf(['hidden', 1])).toBe(4);
  expect(lineOf(['moves', '8e420f8851161847:1'])).toBe(7);
  expect(lineOf(['splits', 0])).toBe(2);
});

it.each([
  ['names:\n  a b: 声\n', 'E_CONFIG', 2],
  ['names:\n  theme-1: 声\n  theme-2: 二十文字よりも長い名前は画面にも紙にも入りきりません\n', 'E_CONFIG', 3],
  ['hidden: []\nnam:\n  theme-1: 声\n', 'E_CONFIG', 2],
  ['splits:\n  - from: theme-1\n    id: theme-2\n', 'E_CONFIG', 2],
  ['moves:\n  山田さんの意見: theme-1\n', 'E_CONFIG', 2],
  ['names:\n  theme-1: 声\n  theme-1: こえ\n', 'E_YAML', 3],
  ['names: {theme-1: 声\n', 'E_YAML', 2],
])('says the line of what cannot be read: %j', (text, code, row) => {
  expect(refusal(text)).toMatchObject({ code, at: { file: 'themes.yaml', row } });
});

it('reads other settings as YAML means them', () => {
  expect(readSettings('a.yaml', 'n: 3\n', z.strictObject({ n: z.int() })).settings).toEqual({ n: 3 });
});

it('refuses aliases that would grow without bound', () => {
  const lists = ['a: &a [1, 1, 1]', 'b: &b [*a, *a, *a, *a, *a, *a, *a]', 'c: [*b, *b, *b, *b, *b, *b, *b]'];
  expect(refusal(lists.join('\n'))).toMatchObject({ code: 'E_YAML' });
});
