import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';

/** What people on a roster went on to, each among all on it; what they chose is told again as the choices tell it. */
export function readPathways(reading: Reading): void {
  for (const row of reading.rows('course_pathway')) {
    const { course, next } = row;
    const all = reading.at('course_pathway', { course, next: 'enrolled' });
    if (course === 'chosen') choice(reading, row);
    else if (row !== all)
      reading.add(
        `course_pathway ${String(course)} ${String(next)}: among all on the roster`,
        [
          [1, 'course_pathway', 'people', row],
          [-1, 'course_pathway', 'people', all],
        ],
        -Infinity,
      );
  }
}

function choice(reading: Reading, row: Row): void {
  const [question_id, picked] = String(row['next']).split('|');
  reading.add('course_pathway = choices', [
    [1, 'course_pathway', 'people', row],
    [-1, 'choices', 'people', reading.at('choices', { question_id, choice: picked })],
  ]);
}
