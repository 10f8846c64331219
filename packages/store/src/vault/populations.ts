/**
 * What can be counted, as one relation each: the only place where the vault's tables are joined for counting.
 * Every relation has scope, person (distinct people; an anonymous sheet counts as one) and its dimensions.
 */
const SHEETS = `SELECT s.scope, s.submission_id, s.round_id, s.channel, s.standpoint, s.form_id,
    coalesce(s.respondent_code, s.submission_id) AS person,
    CASE s.channel WHEN 'survey_pre' THEN 'pre' WHEN 'survey_post' THEN 'post' WHEN 'survey_fu' THEN 'fu' ELSE 'once' END AS occasion
  FROM submissions s WHERE s.consent_stats <> 'no' AND s.consent_stats <> 'withdrawn'`;

const VOICES = `SELECT h.*, o.opinion_id, coalesce(q.heading, 'F9') AS heading
  FROM (${SHEETS}) h JOIN opinions o USING (scope, submission_id) LEFT JOIN questions q USING (scope, question_id)
  WHERE EXISTS (SELECT 1 FROM units u WHERE u.scope = o.scope AND u.opinion_id = o.opinion_id AND u.content = 'opinion')`;

export const POPULATIONS = {
  /** One row a sheet. */
  submissions: { relation: SHEETS, dimensions: ['round_id', 'channel', 'standpoint', 'form_id', 'occasion'] },
  /** One row an opinion that says something. */
  opinions: { relation: VOICES, dimensions: ['round_id', 'channel', 'standpoint', 'form_id', 'heading'] },
  /** One row an opinion and theme: an opinion of two themes is there twice, so themes do not add up. */
  themed: {
    relation: `SELECT v.*, t.theme_id FROM (${VOICES}) v
      JOIN (SELECT DISTINCT scope, opinion_id, theme_id FROM theme_hits) t USING (scope, opinion_id)`,
    dimensions: ['theme_id', 'round_id', 'channel', 'standpoint', 'form_id', 'heading'],
  },
  /** One row an opinion and code. */
  coded: {
    relation: `SELECT v.*, c.code FROM (${VOICES}) v
      JOIN (SELECT DISTINCT scope, opinion_id, code FROM code_hits) c USING (scope, opinion_id)`,
    dimensions: ['code', 'round_id', 'channel', 'standpoint', 'form_id', 'heading'],
  },
  /** One row a sheet, question and answer; a chosen option each; 'missing' for every missing reason. */
  answers: {
    relation: `SELECT h.*, a.question_id, q.item_id,
        CASE WHEN a.missing IS NOT NULL THEN 'missing'
             WHEN a.value_code IS NOT NULL THEN a.value_code
             WHEN a.value_number = floor(a.value_number) THEN a.value_number::BIGINT::VARCHAR
             ELSE a.value_number::VARCHAR END AS value
      FROM (${SHEETS}) h JOIN answers a USING (scope, submission_id) JOIN questions q USING (scope, question_id)`,
    dimensions: ['question_id', 'item_id', 'occasion', 'value', 'round_id', 'standpoint', 'form_id'],
  },
  /** One row a line of an activity log; the person is the office, since logs name nobody. */
  activities: {
    relation: `SELECT a.scope, a.office_code AS person, a.month, a.form, a.activity_type,
        CASE WHEN right(a.month, 2) >= '04' THEN left(a.month, 4)
             ELSE (left(a.month, 4)::INTEGER - 1)::VARCHAR END AS fiscal_year,
        a.occasions, a.attendances, a.duration_min
      FROM activities a`,
    dimensions: ['month', 'form', 'activity_type', 'fiscal_year', 'person'],
  },
} as const;

export type Population = keyof typeof POPULATIONS;
