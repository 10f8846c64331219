import { describe, expect, it } from 'vitest';
import { readFile } from '../read/read-file.ts';
import { recognise } from './recognise.ts';
import type { Recognition } from './recognition.ts';

const ofText = (text: string): Recognition =>
  recognise(readFile(new TextEncoder().encode(text), 'chat.txt'), 'chat.txt');
const cellsOf = ({ tables }: Recognition): string[][] =>
  tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('chats', () => {
  it('reads a line a message, with a name that holds a colon', () => {
    const found = ofText(
      '10:20:00 From ピア:すずき to Everyone: 時間: もう少し\r\n10:21:00 From Ken Ito to Everyone: はい\r\n',
    );
    expect(found).toMatchObject({ kind: 'zoom-chat', facts: { speakers: 2, messages_total: 2 } });
    expect(cellsOf(found)[0]).toEqual(['10:20:00', 'ピア:すずき', 'Everyone', '時間: もう少し']);
  });

  it('joins the indented lines of a message and numbers it by its first line', () => {
    const found = ofText(
      '11:00:00 From 甲 to Everyone:\n\tよい会でした\n\tまた来ます\n11:01:00 開始 乙 宛先 全員:\n\tはい\n',
    );
    expect(cellsOf(found).map((cells) => cells[3])).toEqual(['よい会でした\nまた来ます', 'はい']);
    expect(found.tables[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('leaves private messages and reactions out and counts them', () => {
    const found = ofText(
      '11:00:00 From 甲 to Everyone:\n\tよい会でした\n11:00:10 開始 甲 宛先 乙 (ダイレクト メッセージ):\n\t内緒\n11:00:20 From 乙 to 甲(Direct Message):\n\t内緒\n11:00:30 From 乙 to Everyone:\n\tReacted to "よい会でした" with 👍\n',
    );
    expect(found.facts).toMatchObject({ messages_total: 4, direct: 2, reactions: 1, opinions: 1 });
    expect(cellsOf(found)).toHaveLength(1);
    expect(found.tables[0]?.leftOut.map(({ why }) => why)).toEqual(['private', 'private', 'reaction']);
  });

  it('does not give a quotation to the one who replies', () => {
    const found = ofText('11:00:00 From 甲 to Everyone:\n\tReplying to "よい会でした"\n\t\n\tわたしもです\n');
    expect(cellsOf(found)[0]?.[3]).toBe('わたしもです');
  });

  it('reads the form with tabs', () => {
    expect(ofText('00:20:00\t佐藤(事務局):\t「はい」と\n00:21:11\tKen Ito:\tどうぞ\n').facts).toMatchObject({
      speakers: 2,
      opinions: 2,
    });
  });

  it('reads a copy out of Teams', () => {
    const found = ofText(
      '[2021/07/05 9:00] 山田 花子\nよい会でした\n\n[2021/07/05 9:09] ピア:すずき\nはい\n\n',
    );
    expect(found).toMatchObject({ kind: 'teams-chat', facts: { speakers: 2, opinions: 2 } });
    expect(cellsOf(found)[1]).toEqual(['2021/07/05 9:09', 'ピア:すずき', '全員', 'はい']);
  });
});

describe('slips', () => {
  it('cuts slips at the line of dashes and keeps a colon inside a sentence', () => {
    const found = ofText(
      'No.1\r\n会場：北部\r\n意見：よかった。\r\n時間：もう少し。\r\n----\r\nNo.2\r\n会場：南部\r\n意見：ふつう\r\n----\r\nNo.3\r\n会場：南部\r\n意見：\r\n長い\r\n----\r\nNo.4\r\n意見：短い\r\n',
    );
    expect(found).toMatchObject({ kind: 'opinion-slips', facts: { opinions: 4 } });
    expect(found.tables[0]?.columns).toEqual(['番号', '会場', '意見']);
    expect(cellsOf(found)).toEqual([
      ['1', '北部', 'よかった。\n時間：もう少し。'],
      ['2', '南部', 'ふつう'],
      ['3', '南部', '長い'],
      ['4', '', '短い'],
    ]);
  });

  it('takes a table whose cells hold such lines for a table', () => {
    expect(ofText('番号,意見\n1,"意見：よい\n----\n時間：短い"\n').kind).toBe('table');
  });
});
