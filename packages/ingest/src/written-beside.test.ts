import { opinions, openVault, questions, sql } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { mappingSchema } from './mapping/schema.ts';
import { ingestFiles } from './run.ts';
import { key, project } from './take/test-table.ts';

const mapping = mappingSchema.parse({
  form: 'survey',
  label: 'アンケート',
  takes: 'answers',
  match: {},
  round: 'r1',
  columns: {
    番号: { kind: 'respondent' },
    きっかけ: {
      kind: 'multi_choice',
      separator: '、',
      labels: { 友人: 'friend', その他: 'other' },
      question: 'why',
    },
    会場: { kind: 'choice', labels: { 北の家: 'n', その他: 'other' }, question: 'where' },
    ご意見: { kind: 'free_text', question: 'voice' },
  },
});

async function taken(...rows: readonly string[]) {
  const vault = await openVault(':memory:');
  const text = ['番号,きっかけ,会場,ご意見', ...rows].join('\r\n');
  await ingestFiles({
    files: [{ path: 'a.csv', bytes: new TextEncoder().encode(text) }],
    project,
    mappings: [mapping],
    key,
    vault,
    runId: 'run-1',
    version: '0',
  });
  return {
    asked: await vault.all(
      sql`SELECT question_id, wording, kind, beside FROM ${questions} ORDER BY question_id`,
      questions.row.pick({ question_id: true, wording: true, kind: true, beside: true }),
    ),
    unknown: await vault.all(
      sql`SELECT * FROM ${opinions} WHERE question_id NOT IN (SELECT question_id FROM ${questions})`,
      opinions.row,
    ),
    written: await vault.all(
      sql`SELECT question_id, text, column_name FROM ${opinions} ORDER BY ALL`,
      opinions.row.pick({ question_id: true, text: true, column_name: true }),
    ),
  };
}

it('makes what was written beside a choice a question of its own, linked to the choice', async () => {
  const { asked, unknown, written } = await taken(
    '1,友人、その他（母のすすめ）,北の家,話せてよかった',
    '2,その他：ちらし,北の家,',
  );
  expect(written).toEqual([
    { question_id: 'survey.voice', text: '話せてよかった', column_name: 'ご意見' },
    { question_id: 'survey.why.other', text: 'ちらし', column_name: 'きっかけ' },
    { question_id: 'survey.why.other', text: '母のすすめ', column_name: 'きっかけ' },
  ]);
  expect(unknown).toEqual([]);
  expect(asked).toContainEqual({
    question_id: 'survey.why.other',
    wording: 'きっかけ（選択肢にそえた記入）',
    kind: 'free_text',
    beside: 'survey.why',
  });
  // Nobody wrote beside the other choice.
  expect(asked.map(({ question_id }) => question_id)).toEqual([
    'survey.voice',
    'survey.where',
    'survey.why',
    'survey.why.other',
  ]);
});

it('knows no question beside a choice where nobody wrote', async () => {
  const { asked } = await taken('1,友人,北の家,話せてよかった');
  expect(asked.map(({ question_id }) => question_id)).toEqual(['survey.voice', 'survey.where', 'survey.why']);
});
