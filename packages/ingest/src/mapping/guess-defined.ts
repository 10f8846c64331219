import { missingReason } from '../normalise/missing.ts';
import { labelKey } from '../normalise/text.ts';
import type { DefinedQuestion, FormDefinition, Labelled } from '../recognise/form-definition.ts';
import type { ColumnGuess } from './column-guess.ts';
import { scaleOfWords } from './scale-words.ts';

/** The definition of which a file has most columns; null when none or two are as near. */
export function definitionFor(
  columns: readonly string[],
  definitions: readonly FormDefinition[],
): FormDefinition | null {
  const ranked = definitions
    .map((definition) => ({ definition, found: columns.filter((name) => asked(name, definition)).length }))
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

/** The question of a column: its code, its code with a subquestion (G01Q02[SQ001]) or with a choice (q_reason/friend). */
function asked(name: string, { questions }: FormDefinition): Asked | null {
  for (const question of questions) {
    if (labelKey(name) === labelKey(question.code)) return { question, part: null };
    const part = /^\[(.+)\]$|^\/(.+)$/.exec(name.slice(question.code.length));
    if (part && name.startsWith(question.code)) return { question, part: part[1] ?? part[2] ?? null };
  }
  return null;
}

function columnOf(
  question: DefinedQuestion,
  part: string | null,
  wording: string,
): ColumnGuess['column'] | null {
  if (part === 'other' || question.answers === 'text') return { kind: 'free_text', wording };
  if (question.answers === 'number') return { kind: 'number', wording };
  if (question.answers === 'one_choice' || question.answers === 'grid')
    return chosen(question.choices, wording);
  if (question.answers !== 'many_choices') return null;
  if (part !== null) {
    const choice = question.choices.find(({ code }) => code === part)?.label;
    const labels = { はい: 'Y', Y: 'Y', '1': 'Y', いいえ: 'N', N: 'N', '0': 'N' };
    return { kind: 'choice', wording: choice === undefined ? wording : `${wording}／${choice}`, labels };
  }
  return { kind: 'multi_choice', wording, separator: ' ', labels: labelled(question.choices) };
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
