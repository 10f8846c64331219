import { createHash } from 'node:crypto';
import type { Project } from '@hirogeru/store/contracts';
import { Document, isMap, isPair, isScalar, type Pair } from 'yaml';
import type { z } from 'zod';
import type { FormDefinition } from '../recognise/form-definition.ts';
import type { Recognition, ToldChoice } from '../recognise/recognition.ts';
import { columnNames } from './columns.ts';
import { alikeScales } from './alike-scales.ts';
import { guessRound } from './guess-round.ts';
import { guessYear } from './guess-year.ts';
import type { ColumnGuess } from './column-guess.ts';
import { guessColumn } from './guess-column.ts';
import { definitionFor, guessDefined } from './guess-defined.ts';
import { guessMarks } from './guess-marks.ts';
import { numberQuestions } from './number-questions.ts';
import type { Mapping, mappingSchema } from './schema.ts';
import { mainShape } from './shape.ts';

const TAKES: Readonly<Record<string, Mapping['takes']>> = {
  'zoom-chat': 'chat',
  'teams-chat': 'chat',
  'webex-chat': 'chat',
  'meet-chat': 'chat',
  'activity-log': 'activities',
  roster: 'roster',
};
const CHANNELS: Readonly<Record<string, Mapping['channel']>> = {
  'zoom-chat': 'chat',
  'teams-chat': 'chat',
  'webex-chat': 'chat',
  'meet-chat': 'chat',
  'opinion-slips': 'slip',
  'opinion-sheet': 'followup',
};

/** What a mapping for files of a kind takes. */
export const takesOf = ({ kind }: Recognition): Mapping['takes'] => TAKES[kind] ?? 'answers';

/**
 * Proposes a mapping for a recognised file: YAML with a comment a column saying by what it was guessed, to be looked at
 * and changed by a person. It is a valid mapping as it stands, and holds no answer's text but options several people chose.
 * @param context  the file's path, which names the form, with the sheet where its sheets hold several, and the project, of whose rounds the likeliest is proposed;
 * definitions of forms that came with it label its codes
 */
export function proposeMapping(
  recognition: Recognition,
  context: {
    readonly path?: string;
    readonly sheet?: string;
    readonly project?: Project;
    readonly definitions?: readonly FormDefinition[];
    /** Rounds of the files, where they are not all of one. */
    readonly rounds?: readonly { readonly file: string; readonly round: string }[];
  } = {},
): string {
  const takes = takesOf(recognition);
  const columns = guessColumns(recognition, takes, context.definitions);
  const says = [...columns.values()].some(({ column }) => column.kind === 'round');
  const asksRound = !says && (takes === 'answers' || takes === 'chat');
  const round =
    asksRound && context.project ? guessRound(context.project, context.path ?? '', recognition) : null;
  const names = [...columns.keys()];
  const channel = CHANNELS[recognition.kind];
  const year = takes === 'activities' ? guessYear(context.path ?? '', recognition) : null;
  const mapping: z.input<typeof mappingSchema> = {
    form: formId(recognition.kind, names),
    label: formLabel(context) ?? recognition.kind,
    takes,
    match: takes === 'chat' ? { kind: recognition.kind } : { kind: recognition.kind, columns: names },
    ...(round === null ? {} : { round }),
    ...(round === null || !context.rounds ? {} : { rounds: [...context.rounds] }),
    ...(channel === undefined ? {} : { channel }),
    ...(takes === 'activities' ? { office: 'file' } : {}),
    ...(year === null ? {} : { year }),
    consent: { stats: 'yes', quote: 'not_asked' },
    columns: Object.fromEntries([...columns].map(([name, { column }]) => [name, column])),
  };
  const document = new Document(mapping);
  document.commentBefore = [
    ` 対応表の案です。${recognition.why}`,
    ...(context.sheet === undefined
      ? []
      : [` シート「${recognition.tables.map(({ sheet }) => sheet).join('」「')}」のためのものです。`]),
    ' 1列ずつ kind を確かめ、ちがうところを直してください。取り込まない列は kind: ignore にします。',
    ...(round === null
      ? []
      : [' round（どの回か）はファイルの名前や日付からの見当です。かならず確かめてください。']),
    ...(year === null ? [] : [' year（何年度か）はファイルやシートの名前からの見当です。確かめてください。']),
  ].join('\n');
  for (const pair of pairsOf(document.get('columns', true))) {
    const found = columns.get(String(isScalar(pair.key) ? pair.key.value : ''));
    if (isScalar(pair.key) && found) pair.key.commentBefore = ` ${found.because}（確かさ：${found.sure}）`;
    const separator = isMap(pair.value) ? pair.value.get('separator', true) : undefined;
    // A line break as "\n", not as an empty block.
    if (isScalar(separator)) separator.type = 'QUOTE_DOUBLE';
  }
  return document.toString({ lineWidth: 0 });
}

/** The form that a proposed mapping is of; null where it names none. */
export const formOf = (yaml: string): string | null => /^form:\s*([A-Za-z0-9_-]+)/m.exec(yaml)?.[1] ?? null;

/** What each column of a file seems to hold, by its name. */
export function guessColumns(
  recognition: Recognition,
  takes: Mapping['takes'],
  definitions: readonly FormDefinition[] = [],
): ReadonlyMap<string, ColumnGuess> {
  const guesses = new Map<string, ColumnGuess>();
  const cells = new Map<string, { text: string }[]>();
  let rows = 0;
  for (const table of mainShape(recognition.tables)) {
    rows += table.rows.length;
    columnNames(table.columns).forEach((name, index) => {
      // A row with another number of cells has its answers in the wrong columns.
      const found = table.rows
        .filter((row) => !table.ragged.includes(row.number))
        .flatMap((row) => row.cells[index] ?? [])
        .filter((cell) => cell.text.trim() !== '');
      cells.set(name, [...(cells.get(name) ?? []), ...found]);
    });
  }
  const definition = definitionFor([...cells.keys()], definitions);
  let dated = false;
  for (const [name, found] of cells) {
    const guess =
      (definition && guessDefined(name, definition)) ??
      guessColumn({ name, cells: found }, takes, recognition.kind);
    const second = guess.column.kind === 'answered_on' && dated;
    dated ||= guess.column.kind === 'answered_on';
    guesses.set(
      name,
      second ? { column: { kind: 'ignore' }, because: '2つめの日時です', sure: '高' } : guess,
    );
  }
  if (takes !== 'answers') return alikeScales(guesses);
  const told = toldChoices(recognition);
  const candidates = [...guesses].map(([name, guess]) => ({
    name,
    guess,
    texts: (cells.get(name) ?? []).map(({ text }) => text),
    told: told.get(name) ?? null,
  }));
  for (const [name, guess] of guessMarks(candidates, rows, recognition.kind)) guesses.set(name, guess);
  return numberQuestions(alikeScales(guesses));
}

function toldChoices({ tables }: Recognition): ReadonlyMap<string, ToldChoice> {
  return new Map(
    tables.flatMap(({ columns, choices = [] }) =>
      columnNames(columns).flatMap((name, at) => {
        const told = choices[at];
        return told ? [[name, told] as const] : [];
      }),
    ),
  );
}

/** The file's own name without its ending, with the sheet: how the office calls the form. */
function formLabel({ path, sheet }: { readonly path?: string; readonly sheet?: string }): string | null {
  const name = path
    ?.split('/')
    .at(-1)
    ?.replace(/\.[^.]*$/, '');
  if (!name) return null;
  return `${name}${sheet === undefined ? '' : `（${sheet}）`}`.normalize('NFC');
}

/** The kind and a short hash of the column names: the same form gets the same id. */
function formId(kind: string, names: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 6);
  return `${kind.replace(/[^A-Za-z0-9_-]/g, '-')}-${hash}`;
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items.filter((item) => isPair(item)) : [];
}
