import { expect, it } from 'vitest';
import { codeOpinions } from './code-opinions.ts';
import type { StoredUnit } from './stored-unit.ts';

const OPINIONS = 12_000;
/** Two units an opinion, so that more are there than are coded at a time; the second one says 部屋. */
const units: StoredUnit[] = Array.from({ length: 2 * OPINIONS }, (_, at) => ({
  opinionId: String(Math.floor(at / 2)).padStart(5, '0'),
  unitNo: at % 2,
  start: 0,
  end: 2,
  content: 'opinion',
  personKey: 'a',
  roundId: 'R1',
  channel: 'slip',
  standpoint: 'other',
  heading: 'F1',
  mayQuote: false,
  tokens: [token(at % 2 === 0 ? '休憩' : '部屋')],
  hidden: [],
}));

function token(surface: string) {
  const form = { surface, lemma: surface, pos: '名詞', posDetail: '一般,*,*', known: true };
  return { ...form, conjugationType: '*', conjugationForm: '*', reading: '', start: 0, end: 2 };
}

it('codes very many opinions part by part as if they were coded at once', () => {
  const rules = '*両方\n休憩 & 部屋\n\n*最後\nNo. == 12000\n';
  const hits = codeOpinions('p', units, rules);
  expect(hits.filter(({ code }) => code === '両方').map(({ opinion_id }) => opinion_id)).toEqual(
    Array.from({ length: OPINIONS }, (_, at) => String(at).padStart(5, '0')),
  );
  expect(hits.filter(({ code }) => code === '最後')).toEqual([
    { scope: 'p', code: '最後', opinion_id: '11999' },
  ]);
});
