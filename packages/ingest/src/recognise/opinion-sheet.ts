import { visibleTables } from './answer-table.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TITLE = /意見(?:票|集約票|用紙|カード|シート)/;
const OPINION = /意見|感想|テーマについて/;
const ABOUT = [/立場|属性|区分/, /公開|掲載/, /通し番号|^番号$|^No\.?$/i, /会場|参加方法|^回$|前半/];

/** 意見票 and 意見集約票 as staff typed them up: a title above, then who, which opinion and whether it may be shown. */
export const opinionSheet: Recogniser = {
  kind: 'opinion-sheet',
  look(workbook) {
    const found = visibleTables(workbook).filter(({ header }) => {
      const about = ABOUT.filter((mark) => header.columns.some((name) => mark.test(name.trim()))).length;
      return header.columns.some((name) => OPINION.test(name)) && about >= 2;
    });
    const [first] = found;
    if (!first) return null;
    const titled = found.some(
      ({ header, sheet }) => header.above.some((text) => TITLE.test(text)) || TITLE.test(sheet.name),
    );
    if (!titled) return null;
    return answersOf(
      workbook,
      found.map(({ table }) => table),
      {
        confidence: 0.94,
        why: '「意見票」「意見集約票」の題と、立場・意見・公開の可否の列があります',
      },
    );
  },
};
