import { visibleTables } from './answer-table.ts';
import type { Header } from './header.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TITLE = /(?:講座|研修|養成|講習).{0,60}(?:アンケート|評価|ふりかえり|振り返り)/;
const PERSON = /受講(?:番号|者番号|生番号|者ID)|^受講者$/i;
const WHEN = /受講前|受講後|前後|時点|事前|事後|調査時期|期$|日目/;
const ITEM = /満足|理解|役に立|^(?:C|X|RSES|Q)[-_ ]?[A-Z]?\d+|そう思う|自信|できる/i;

/** Evaluations of a course: who took part, before or after, and items on scales. */
export const courseEvaluation: Recogniser = {
  kind: 'course-evaluation',
  look(workbook) {
    const found = visibleTables(workbook).filter(({ header }) => itemsOf(header) >= 3);
    if (found.length === 0) return null;
    const titled = found.some(({ header, sheet }) => TITLE.test([...header.above, sheet.name].join(' ')));
    const known = found.some(({ header }) => has(header, PERSON));
    if (!(known ? titled || found.some(({ header }) => has(header, WHEN)) : titled)) return null;
    return answersOf(
      workbook,
      found.map(({ table }) => table),
      {
        confidence: titled && known ? 0.94 : 0.91,
        why: '受講番号と段階の設問が並ぶ、講座の評価です',
      },
    );
  },
};

const has = ({ columns }: Header, mark: RegExp): boolean => columns.some((name) => mark.test(name.trim()));
const itemsOf = ({ columns }: Header): number => columns.filter((name) => ITEM.test(name.trim())).length;
