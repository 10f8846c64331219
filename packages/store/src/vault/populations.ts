import { OPINION_ID } from '../tables/received-opinions.ts';

/**
 * What can be counted, as one relation each: the only place where the vault's tables are joined for counting.
 * Every relation has scope, person (distinct people; an anonymous sheet counts as one, with the rows of its repeated groups) and its dimensions.
 */
const RECEIVED = `SELECT s.scope, r.source_no, r.row_no, s.id_begin, s.file_id, r.round_id, r.channel, r.standpoint, s.form_id,
    r.consent_stats, coalesce(r.respondent_code, r.belongs_to, concat(r.source_no, ' ', r.row_no)) AS person, r.is_part,
    CASE r.channel WHEN 'survey_pre' THEN 'pre' WHEN 'survey_post' THEN 'post' WHEN 'survey_fu' THEN 'fu' ELSE 'once' END AS occasion
  FROM received_sheets r JOIN sources s USING (source_no)`;
// Worked out once and kept for the time of a counting: see `counted-tables.ts`.
const SHEETS = 'SELECT * FROM counted_sheets';
const VOICES = 'SELECT * FROM counted_voices';
// An opinion's id is made from its place and looked up where the language step wrote it.
const WRITTEN = (
  sheets: string,
): string => `SELECT s.*, ${OPINION_ID} AS opinion_id, coalesce(q.heading, 'F9') AS heading
    FROM (${sheets}) s JOIN received_opinions r USING (source_no, row_no) JOIN written_columns w USING (asked_no)
      LEFT JOIN questions q ON q.scope = s.scope AND q.question_id = w.question_id`;
const SAYS_SOMETHING = `EXISTS (SELECT 1 FROM units u WHERE u.scope = v.scope AND u.opinion_id = v.opinion_id AND u.content = 'opinion')`;

/**
 * What several populations begin with, in the order in which they are made, each for one project (`?`): sheets of
 * people who are counted, what they wrote that says something, and what it mentions. People are numbered here: different numbers are
 * counted many times faster than different strings.
 */
export const COUNTED: readonly { readonly table: string; readonly select: string }[] = [
  {
    table: 'counted_people',
    select: `SELECT person, row_number() OVER ()::INTEGER AS person_no
      FROM (SELECT DISTINCT person FROM (${RECEIVED}) WHERE scope = ?)`,
  },
  {
    table: 'counted_sheets',
    select: `SELECT r.* EXCLUDE (person), p.person_no AS person
      FROM (${RECEIVED}) r JOIN counted_people p USING (person)
      WHERE r.scope = ? AND r.consent_stats <> 'no' AND r.consent_stats <> 'withdrawn'`,
  },
  {
    table: 'counted_voices',
    select: `SELECT v.* FROM (${WRITTEN(SHEETS)}) v WHERE v.scope = ? AND ${SAYS_SOMETHING}`,
  },
  {
    table: 'counted_codes',
    select: `SELECT v.scope, v.person, v.round_id, v.channel, v.standpoint, v.form_id, v.heading, v.file_id,
        c.code, split_part(c.code, '.', 1) AS code_group
      FROM counted_voices v JOIN (SELECT DISTINCT scope, opinion_id, code FROM code_hits WHERE scope = ?) c
      USING (scope, opinion_id)`,
  },
  {
    table: 'counted_mentions',
    select: `SELECT DISTINCT p.scope, p.person, p.round_id, p.channel, p.standpoint, p.file_id, c.code, c.code_group
      FROM (SELECT DISTINCT scope, person, round_id, channel, standpoint, file_id FROM counted_voices WHERE scope = ?) p
      JOIN (SELECT DISTINCT scope, person, code, code_group FROM counted_codes) c USING (scope, person)`,
  },
];

export const POPULATIONS = {
  /** One row a sheet; rows of repeated groups are none. */
  submissions: {
    relation: `SELECT * FROM (${SHEETS}) WHERE NOT is_part`,
    dimensions: ['round_id', 'channel', 'standpoint', 'form_id', 'occasion', 'file_id'],
  },
  /** One row an opinion that says something. */
  opinions: {
    relation: VOICES,
    dimensions: ['round_id', 'channel', 'standpoint', 'form_id', 'heading', 'file_id'],
  },
  /** One row an opinion and theme: an opinion of two themes is there twice, so themes do not add up. */
  themed: {
    relation: `SELECT v.*, t.theme_id FROM (${VOICES}) v
      JOIN (SELECT DISTINCT scope, opinion_id, theme_id FROM theme_hits) t USING (scope, opinion_id)`,
    dimensions: ['theme_id', 'round_id', 'channel', 'standpoint', 'form_id', 'heading', 'file_id'],
  },
  /** One row a person, theme and place (and file) where the person spoke, of this theme or of something else. */
  touched: {
    relation: `SELECT DISTINCT p.scope, p.person, p.round_id, p.channel, p.standpoint, p.file_id, t.theme_id
      FROM (SELECT DISTINCT scope, person, round_id, channel, standpoint, file_id FROM (${VOICES})) p
      JOIN (SELECT DISTINCT v.scope, v.person, t.theme_id FROM (${VOICES}) v
        JOIN (SELECT DISTINCT scope, opinion_id, theme_id FROM theme_hits) t USING (scope, opinion_id)) t
      USING (scope, person)`,
    dimensions: ['theme_id', 'round_id', 'channel', 'standpoint', 'file_id'],
  },
  /** One row an opinion and stance: what is said in any of its units. */
  spoken: {
    relation: `SELECT v.*, u.stance FROM (${VOICES}) v
      JOIN (SELECT DISTINCT scope, opinion_id, unnest(string_split(stances, ',')) AS stance
        FROM units WHERE content = 'opinion' AND stances <> '') u USING (scope, opinion_id)`,
    dimensions: ['stance', 'round_id', 'channel', 'standpoint', 'form_id', 'heading', 'file_id'],
  },
  /** One row an opinion, theme and stance: what is said in the units of that theme. */
  stanced: {
    relation: `SELECT v.*, t.theme_id, t.stance FROM (${VOICES}) v
      JOIN (SELECT DISTINCT h.scope, h.opinion_id, h.theme_id, unnest(string_split(u.stances, ',')) AS stance
        FROM theme_hits h JOIN units u USING (scope, opinion_id, unit_no) WHERE u.stances <> '') t USING (scope, opinion_id)`,
    dimensions: ['theme_id', 'stance', 'round_id', 'channel', 'standpoint', 'form_id', 'heading', 'file_id'],
  },
  /** One row an opinion and code. */
  coded: {
    relation: 'SELECT * FROM counted_codes',
    dimensions: ['code', 'code_group', 'round_id', 'channel', 'standpoint', 'form_id', 'heading', 'file_id'],
  },
  /** One row a person, code and place (and file) where the person spoke, of this code or of something else. */
  mentioned: {
    relation: 'SELECT * FROM counted_mentions',
    dimensions: ['code', 'code_group', 'round_id', 'channel', 'standpoint', 'file_id'],
  },
  /** One row a sheet, question and answer; a chosen option each; 'missing' for every reason of those who were asked. */
  answers: {
    relation: `SELECT h.*, v.question_id, q.item_id,
        CASE WHEN v.missing = 'not_asked' THEN 'not_asked'
             WHEN v.missing IS NOT NULL THEN 'missing'
             WHEN v.value_code IS NOT NULL THEN v.value_code
             WHEN v.value_number = floor(v.value_number) THEN v.value_number::BIGINT::VARCHAR
             ELSE v.value_number::VARCHAR END AS value,
        CASE WHEN v.missing = 'not_asked' THEN 'no' ELSE 'yes' END AS asked
      FROM (${SHEETS}) h JOIN received_answers a USING (source_no, row_no) JOIN answer_values v USING (value_no)
        JOIN questions q ON q.scope = h.scope AND q.question_id = v.question_id`,
    dimensions: [
      'question_id',
      'item_id',
      'occasion',
      'value',
      'asked',
      'round_id',
      'standpoint',
      'form_id',
      'file_id',
    ],
  },
  /** One row a line of an activity log; the person is the office, since logs name nobody. */
  activities: {
    relation: `SELECT a.scope, a.office_code AS person, a.month, a.form, a.activity_type,
        CASE WHEN right(a.month, 2) >= '04' THEN left(a.month, 4)
             ELSE (left(a.month, 4)::INTEGER - 1)::VARCHAR END AS fiscal_year,
        a.occasions, a.attendances, a.duration_min, a.persons, a.peers, a.newcomers,
        coalesce(a.place_kind, 'unknown') AS place_kind, a.place_code,
        a.file_id
      FROM activities a`,
    dimensions: ['month', 'form', 'activity_type', 'fiscal_year', 'place_kind', 'person', 'file_id'],
  },
  /** One row a person and course, from the rosters; completed where one of the lines says so. */
  enrolled: {
    relation: `SELECT scope, respondent_code AS person, coalesce(course, 'unknown') AS course,
        CASE WHEN bool_or(completed = 'yes') THEN 'yes' WHEN bool_or(completed = 'no') THEN 'no' ELSE 'unknown' END AS completed,
        min(file_id) AS file_id
      FROM people GROUP BY scope, respondent_code, coalesce(course, 'unknown')`,
    dimensions: ['course', 'completed', 'file_id'],
  },
  /** One row a person, course and other course on whose roster the person stands too. */
  onward: {
    relation: `SELECT p.scope, p.respondent_code AS person, p.course, n.course AS next, min(p.file_id) AS file_id
      FROM people p JOIN people n ON n.scope = p.scope AND n.respondent_code = p.respondent_code AND n.course <> p.course
      GROUP BY ALL`,
    dimensions: ['course', 'next', 'file_id'],
  },
  /** One row a sheet or an opinion that no other population holds, with the reason. */
  not_counted: {
    relation: `SELECT scope, person, file_id, 'submissions' AS kind, consent_stats AS reason
      FROM (${RECEIVED}) WHERE consent_stats IN ('no', 'withdrawn') AND NOT is_part
      UNION ALL SELECT scope, person, file_id, 'opinions' AS kind,
        CASE WHEN consent_stats IN ('no', 'withdrawn') THEN consent_stats ELSE 'no_content' END AS reason
      FROM (${WRITTEN(RECEIVED)}) v WHERE consent_stats IN ('no', 'withdrawn') OR NOT ${SAYS_SOMETHING}`,
    dimensions: ['kind', 'reason', 'file_id'],
  },
} as const;

export type Population = keyof typeof POPULATIONS;
