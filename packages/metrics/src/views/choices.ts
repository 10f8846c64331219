import { choices as contract, NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayChoices } from '../findings/items.ts';
import { defineView } from '../view.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { enterAskedOfSome } from './asked-of-some.ts';
import { axis } from './axis.ts';
import { fewestBlank } from './fewest-blank.ts';
import type { Margins } from './margins.ts';
import { ALIKE, toldOfAll } from './told-of-all.ts';
import { optionsOf, questionsOfKind, wordingOf } from './questions-of.ts';
import { ASKED_LABEL, askedId, NOT_ASKED_LABEL, routeOf, routeTexts } from './routing.ts';

type Figure = ReturnType<CellBook['cell']>;

/** What people chose, in the form's order; 'T' is everybody to whom the question was put; beside it, those to whom it was not. */
export const choices = defineView({
  contract,
  title: { ja: contract.label, en: 'What people chose' },
  number: {
    ja: '「{question_id}」で{choice}を選んだ人',
    en: 'People who chose {choice} for “{question_id}”',
  },
  margins: ['choice'],
  figures: { people: { symbols: 'p(q, c) = #{ person(s) | c ∈ answers(s, q) }' } },
  minimum: 'k',
  say: sayChoices,
  trace: {
    definition:
      '選んだ人の数。選択肢は用紙の順で、どれも同じ重さです。前の問いの答えで決まった方だけにお聞きした問いでは、お聞きしていない方は「答えた人」に入れず、別に示します',
    formula: '人数 ＝ その選択肢を選んだ人の数。複数回答では足しても合計になりません',
    population: '問いに答えた人',
    exclusions: ALIKE,
    source: 'アンケート',
    reads: ['choice', 'multi_choice'],
  },
  linked: [],
  async build(counting) {
    const { context, book, answers, roundOf: roundsOf } = counting;
    const roundOf = await roundsOf();
    const { sheetsOf } = await answers();
    const margins = await counting.margins('answers', ['question_id', 'value']);
    const asked = await counting.margins('answers', ['question_id', 'value'], { asked: ['yes'] });
    const rows: RawRow[] = [];
    for (const question of questionsOfKind(context.questions, ['choice', 'multi_choice'])) {
      const { question_id, form_id } = question;
      if (margins.at(question_id, TOTAL).count === 0) continue;
      rows.push(...(await rowsOf(counting, question, { all: margins, asked }, roundOf(form_id))));
      tieToSheets(book, cellId('chosen', { question_id }), form_id, sheetsOf(form_id));
    }
    return rows;
  },
});

/** Everybody on whose sheet a question stands handed in a sheet of its form: as many people as sheets, where nobody handed in two. */
function tieToSheets(
  book: CellBook,
  everybody: string,
  form_id: string,
  sheets: ReturnType<AnswerCounts['sheetsOf']>,
): void {
  const cells = sheets.map(({ id, keys, count, people }) =>
    book.cell({
      id,
      value: count,
      contributors: people,
      recipe: countOf('submissions', { form_id, occasion: keys['occasion'] ?? '' }),
    }),
  );
  const ids = cells.map(({ id }) => id);
  const all = cells.reduce((sum, { value }) => sum + value, 0);
  const people = book.cells.get(everybody)?.value ?? 0;
  if (people === all) book.equation(everybody, ids);
  else if (people < all) book.inequality([everybody], ids);
}

type Counts = { readonly all: Margins; readonly asked: Margins };

async function rowsOf(
  counting: Counting,
  question: Question,
  { all, asked: margins }: Counts,
  asked_in: string,
): Promise<RawRow[]> {
  const { book, context } = counting;
  const { question_id } = question;
  const options = optionsOf(question);
  const labels = new Map(options.map(({ code, label }) => [code, label]));
  const found = margins.columns.filter((value) => margins.at(question_id, value).count > 0);
  const values = axis(
    options.map(({ code }) => code),
    found,
  );
  const everybody = margins.at(question_id, TOTAL).people - margins.at(question_id, 'missing').people;
  const figures = values.map((value) => {
    const { people } = margins.at(question_id, value);
    const cell = book.cell({
      id: cellId('chosen', { question_id, value }),
      value: people,
      contributors: value === 'missing' ? people : toldOfAll(people, everybody),
      recipe: countOf(margins.population, { question_id, value }, 'people'),
      ...(value === 'missing' ? fewestBlank(context) : {}),
    });
    return [value, cell] as const;
  });
  const { total, notAsked } = await enterTotal(counting, question, { all, asked: margins });
  const [, blank] = figures.find(([value]) => value === 'missing') ?? [];
  const sum = figures.reduce((people, [, { value }]) => people + value, 0);
  const ids = figures.map(([, { id }]) => id);
  book.answers({ total: total.id, parts: ids.filter((id) => id !== blank?.id), people: everybody });
  // With one choice each, and each person once, the choices add up to everybody.
  if (question.kind === 'choice' && sum === total.value) book.equation(total.id, ids);
  else {
    // Everybody chose something or left it blank.
    book.inequality([total.id], ids);
    enterChosen(book, question_id, { total, blank, everybody, chosen: ids.filter((id) => id !== blank?.id) });
  }
  const beside = notAsked ? [[NOT_ASKED, notAsked] as const] : [];
  return [...figures, [TOTAL, total] as const, ...beside].map(([choice, figure], seq) => ({
    words: {
      question_id,
      choice,
      wording: wordingOf(question),
      choice_label:
        labels.get(choice) ?? (choice === TOTAL && notAsked ? ASKED_LABEL : FIXED_LABELS[choice]) ?? choice,
      asked_in,
      ...routeTexts(context.questions, question),
      seq,
    },
    figures: { people: figure },
  }));
}

/** Who chose something: not shown, but anybody can subtract. Whoever answered twice, once blank, is left with the blank. */
function enterChosen(
  book: CellBook,
  question_id: string,
  {
    total,
    blank,
    everybody,
    chosen,
  }: {
    readonly total: Figure;
    readonly blank: Figure | undefined;
    readonly everybody: number;
    readonly chosen: readonly string[];
  },
): void {
  if (!blank) return;
  const all = book.cell({
    id: cellId('chosen.something', { question_id }),
    value: everybody,
    contributors: everybody,
    recipe: null,
  });
  book.equation(total.id, [all.id, blank.id]);
  for (const id of chosen) if ((book.cells.get(id)?.value ?? 0) <= everybody) book.inequality([id], [all.id]);
}

/** All on whose sheets the question stands; where it is put to some of them only, these and the others. */
async function enterTotal(counting: Counting, question: Question, { all, asked }: Counts) {
  const { question_id } = question;
  const everybody = all.at(question_id, TOTAL).people;
  const total = counting.book.cell({
    id: cellId('chosen', { question_id }),
    value: everybody,
    contributors: everybody,
    recipe: countOf(all.population, { question_id }, 'people'),
  });
  if (routeOf(question) === null) return { total };
  const entry = (id: string, value: number, where: Readonly<Record<string, string>>) => ({
    id,
    value,
    people: value,
    recipe: countOf(all.population, { question_id, ...where }, 'people'),
  });
  const put = asked.at(question_id, TOTAL).people;
  const not = all.at(question_id, NOT_ASKED).people;
  const some = await enterAskedOfSome(counting, question, total, {
    asked: entry(askedId(question_id, null), put, { asked: 'yes' }),
    notAsked: entry(cellId('chosen', { question_id, value: NOT_ASKED }), not, { value: NOT_ASKED }),
  });
  return { total: some.asked, notAsked: some.notAsked };
}

const FIXED_LABELS: Readonly<Record<string, string>> = {
  missing: '無回答・その他',
  [TOTAL]: '答えた人',
  [NOT_ASKED]: NOT_ASKED_LABEL,
};
