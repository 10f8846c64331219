import { OTHERS } from '@hirogeru/nlp';
import { CHANNELS, STANCES, STANDPOINTS } from '@hirogeru/store/contracts';
import {
  codeHits,
  joinSql,
  opinions,
  sql,
  submissions,
  themeHits,
  units,
  type Sql,
} from '@hirogeru/store/vault';
import { UsageError, type Arguments, type Flags } from '../command.ts';
import { themedUnits } from './themed-units.ts';

/** By what the answers can be narrowed down; in the order in which they are offered. */
export const FILTERS = ['stance', 'code', 'theme', 'round', 'channel', 'standpoint'] as const;
export type Filter = (typeof FILTERS)[number];
/** Which answers are looked at: those that all of it applies to; what is not given leaves all in. */
export type AnswerFilter = Partial<Readonly<Record<Filter, string>>>;

const KNOWN: Partial<Readonly<Record<Filter, readonly string[]>>> = {
  stance: STANCES,
  channel: CHANNELS,
  standpoint: STANDPOINTS,
};

export const FILTER_FLAGS: Flags & Readonly<Record<Filter, Flags[string]>> = {
  stance: { type: 'string', description: `この述べ方の文がある意見だけ：${STANCES.join('・')}` },
  code: { type: 'string', description: 'この規則が当てはまった意見だけ' },
  theme: { type: 'string', description: `このテーマの意見だけ（${OTHERS} は、その他の声）` },
  round: { type: 'string', description: 'この回の意見だけ' },
  channel: { type: 'string', description: `この寄せられ方の意見だけ：${CHANNELS.join('・')}` },
  standpoint: { type: 'string', description: `この立場の方の意見だけ：${STANDPOINTS.join('・')}` },
};

/** @throws UsageError for a value that its list does not have */
export function filterOf(args: Arguments): AnswerFilter {
  const given = FILTERS.flatMap((name) => {
    const value = args.text(name);
    if (value === undefined) return [];
    const known = KNOWN[name];
    if (known && !known.includes(value))
      throw new UsageError(`--${name} は ${known.join('・')} のどれかです`);
    return [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** Ids of the opinions that pass, as a query. A stance and a theme that are both asked for are those of one sentence. */
export function passing(scope: string, filter: AnswerFilter): Sql {
  const { stance, code, theme, round, channel, standpoint } = filter;
  const conditions = [
    sql`o.scope = ${scope}`,
    ...(round === undefined ? [] : [sql`s.round_id = ${round}`]),
    ...(channel === undefined ? [] : [sql`s.channel = ${channel}`]),
    ...(standpoint === undefined ? [] : [sql`s.standpoint = ${standpoint}`]),
    ...(code === undefined
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM ${codeHits} c WHERE c.scope = o.scope AND c.opinion_id = o.opinion_id AND c.code = ${code})`,
        ]),
    ...(stance === undefined && theme === undefined ? [] : [sentence(stance, theme)]),
  ];
  return sql`SELECT o.opinion_id FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id)
    WHERE ${joinSql(conditions, ' AND ')}`;
}

function sentence(stance: string | undefined, theme: string | undefined): Sql {
  const said =
    stance === undefined ? sql`` : sql` AND list_contains(string_split(u.stances, ','), ${stance})`;
  if (theme === OTHERS)
    return sql`EXISTS (SELECT 1 FROM ${units} u WHERE u.scope = o.scope AND u.opinion_id = o.opinion_id
        AND u.content = 'opinion'${said})
      AND NOT EXISTS (SELECT 1 FROM ${themeHits} h WHERE h.scope = o.scope AND h.opinion_id = o.opinion_id)`;
  const within =
    theme === undefined
      ? sql``
      : sql` AND EXISTS (SELECT 1 FROM ${themedUnits} h WHERE h.scope = u.scope AND h.opinion_id = u.opinion_id
          AND h.unit_no = u.unit_no AND h.theme_id = ${theme})`;
  return sql`EXISTS (SELECT 1 FROM ${units} u WHERE u.scope = o.scope AND u.opinion_id = o.opinion_id${said}${within})`;
}
