import { questions, sql, themes, type Question, type Theme, type Vault } from '@hirogeru/store/vault';

export const SCOPE = 'bench';
const ITEMS = ['C-1', 'C-2', 'C-6', 'X-S10'];
const THEMES = 20;

const question = (form_id: string, name: string, kind: string, item_id: string | null): Question => ({
  scope: SCOPE,
  form_id,
  question_id: `${form_id}.${name}`,
  wording: name,
  kind,
  item_id,
  heading: kind === 'free_text' ? 'F2' : null,
  scale_min: kind === 'likert' ? 1 : null,
  scale_max: kind === 'likert' ? 5 : null,
  options: JSON.stringify(
    kind === 'choice' ? ['1', '2', '3', '4', '5'].map((code) => ({ code, label: `えらぶ${code}` })) : [],
  ),
  beside: null,
  asked_if: null,
});

export const QUESTIONS: readonly Question[] = [
  ...ITEMS.map((item) => question('course', item, 'likert', item)),
  ...['q1', 'q2', 'q3', 'q4'].map((name) => question('slip', name, 'choice', null)),
  question('slip', 'text', 'free_text', null),
  question('slip', 'wish', 'free_text', null),
];

export const THEME_ROWS: readonly Theme[] = Array.from({ length: THEMES }, (_, place) => ({
  scope: SCOPE,
  theme_id: `theme-${place}`,
  label: `テーマ${String(place).padStart(2, '0')}`,
  provisional: true,
  words: '[]',
  stability: 0.8,
  typical: '[]',
}));

/**
 * Fills a vault as a large city would: of ten answers four on courses (before and after, by the same people), four on
 * slips, two in free text; a log line for every ten. Made inside the database: only counting is measured.
 * @param answers  a multiple of 10
 */
export async function fillVault(vault: Vault, answers: number): Promise<void> {
  const sheets = answers / 10;
  const say = (text: string) => vault.run({ text, values: [] });
  const at = (list: readonly string[], by: string) =>
    `list_value(${list.map((each) => `'${each}'`).join(', ')})[(1 + (${by}) % ${list.length})::BIGINT]`;
  await say(`INSERT INTO sources SELECT n, '${SCOPE}', 'r', 'f' || n, '', ['course', 'slip'][1 + n], '["f' || n || '","",'
    FROM range(2) t(n)`);
  await say(`INSERT INTO received_sheets SELECT 0, 1 + n, 'R' || (1 + n % 5), ${at(['survey_pre', 'survey_post'], 'n')},
    'p' || (n // 2), 'tojisha', NULL, false, 'yes', 'no', NULL, false FROM range(${sheets}) t(n)`);
  await say(`INSERT INTO received_sheets SELECT 1, 1 + n, 'R' || (1 + n % 5), ${at(['slip', 'followup', 'chat'], 'n')},
    NULL, ${at(['tojisha', 'family', 'supporter', 'resident', 'unknown'], 'hash(n)')}, NULL, false, 'yes', 'no', NULL, false
    FROM range(${sheets}) t(n)`);
  const names = [
    ...ITEMS.map((item) => `course.${item}`),
    ...['q1', 'q2', 'q3', 'q4'].map((q) => `slip.${q}`),
  ];
  await say(`INSERT INTO answer_values SELECT q * 5 + v, '${SCOPE}', 'f' || (q // 4), ${at(names, 'q')},
    CASE WHEN q < 4 THEN NULL ELSE (1 + v)::VARCHAR END, CASE WHEN q < 4 THEN 1 + v END, false, NULL, NULL,
    (1 + v)::VARCHAR, NULL, 'c' FROM range(8) a(q), range(5) b(v)`);
  await say(`INSERT INTO received_answers SELECT s, 1 + n, (s * 4 + q) * 5 + hash(n, q, s) % 5
    FROM range(2) a(s), range(${sheets}) b(n), range(4) c(q)`);
  await say(`INSERT INTO written_columns SELECT n, '${SCOPE}', 'f1', ${at(['slip.text', 'slip.wish'], 'n')}, 'c' || n,
    ',"' || ${at(['slip.text', 'slip.wish'], 'n')} || '"]' FROM range(2) t(n)`);
  await say(
    `INSERT INTO received_opinions SELECT 1, 1 + n, w, 'ことば' FROM range(${sheets}) a(n), range(2) b(w)`,
  );
  await say(`INSERT INTO units SELECT scope, opinion_id, u, 0, 3, CASE WHEN hash(opinion_id) % 20 = 0 THEN 'greeting' ELSE 'opinion' END,
    ${at(['', 'wish', 'wish,worry', 'good'], 'hash(opinion_id, u)')} FROM opinions, range(2) t(u)`);
  await say(`INSERT INTO theme_hits SELECT scope, 'theme-' || (hash(opinion_id, unit_no) % ${THEMES}), opinion_id, unit_no, 0.5
    FROM units WHERE content = 'opinion'`);
  await say(`INSERT INTO code_hits SELECT DISTINCT scope, ${at(['supporter.load', 'supporter.confidence', 'community.places'], 'hash(opinion_id, 7)')},
    opinion_id FROM units`);
  await say(`INSERT INTO activities BY NAME SELECT 'a' || n AS activity_id, 'o' || (n % 40) AS office_code,
    strftime(DATE '2021-04-01' + (n % 700)::INTEGER, '%Y-%m') AS month, ${at(['g1', 'g2', 'g3'], 'n')} AS form,
    ${at(['telephone', 'ibasho', 'talk'], 'hash(n)')} AS activity_type, 1 AS occasions, 90 AS duration_min, 10 AS attendances,
    '${SCOPE}' AS scope, 'r' AS run_id, 'f2' AS file_id, '' AS sheet, n AS row_no FROM range(${sheets}) t(n)`);
  await vault.append(questions, [...QUESTIONS]);
  await vault.append(themes, [...THEME_ROWS]);
  await vault.run(sql`ANALYZE`);
}
