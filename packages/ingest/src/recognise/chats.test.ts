import { describe, expect, it } from 'vitest';
import { readFile } from '../read/read-file.ts';
import { recognise } from './recognise.ts';
import type { Recognition } from './recognition.ts';

const ofText = (text: string): Recognition =>
  recognise(readFile(new TextEncoder().encode(text), 'chat.txt'), 'chat.txt');
const cellsOf = ({ tables }: Recognition): string[][] =>
  tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('Webex', () => {
  it('reads the text below the line of names, with the time at its end', () => {
    const found = ofText(
      'from 甲野 to Everyone:    1:45 PM\r\nよい会でした\r\nまた来ます\r\nfrom Ken Ito to 甲野 (privately):    1:46 PM\r\n内緒\r\n',
    );
    expect(found).toMatchObject({ kind: 'webex-chat', facts: { messages_total: 2, direct: 1, opinions: 1 } });
    expect(cellsOf(found)).toEqual([['1:45 PM', '甲野', 'Everyone', 'よい会でした\nまた来ます']]);
  });

  it('reads the text on the line itself, in Japanese as well', () => {
    expect(cellsOf(ofText('from A to Everyone: はい 1:45 PM\nfrom B to Everyone: いいえ 1:46 PM\n'))).toEqual(
      [
        ['1:45 PM', 'A', 'Everyone', 'はい'],
        ['1:46 PM', 'B', 'Everyone', 'いいえ'],
      ],
    );
    expect(cellsOf(ofText('差出人 甲 宛先 全員:  13:45\nはい\n乙 から 全員 へ: 13:46\nどうぞ\n'))).toEqual([
      ['13:45', '甲', '全員', 'はい'],
      ['13:46', '乙', '全員', 'どうぞ'],
    ]);
  });
});

describe('Google Meet', () => {
  it('reads cues with names, and lines that go on', () => {
    const found = ofText(
      '00:01:23.000,00:01:25.000\n甲野: よい会でした\nまた来ます\n\n00:02:00.500,00:02:03.000\nKen Ito: はい\n',
    );
    expect(found).toMatchObject({ kind: 'meet-chat', facts: { speakers: 2, opinions: 2 } });
    expect(cellsOf(found)[0]).toEqual(['00:01:23.000', '甲野', '全員', 'よい会でした\nまた来ます']);
  });

  it('reads a line a message', () => {
    expect(cellsOf(ofText('00:05:12.345 甲: はい\n00:05:20.000 乙: いいえ\n'))).toEqual([
      ['00:05:12.345', '甲', '全員', 'はい'],
      ['00:05:20.000', '乙', '全員', 'いいえ'],
    ]);
  });

  it('takes subtitles for no chat', () => {
    expect(() =>
      ofText('00:01:23.000,00:01:25.000\nよい会でした\n\n00:02:00.500,00:02:03.000\nまた来ます\n'),
    ).toThrow('E_UNKNOWN_EXPORT');
  });
});

describe('Teams', () => {
  it('reads a name and a time on lines of their own', () => {
    const found = ofText('甲野 花子\n2021/07/05 13:45\nよい会でした\n\n乙山\n2021/07/05 13:46\nはい\n続き\n');
    expect(found.kind).toBe('teams-chat');
    expect(cellsOf(found)).toEqual([
      ['2021/07/05 13:45', '甲野 花子', '全員', 'よい会でした'],
      ['2021/07/05 13:46', '乙山', '全員', 'はい\n続き'],
    ]);
  });

  it('reads a text after the name', () => {
    expect(cellsOf(ofText('[2021/07/05 13:45] 甲: はい\n[2021/07/05 13:46] 乙: いいえ\n'))[0]).toEqual([
      '2021/07/05 13:45',
      '甲',
      '全員',
      'はい',
    ]);
  });
});

it('counts files, addresses and notices apart, and what stands above the first message', () => {
  const found = ofText(
    'チャットの記録\n11:00:00 From 甲 to Everyone: https://example.org/a\n11:00:10 From 甲 to Everyone: 資料.pdf\n11:00:20 From 甲 to Everyone: 乙さんが参加しました\n11:00:30 開始 甲 に 全員: 資料.pdfを見ました\n',
  );
  expect(found.tables[0]?.leftOut).toEqual([
    { row: 1, why: 'note' },
    { row: 2, why: 'file' },
    { row: 3, why: 'file' },
    { row: 4, why: 'system' },
  ]);
  expect(cellsOf(found)).toEqual([['11:00:30', '甲', '全員', '資料.pdfを見ました']]);
});
