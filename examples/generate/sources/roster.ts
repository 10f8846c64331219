import { COMPLETERS, courseNumber } from './course.ts';
import { workbookFile, type CellValue } from '../workbook-file.ts';
import type { Studio } from '../studio.ts';

const SURNAMES = [
  ['乙坂', 'おとさか'],
  ['蓮見', 'はすみ'],
  ['久遠', 'くおん'],
  ['白鳥沢', 'しらとりざわ'],
  ['雪平', 'ゆきひら'],
  ['月岡', 'つきおか'],
  ['鳴海', 'なるみ'],
  ['小鳥遊', 'たかなし'],
  ['綾部', 'あやべ'],
  ['朝比奈', 'あさひな'],
  ['時任', 'ときとう'],
  ['八重樫', 'やえがし'],
  ['伊集院', 'いじゅういん'],
] as const;
const GIVEN = [
  ['すみれ', 'すみれ'],
  ['拓人', 'たくと'],
  ['奈央子', 'なおこ'],
  ['陽一', 'よういち'],
  ['みちる', 'みちる'],
  ['千早', 'ちはや'],
  ['岳', 'がく'],
] as const;

/** The course's roster: names, addresses and phones that must never be stored, and who completed. */
export function roster(studio: Studio): void {
  const { chance, truth } = studio;
  const rows: CellValue[][] = [
    ['ピアサポーター養成講座 基礎編（令和2年度）　受講者名簿　※取扱注意'],
    [],
    ['受講番号', '氏名', 'ふりがな', '住所', '電話', '立場', '1日目', '2日目', '3日目', '修了', '登録'],
  ];
  for (let i = 0; i < COMPLETERS + 7; i += 1) {
    const [family, familyKana] = SURNAMES[i % SURNAMES.length] as readonly [string, string];
    const [given, givenKana] = GIVEN[i % GIVEN.length] as readonly [string, string];
    const name = `${family}　${given}`;
    const phone = `090-0000-${String(1200 + i * 37)}`;
    const address = `ひばり町${(i % 5) + 1}-${(i % 9) + 2}-${chance.int(1, 20)}`;
    for (const word of [name, `${familyKana}　${givenKana}`, phone, address]) truth.personal.add(word);
    const done = i < COMPLETERS;
    rows.push([
      courseNumber(i),
      name,
      `${familyKana}　${givenKana}`,
      address,
      phone,
      i === 11 ? '支援者' : '当事者',
      '○',
      done ? chance.pick(['○', '○', '△']) : chance.pick(['○', '×']),
      done ? '○' : '×',
      done ? '○' : '×',
      done ? chance.pick(['可', '可', '否']) : null,
    ]);
  }
  truth.counts['roster'] = { rows: COMPLETERS + 7, completed: COMPLETERS };
  studio.files.set(
    '講座/基礎編_受講者名簿.xlsx',
    workbookFile([{ name: '名簿', rows, merges: [[1, 0, 1, 10]] }]),
  );
}
