import { missingReason } from '../normalise/missing.ts';
import { foldText, labelKey } from '../normalise/text.ts';
import type { DefinedQuestion, FormDefinition, Labelled } from '../recognise/form-definition.ts';
import type { ColumnGuess } from './column-guess.ts';
import { scaleOfWords } from './scale-words.ts';
import { isSystemColumn } from './system-columns.ts';

/**
 * The definition of which a file has most columns: half of its questions are there, or half of the columns are its own (a
 * group that repeats has a sheet for itself). Other forms ask for the venue as well. Null when two are as near.
 */
export function definitionFor(
  columns: readonly string[],
  definitions: readonly FormDefinition[],
): FormDefinition | null {
  const own = columns.filter((name) => !isSystemColumn(foldText(name))).length;
  const ranked = definitions
    .map((definition) => {
      const found = columns.flatMap((name) => asked(name, definition)?.question ?? []);
      return { definition, found: found.length, questions: new Set(found).size };
    })
    .filter(
      ({ definition, found, questions }) => questions * 2 >= definition.questions.length || found * 2 >= own,
    )
    .toSorted((a, b) => b.found - a.found);
  const [best, next] = ranked;
  return best && best.found > 0 && best.found !== next?.found ? best.definition : null;
}

/** What a column holds by the form's own definition: its wording, and its codes with their labels. */
export function guessDefined(name: string, definition: FormDefinition): ColumnGuess | null {
  const found = asked(name, definition);
  if (!found) return null;
  const { question, part } = found;
  const label = question.subquestions.find(({ code }) => code === part)?.label;
  const wording = label === undefined ? question.wording : `${question.wording}／${label}`;
  const column = columnOf(question, part, wording);
  return column && { column, because: '同じ回にあった様式の定義によります', sure: '高' };
}

type Asked = { readonly question: DefinedQuestion; readonly part: string | null };

/**
 * The question of a column: its code, its code with a subquestion (G01Q02[SQ001]) or with a choice (q_reason/friend), or
 * the same in the form's wordings.
 */
function asked(name: string, { questions }: FormDefinition): Asked | null {
  const key = labelKey(name);
  for (const question of questions) {
    if (spellings(question.code).includes(key)) return { question, part: null };
    if (!name.startsWith(question.code)) continue;
    // LimeSurvey may write the wording behind the code: G01Q02[SQ001]. 理由 [友人]
    const part = /^\[([^\]]+)\](?:[.:] .*)?$|^\/(.+)$|^(?:[.:] .*)$|^(_other)$/.exec(
      name.slice(question.code.length),
    );
    if (part && (part[3] === undefined || question.other))
      return { question, part: part[1] ?? part[2] ?? (part[3] === undefined ? null : OTHER_WORDS) };
  }
  return byWording(key, questions);
}

/** ODK joins groups with hyphens; the table of a repeated group, and an export without groups, have the last name alone. */
const spellings = (code: string): readonly string[] =>
  [code, code.replaceAll('/', '-'), code.replace(/^.*\//, '')].map((name) => labelKey(name));

/** The part of a column for words beside その他 that has another column as a mark: Kobo's q_reason_other. */
const OTHER_WORDS = 'other words';

function byWording(key: string, questions: readonly DefinedQuestion[]): Asked | null {
  for (const question of questions) {
    const wording = labelKey(question.wording);
    if (wording === '') continue;
    if (key === wording) return { question, part: null };
    if (!key.startsWith(wording)) continue;
    const rest = key.slice(wording.length);
    const parts = [...question.subquestions, ...question.choices, ...(question.other ? [OTHER] : [])];
    const part = parts.find(({ label }) => rest === `[${labelKey(label)}]` || rest === `/${labelKey(label)}`);
    if (part) return { question, part: part.code };
  }
  return null;
}

const OTHER: Labelled = { code: 'other', label: 'その他' };

function columnOf(
  question: DefinedQuestion,
  part: string | null,
  wording: string,
): ColumnGuess['column'] | null {
  if (question.answers === 'many_choices' && part !== null) return markOf(question, part);
  if (part === 'other' || part === OTHER_WORDS || question.answers === 'text')
    return { kind: 'free_text', wording };
  if (question.answers === 'number') return { kind: 'number', wording };
  if (question.answers === 'one_choice' || question.answers === 'grid')
    return chosen(question.choices, wording);
  if (question.answers !== 'many_choices') return null;
  return { kind: 'multi_choice', wording, separator: ' ', labels: labelled(question.choices) };
}

/** One choice of a question with a column for each; LimeSurvey calls the choices subquestions. */
function markOf(question: DefinedQuestion, part: string): ColumnGuess['column'] | null {
  const { code: name, wording, subquestions, choices, other } = question;
  const choice = [...subquestions, ...choices].find(({ code }) => code === part);
  const mark = { kind: 'choice_mark', question: name, wording } as const;
  if (choice) return { ...mark, code: choice.code, label: choice.label };
  const comment = subquestions.find(({ code }) => part === `${code}comment`);
  if (comment) return { kind: 'free_text', wording: `${wording}／${comment.label}` };
  if (part === OTHER.code) return { ...mark, ...OTHER, ...(subquestions.length > 0 ? { other: true } : {}) };
  return part === OTHER_WORDS && other ? { ...mark, ...OTHER, other: true } : null;
}

function chosen(choices: readonly Labelled[], wording: string): ColumnGuess['column'] | null {
  if (choices.length === 0) return null;
  const scale = scaleOfWords(
    choices.map(({ label }) => label).filter((label) => missingReason(label) === null),
  );
  if (!scale) return { kind: 'choice', wording, labels: labelled(choices) };
  const points = choices.map(({ code, label }) => ({
    label,
    code,
    point: scale.labels[label] ?? missingReason(label) ?? '',
  }));
  const { min, max } = scale;
  return {
    kind: 'likert',
    wording,
    min,
    max,
    labels: Object.fromEntries(
      points.flatMap(({ label, code, point }) => [
        [label, point],
        [code, point],
      ]),
    ),
  };
}

/** An export may hold the labels or the codes; the labels come first, as they are the ones shown. */
function labelled(choices: readonly Labelled[]): Record<string, string> {
  return Object.fromEntries([
    ...choices.map(({ code, label }) => [label, code] as const),
    ...choices.map(({ code }) => [code, code] as const),
  ]);
}
