import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import {
  activities,
  codeHits,
  openVault,
  opinionId,
  people,
  questions,
  receiver,
  rowId,
  themeHits,
  units,
  type Vault,
} from '@hirogeru/store/vault';
import { SCOPE, type MadeUpProject, type MadeUpSheet } from './made-up-project.ts';

type Placed = MadeUpSheet & { readonly row: number };
const origin = (file_id: string, row_no: number) => ({
  scope: SCOPE,
  run_id: 'r',
  file_id,
  sheet: '',
  row_no,
});
const opinionOf = ({ file_id, row, form }: Placed, question: string): string =>
  opinionId(rowId(file_id, '', row), question.slice(form.length + 1));

/** A made-up project in a real vault in memory. Close it. */
export async function storedProject(project: MadeUpProject): Promise<Vault> {
  const vault = await openVault(':memory:');
  const sheets = project.sheets.map((sheet, at) => ({ ...sheet, row: at + 1 }));
  for (const own of Map.groupBy(sheets, ({ file_id, form }) => JSON.stringify([file_id, form])).values())
    await receiveFile(vault, own);
  await vault.append(units, sheets.flatMap(unitsOf));
  await vault.append(themeHits, sheets.flatMap(themesOf));
  await vault.append(codeHits, sheets.flatMap(codesOf));
  await vault.append(
    activities,
    project.lines.map(({ office, minutes, ...line }, at) => ({
      activity_id: `a-${at}`,
      office_code: office,
      activity_on: null,
      duration_min: minutes,
      approx: null,
      note: null,
      ...line,
      ...origin('log', at + 1),
    })),
  );
  await vault.append(
    people,
    project.enrolled.map(({ code, course, completed }, at) => ({
      respondent_code: code,
      standpoint: 'tojisha',
      course,
      completed,
      ...origin('roster', at + 1),
    })),
  );
  await vault.append(questions, [...project.questions]);
  return vault;
}

async function receiveFile(vault: Vault, sheets: readonly Placed[]): Promise<void> {
  const { file_id, form } = sheets[0]!;
  const file = { scope: SCOPE, run_id: 'r', file_id, sha256: file_id, form_id: form };
  const { receive, finish } = await receiver(vault, file);
  await receive('', {
    submissions: sheets.map((sheet) =>
      madeSheet({
        submission_id: rowId(file_id, '', sheet.row),
        form_id: form,
        round_id: sheet.round,
        channel: sheet.channel,
        respondent_code: sheet.code,
        standpoint: sheet.standpoint,
        consent_stats: sheet.stats,
        ...origin(file_id, sheet.row),
      }),
    ),
    opinions: sheets.flatMap((sheet) =>
      sheet.opinions.map(({ question_id }) => ({
        opinion_id: opinionOf(sheet, question_id),
        submission_id: rowId(file_id, '', sheet.row),
        question_id,
        text: 'なかま',
        column_name: question_id,
        ...origin(file_id, sheet.row),
      })),
    ),
    answers: sheets.flatMap((sheet) =>
      sheet.answers.map(({ question_id, code, number, missing }) =>
        madePoint({
          submission_id: rowId(file_id, '', sheet.row),
          question_id,
          value_code: code ?? null,
          value_number: number ?? null,
          missing: missing ?? null,
          ...origin(file_id, sheet.row),
        }),
      ),
    ),
  });
  await finish();
}

const unitsOf = (sheet: Placed) =>
  sheet.opinions.flatMap((opinion) =>
    opinion.units.map(({ content, stances }, unit_no) => ({
      scope: SCOPE,
      opinion_id: opinionOf(sheet, opinion.question_id),
      unit_no,
      start_at: 0,
      end_at: 3,
      content,
      stances: stances.join(','),
    })),
  );

const themesOf = (sheet: Placed) =>
  sheet.opinions.flatMap((opinion) =>
    opinion.units.flatMap(({ themes }, unit_no) =>
      themes.map((theme_id) => ({
        scope: SCOPE,
        theme_id,
        opinion_id: opinionOf(sheet, opinion.question_id),
        unit_no,
        similarity: 1,
      })),
    ),
  );

const codesOf = (sheet: Placed) =>
  sheet.opinions.flatMap(({ question_id, codes }) =>
    codes.map((code) => ({ scope: SCOPE, code, opinion_id: opinionOf(sheet, question_id) })),
  );
