import {
  activities,
  answers,
  files,
  lowerThemeHits,
  lowerThemes,
  opinions,
  people,
  questions,
  replacements,
  runs,
  sql,
  submissions,
  themeHits,
  themes,
  type Session,
  type Sql,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { Counted } from './whereabouts.ts';

/** What stands for many rows: how many of each kind, and nothing that would lead to one of them. */
export async function countsOf(session: Session, scope: string, id: string): Promise<Counted[]> {
  const count = (from: Sql): Sql => sql`(SELECT count(*)::INTEGER FROM ${from})`;
  const by = (table: Parameters<typeof sql>[1], column: string): Sql => {
    const start = sql`${table} WHERE scope = ${scope} AND `;
    return { text: `${start.text}${column} = ?`, values: [...start.values, id] };
  };
  const kinds: readonly (readonly [Counted['kind'], Readonly<Record<string, Sql>>, Sql])[] = [
    [
      'run',
      {
        files: by(files, 'run_id'),
        replaced: by(replacements, 'run_id'),
        submissions: by(submissions, 'run_id'),
        opinions: by(opinions, 'run_id'),
        activities: by(activities, 'run_id'),
        people: by(people, 'run_id'),
      },
      by(runs, 'run_id'),
    ],
    [
      'respondent',
      { submissions: by(submissions, 'respondent_code'), people: by(people, 'respondent_code') },
      sql`(SELECT scope FROM ${by(submissions, 'respondent_code')} UNION ALL SELECT scope FROM ${by(people, 'respondent_code')})`,
    ],
    ['office', { activities: by(activities, 'office_code') }, by(activities, 'office_code')],
    [
      'theme',
      {
        opinions: sql`(SELECT opinion_id FROM ${by(themeHits, 'theme_id')}
          UNION SELECT opinion_id FROM ${by(lowerThemeHits, 'theme_id')})`,
      },
      sql`(SELECT scope FROM ${by(themes, 'theme_id')} UNION ALL SELECT scope FROM ${by(lowerThemes, 'theme_id')})`,
    ],
    [
      'question',
      { answers: by(answers, 'question_id'), opinions: by(opinions, 'question_id') },
      by(questions, 'question_id'),
    ],
  ];
  const found: Counted[] = [];
  for (const [kind, parts, known] of kinds) {
    const { n } = await one(session, sql`SELECT ${count(known)} AS n`, z.object({ n: z.int() }));
    if (n === 0) continue;
    const counts: Record<string, number> = {};
    for (const [name, part] of Object.entries(parts))
      counts[name] = (await one(session, sql`SELECT ${count(part)} AS n`, z.object({ n: z.int() }))).n;
    found.push({ kind, id, counts });
  }
  return found;
}

async function one<T>(session: Session, statement: Sql, schema: z.ZodType<T>): Promise<T> {
  const [row] = await session.all(statement, schema);
  if (!row) throw new Error('a count gave no row');
  return row;
}
