import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { NEW_PROJECT } from '../commands/new-project.ts';
import { loadProject } from '../project-folder.ts';
import { writeEdit, type ThemeEdit } from './write-edit.ts';

let root: string;
const file = (): string => readFileSync(join(root, 'themes.yaml'), 'utf8');
const put = (text: string): void => writeFileSync(join(root, 'themes.yaml'), text);
const write = (...edits: ThemeEdit[]): void => {
  for (const edit of edits) writeEdit(loadProject(root), edit);
};
const name = (key: string, value: string | null): ThemeEdit => ({ section: 'names', key, value });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hirogeru-'));
  for (const [path, text] of Object.entries(NEW_PROJECT)) writeFileSync(join(root, path), text);
});

it('writes every kind of decision so that it is read again, and keeps every comment', () => {
  const comments = file().match(/#.*/g)!;
  write(
    name('theme-1', '夕方の居場所'),
    { section: 'notes', key: 'theme-1', value: '7月に: みんなで確かめた #1' },
    { section: 'merges', key: 'theme-2', value: 'theme-1' },
    { section: 'moves', key: '0123456789012345', value: 'theme-1' },
    { section: 'moves', key: '1234567e89012345:2', value: 'others' },
    { section: 'hidden', key: 'theme-3', value: true },
    { section: 'hidden', key: 'theme-3', value: true },
    { section: 'pins', key: 'theme-1', value: true },
    { section: 'excerpts', key: '0123456789012345', value: '夜に集まれる〔…〕場所' },
    {
      section: 'splits',
      key: 'station',
      value: { from: 'theme-1', id: 'station', words: ['駅前'], answers: ['0123456789012345'] },
    },
  );
  expect(loadProject(root).themeEdits).toEqual({
    names: { 'theme-1': '夕方の居場所' },
    notes: { 'theme-1': '7月に: みんなで確かめた #1' },
    merges: { 'theme-2': 'theme-1' },
    moves: { '0123456789012345': 'theme-1', '1234567e89012345:2': 'others' },
    hidden: ['theme-3'],
    pins: ['theme-1'],
    splits: [{ from: 'theme-1', id: 'station', words: ['駅前'], answers: ['0123456789012345'] }],
    approved_quotes: [],
    confirmed_quotes: [],
    withdrawn_quotes: [],
    paraphrases: {},
    excerpts: { '0123456789012345': '夜に集まれる〔…〕場所' },
  });
  for (const comment of comments) expect(file()).toContain(comment);
});

it('changes one thing and leaves the rest as a person wrote it', () => {
  put(
    '# はじめに\nnames:\n  theme-1: 夜の居場所 # 田中さんの案\n\n  theme-2: "学ぶ"\nhidden: [theme-4] # 次の回まで\n',
  );
  write(name('theme-1', '夕方の居場所'));
  expect(file()).toBe(
    '# はじめに\nnames:\n  theme-1: 夕方の居場所 # 田中さんの案\n\n  theme-2: "学ぶ"\nhidden: [ theme-4 ] # 次の回まで\n',
  );
});

it('takes back what was decided', () => {
  const before = loadProject(root).themeEdits;
  const split = { section: 'splits', key: 'p' } as const;
  write(
    name('theme-1', '声'),
    { section: 'hidden', key: 'theme-3', value: true },
    { ...split, value: { from: 'theme-1', id: 'p', words: ['駅前'], answers: [] } },
    name('theme-1', null),
    { section: 'hidden', key: 'theme-3', value: null },
    { ...split, value: null },
    { section: 'moves', key: '0123456789012345', value: null },
  );
  expect(loadProject(root).themeEdits).toEqual(before);
});

it('leaves the file as it was when the decision cannot be read', () => {
  const before = file();
  expect(() => write(name('theme-1', '二十文字よりも長い名前は画面にも紙にも入りきりません'))).toThrow(
    'E_CONFIG',
  );
  expect(() => write(name('テーマ', '声'))).toThrow('E_CONFIG');
  expect(file()).toBe(before);
});

it('makes the file where there is none', () => {
  put('');
  write(name('theme-1', '夕方の居場所'));
  expect(file()).toBe('names:\n  theme-1: 夕方の居場所\n');
});
