import { readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { readOptionMark } from '../normalise/option-mark.ts';
import { foldText, labelKey } from '../normalise/text.ts';
import type { ToldChoice } from '../recognise/recognition.ts';
import type { ColumnGuess } from './column-guess.ts';
import { SAME } from './number-questions.ts';
import { sharedStems } from './shared-stem.ts';

/** A column with its cells that are not empty, and what it was taken for by itself. */
export type MarkCandidate = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly guess: ColumnGuess;
  /** Question and choice where the export itself says them (Qualtrics, SurveyMonkey). */
  readonly told: ToldChoice | null;
};
type Choice = {
  readonly column: MarkCandidate;
  readonly code: string;
  readonly label: string;
  readonly other: boolean;
  /** A cell that stands for the choice without being a mark: its number among the choices. */
  readonly number: string | null;
};
type Group = {
  readonly key: string;
  readonly stem: string;
  readonly told: boolean;
  readonly choices: readonly Choice[];
};

const OTHER =
  /^(?:その他|そのほか|ほか(?:[(（]|$)|他(?:[(（…]|$)|other)|[(（]具体的に|自由記述|please specify/i;
const SEVERAL = /複数|いくつでも|あてはまるもの|当てはまるもの|すべて選|全て選|select all|all that apply/i;
/** Ends the code of a column for words beside a choice (Qualtrics). */
const TEXT = /_TEXT$/i;
/** What exports write where a choice was not chosen. People write × and いいえ, but as an answer to a question of its own. */
const NOT_CHOSEN = /^(?:0|false|unchecked|not ?selected|未選択|選択なし|未チェック|チェックなし|□|☐)$/i;
/** Kinds that a column of marks may have been taken for by itself. */
const OPEN = new Set(['choice', 'multi_choice', 'likert', 'nps', 'number', 'ignore', 'free_text']);

/**
 * Finds questions whose choices have a column each: headings that begin alike, and in all their cells nothing but marks
 * or the choice's own words. Where はい and いいえ both stand, each column is rather a question of its own.
 * @param columns  in the order of the file
 * @param rows  how many rows there are
 * @param source  the recognised kind of the file
 */
export function guessMarks(
  columns: readonly MarkCandidate[],
  rows: number,
  source: string,
): ReadonlyMap<string, ColumnGuess> {
  const found = new Map<string, ColumnGuess>();
  for (const group of groupsOf(columns).map(withNumbers)) {
    if (!areMarks(group, rows, source)) continue;
    const { key, stem, choices, told } = group;
    for (const { column, code, label, other, number } of choices) {
      found.set(column.name, {
        column: {
          kind: 'choice_mark',
          question: key,
          wording: stem,
          code,
          label,
          ...(other ? { other } : {}),
          ...(number === null ? {} : { values: { [number]: 'yes' } }),
        },
        because: `いくつか選ぶ質問の、選択肢1つの列とみられます（選択肢${choices.length}）`,
        sure: told ? '高' : '中',
      });
    }
    const whole = columns.find((column) => labelKey(column.name) === labelKey(stem));
    if (whole && saysTheSame(whole, choices)) {
      found.set(whole.name, {
        column: { kind: 'ignore' },
        because: SAME,
        sure: '高',
      });
    }
  }
  return found;
}

function groupsOf(columns: readonly MarkCandidate[]): readonly Group[] {
  const open = columns.filter(({ guess }) => OPEN.has(guess.column.kind));
  const byExport = Map.groupBy(
    open.filter(({ told }) => told !== null),
    ({ told }) => told?.question ?? '',
  );
  const told = [...byExport.values()].filter((each) => each.length > 1);
  const rest = columns.map((column) =>
    open.includes(column) && !told.flat().includes(column) ? column : null,
  );
  // A column of another kind ends a run.
  const runs = sharedStems(rest.map((column) => column?.name ?? ''));
  return [
    ...told.map((each) => toldGroup(each)),
    ...runs.map(({ stem, columns: run }): Group => {
      const choices = run.flatMap(({ at, choice }) => {
        const column = rest[at];
        const found = column && choiceOf(column, choice, choice);
        // A remark on all of it may stand beside them: Q5_comment.
        return !found || (!found.other && column.guess.column.kind === 'free_text') ? [] : [found];
      });
      return { key: `heading ${stem}`, stem, told: false, choices: wordsBeside(choices) };
    }),
  ];
}

/** The export says which columns are one question's; what it calls the choices, it or the headings say. */
function toldGroup(columns: readonly MarkCandidate[]): Group {
  const [run] = sharedStems(columns.map(({ name }) => name));
  const whole = run?.columns.length === columns.length ? run : null;
  const question = columns[0]?.told?.question ?? '';
  const choices = columns.map((column, at) => {
    const { code, label } = column.told ?? { code: '', label: null };
    const headed = whole?.columns[at]?.choice ?? code;
    return choiceOf(column, code, label ?? (/^\w+$/.test(headed) ? (onlyWord(column) ?? headed) : headed));
  });
  return {
    key: `told ${question}`,
    stem: columns[0]?.told?.wording ?? whole?.stem ?? question,
    told: true,
    choices: wordsBeside(choices),
  };
}

function choiceOf(column: MarkCandidate, code: string, label: string): Choice {
  const other = TEXT.test(code) || (OTHER.test(label) && hasWords(column, label, code));
  return { column, code, label, other, number: null };
}

/** The room for words beside a choice that has a column of marks as well is that choice's. */
function wordsBeside(choices: readonly Choice[]): readonly Choice[] {
  return choices.map((choice) => {
    const code = choice.code.replace(TEXT, '');
    const twin = choices.find(
      (each) =>
        choice.other &&
        !each.other &&
        (each.code === code || (OTHER.test(each.label) && code.startsWith(each.code))),
    );
    return twin ? { ...choice, code: twin.code, label: twin.label } : choice;
  });
}

/** Answers exported as numbers: in the second choice's column 2 and nothing else, in the third's 3. */
function withNumbers(group: Group): Group {
  const numbers = group.choices.map(({ column, other }, at) => {
    const words = new Set(column.texts.map((text) => foldText(text)));
    if (other || words.size === 0) return null;
    return words.size === 1 && words.has(`${at + 1}`) ? `${at + 1}` : 'another';
  });
  if (numbers.includes('another') || numbers.filter((number) => number !== null).length < 2) return group;
  return {
    ...group,
    choices: group.choices.map((choice, at) => ({ ...choice, number: numbers[at] ?? null })),
  };
}

/** What all the cells say, where several people gave it. */
function onlyWord({ texts }: MarkCandidate): string | null {
  const [word, ...more] = new Set(texts.map((text) => foldText(text)));
  return word !== undefined && more.length === 0 && texts.length > 1 && readMark(word) === null ? word : null;
}

/** Whether people wrote there in their own words. */
function hasWords({ texts }: MarkCandidate, label: string, code: string): boolean {
  return texts.some((text) => readOptionMark(text, { label, code }) === null);
}

function areMarks({ stem, choices, told }: Group, rows: number, source: string): boolean {
  const cells = choices.flatMap(({ column, label, code, other, number }) =>
    column.texts.map((text) => ({
      text,
      says: text === number ? 'yes' : readOptionMark(text, { label, code, other }),
    })),
  );
  if (choices.filter(({ other }) => other).length > 1 || choices.every(({ other }) => other)) return false;
  if (cells.length === 0 || cells.some(({ says }) => says === null)) return false;
  if (!cells.some(({ says }) => says === 'yes')) return false;
  const denied = cells.filter(({ says, text }) => says === 'no' && !NOT_CHOSEN.test(foldText(text)));
  const ofLimesurvey =
    source === 'limesurvey' && choices.some(({ other, code }) => other || code === 'other');
  if (denied.length > 0 && !told && !ofLimesurvey && !SEVERAL.test(stem)) return false;
  // A 1 in every row and column may be a point of a scale.
  return cells.length < rows * choices.length || cells.some(({ says }) => says === 'no') || told;
}

/** Whether a column holds nothing but the choices of the others, as Kobo writes them a second time. */
function saysTheSame({ texts }: MarkCandidate, choices: readonly Choice[]): boolean {
  const known = new Set(choices.flatMap(({ code, label }) => [labelKey(code), labelKey(label)]));
  return texts
    .filter((text) => missingReason(text) === null && readMark(text) === null)
    .every((text) => text.split(/[\s,、;]+/).every((word) => word === '' || known.has(labelKey(word))));
}
