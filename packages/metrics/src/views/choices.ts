import { choices as contract, TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { RawRow } from '../raw-row.ts';
import { countOf } from '../trace/recipe.ts';
import { sayChoices } from '../findings/items.ts';
import { defineView } from '../view.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { axis } from './axis.ts';
import { fewestBlank } from './fewest-blank.ts';
import type { Margins } from './margins.ts';
import { ALIKE, toldOfAll } from './told-of-all.ts';
import { optionsOf, questionsOfKind, wordingOf } from './questions-of.ts';

type Figure = ReturnType<CellBook['cell']>;

/** What people chose, in the form's order; 'T' is everybody to whom the question was put. */
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
    definition: '選んだ人の数。選択肢は用紙の順で、どれも同じ重さです',
    formula: '人数 ＝ その選択肢を選んだ人の数。複数回答では足しても合計になりません',
    population: '問いに答えた人',
    exclusions: ALIKE,
    source: 'アンケート',
    reads: ['choice', 'multi_choice'],
  },
  linked: [],
  async build({ context, book, answers, margins: marginsOf, roundOf: roundsOf }) {
    const roundOf = await roundsOf();
    const { sheetsOf } = await answers();
    const margins = await marginsOf('answers', ['question_id', 'value']);
    return questionsOfKind(context.questions, ['choice', 'multi_choice'])
      .filter(({ question_id }) => margins.at(question_id, TOTAL).count > 0)
      .flatMap((question) => {
        const rows = rowsOf(book, question, margins, roundOf(question.form_id), fewestBlank(context));
        tieToSheets(
          book,
          cellId('chosen', { question_id: question.question_id }),
          question.form_id,
          sheetsOf(question.form_id),
        );
        return rows;
      });
  },
});

/** Everybody to whom a question was put handed in a sheet of its form: as many people as sheets, where nobody handed in two. */
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

function rowsOf(
  book: CellBook,
  question: Question,
  margins: Margins,
  asked_in: string,
  blanks: { threshold?: number },
): RawRow[] {
  const { question_id } = question;
  const options = optionsOf(question);
  const labels = new Map(options.map(({ code, label }) => [code, label]));
  const found = margins.columns.filter((value) => margins.at(question_id, value).count > 0);
  const values = axis(
    options.map(({ code }) => code),
    found,
  );
  const everybody = margins.at(question_id, TOTAL).people - margins.at(question_id, 'missing').people;
  const enter = (value: string) =>
    book.cell({
      id: cellId('chosen', { question_id, value }),
      value: margins.at(question_id, value).people,
      contributors:
        value === TOTAL || value === 'missing'
          ? margins.at(question_id, value).people
          : toldOfAll(margins.at(question_id, value).people, everybody),
      recipe: countOf(margins.population, { question_id, value }, 'people'),
      ...(value === 'missing' ? blanks : {}),
    });
  const figures = values.map((value) => [value, enter(value)] as const);
  const total = enter(TOTAL);
  const [, blank] = figures.find(([value]) => value === 'missing') ?? [];
  const sum = figures.reduce((people, [, { value }]) => people + value, 0);
  const all = figures.map(([, { id }]) => id);
  book.answers({ total: total.id, parts: all.filter((id) => id !== blank?.id), people: everybody });
  // With one choice each, and each person once, the choices add up to everybody.
  if (question.kind === 'choice' && sum === total.value) book.equation(total.id, all);
  else {
    // Everybody chose something or left it blank.
    book.inequality([total.id], all);
    enterChosen(book, question_id, { total, blank, everybody, chosen: all.filter((id) => id !== blank?.id) });
  }
  return [...figures, [TOTAL, total] as const].map(([choice, figure], seq) => ({
    words: {
      question_id,
      choice,
      wording: wordingOf(question),
      choice_label: labels.get(choice) ?? FIXED_LABELS[choice] ?? choice,
      asked_in,
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

const FIXED_LABELS: Readonly<Record<string, string>> = { missing: '無回答・その他', [TOTAL]: '答えた人' };
