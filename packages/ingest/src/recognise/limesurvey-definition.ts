import type { AnswerForm, DefinedQuestion, FormDefinition, Labelled } from './form-definition.ts';
import { limesurveySections, type LimesurveySections } from '../read/limesurvey-sections.ts';
import { plainWording } from './plain-wording.ts';

type Row = ReadonlyMap<string, string>;

// Letters of the types: manual.limesurvey.org/Question_object_types.
const FORMS: Readonly<Record<string, AnswerForm>> = {
  ...fill('LO!IGY5', 'one_choice'),
  ...fill('MP', 'many_choices'),
  ...fill('R', 'ranking'),
  ...fill('FHABCE1', 'grid'),
  ...fill('STUQ;', 'text'),
  ...fill('NK:', 'number'),
  ...fill('D', 'date'),
};
// Types whose answers have codes of their own, which no section lists.
const BUILT_IN: Readonly<Record<string, readonly Labelled[]>> = {
  Y: labelled('Y', 'はい', 'N', 'いいえ'),
  G: labelled('M', '男性', 'F', '女性'),
  C: labelled('Y', 'はい', 'N', 'いいえ', 'U', 'わからない'),
  E: labelled('I', '増えた', 'S', '同じ', 'D', '減った'),
  '5': numbered(5),
  A: numbered(5),
  B: numbered(10),
};

/**
 * The questions of a LimeSurvey structure, of versions that keep wordings with the questions (to 3) or apart
 * (`question_l10ns`, `answer_l10ns`, from 4).
 * @returns null for any other XML
 */
export function limesurveyDefinition(text: string): FormDefinition | null {
  const sections = text.includes('LimeSurveyDocType') ? limesurveySections(text) : null;
  if (!sections || !sections.has('questions')) return null;
  const language = languageOf(sections);
  const own = (section: string): Row[] => rowsOf(sections, section).filter(spokenIn(language));
  const questionTexts = textsBy(own('question_l10ns'), 'question', 'qid');
  const answerTexts = textsBy(own('answer_l10ns'), 'answer', 'aid');
  const answerTextsByCode = textsBy(own('answer_l10ns'), 'answer', 'qid', 'code');
  const wordingOf = (row: Row): string =>
    plainWording(row.get('question') || questionTexts.get(row.get('qid') ?? '') || '');
  const inOrder = (field: string) => (a: Row, b: Row) =>
    Number(a.get(field) ?? 0) - Number(b.get(field) ?? 0);
  const children = [...own('subquestions'), ...own('questions').filter(isChild)].toSorted(
    inOrder('question_order'),
  );
  const lists = new Map<string, readonly Labelled[]>();
  const questions = own('questions')
    .filter((row) => !isChild(row))
    .map((row): DefinedQuestion => {
      const [qid = '', code = '', type = ''] = ['qid', 'title', 'type'].map((field) => row.get(field));
      const answers = own('answers')
        .filter((each) => each.get('qid') === qid)
        .toSorted(inOrder('sortorder'))
        .map((each) => {
          const answerCode = each.get('code') ?? '';
          const apart =
            answerTexts.get(each.get('aid') ?? '') ?? answerTextsByCode.get(`${qid} ${answerCode}`);
          return { code: answerCode, label: plainWording(each.get('answer') || apart || '') };
        });
      const choices = answers.length > 0 ? answers : (BUILT_IN[type] ?? []);
      if (choices.length > 0) lists.set(code, choices);
      return {
        code,
        wording: wordingOf(row),
        answers: FORMS[type] ?? 'other',
        type,
        choices,
        subquestions: children
          .filter((each) => each.get('parent_qid') === qid)
          .map((each) => ({ code: each.get('title') ?? '', label: wordingOf(each) })),
        other: row.get('other') === 'Y',
      };
    });
  return { questions, lists };
}

const rowsOf = (sections: LimesurveySections, section: string): readonly Row[] => sections.get(section) ?? [];
const isChild = (row: Row): boolean => !['', '0'].includes(row.get('parent_qid') ?? '');

/** Japanese where the form has it, else the language in which it was made. */
function languageOf(sections: LimesurveySections): string | undefined {
  const used = ['questions', 'question_l10ns'].flatMap((section) =>
    rowsOf(sections, section).flatMap((row) => row.get('language') ?? []),
  );
  const japanese = used.find((language) => /^ja\b/i.test(language));
  return japanese ?? rowsOf(sections, 'surveys')[0]?.get('language') ?? used[0];
}

const spokenIn =
  (language: string | undefined) =>
  (row: Row): boolean =>
    !row.get('language') || language === undefined || row.get('language') === language;

function textsBy(rows: readonly Row[], text: string, ...keys: readonly string[]): Map<string, string> {
  return new Map(
    rows.map((row) => [keys.map((key) => row.get(key) ?? '').join(' '), row.get(text) ?? ''] as const),
  );
}

function fill(letters: string, form: AnswerForm): Record<string, AnswerForm> {
  return Object.fromEntries([...letters].map((letter) => [letter, form]));
}
function labelled(...pairs: readonly string[]): Labelled[] {
  return pairs.flatMap((code, at) => (at % 2 === 0 ? [{ code, label: pairs[at + 1] ?? '' }] : []));
}
function numbered(steps: number): Labelled[] {
  return Array.from({ length: steps }, (_, at) => ({ code: `${at + 1}`, label: `${at + 1}` }));
}
