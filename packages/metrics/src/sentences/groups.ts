import { valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped, named } from './wording.ts';

const say = sayOn('change');

/** Each group of the framework and each of its effects: heard, measured, or not asked. */
export function groupSentences(facts: Facts): Sentence[] {
  const effects = facts.rows('effect_list');
  return facts.context.framework.groups.flatMap(({ id, label }) => {
    const own = effects.filter(({ words }) => words['group_id'] === id);
    const count = (name: string, state: string) => own.filter(({ words }) => words[name] === state).length;
    const open = own.filter(
      ({ words }) => words['heard'] === 'not_asked' && words['measured'] === 'not_asked',
    );
    return [
      ...say(
        'finding',
        `${label}の効果${own.length}のうち、意見でふれられたものが${count('heard', 'heard')}、アンケートで示せるものが${count('measured', 'measured')}です。`,
        id,
        'effect_list',
      ),
      ...(open.length > 0
        ? say(
            'unknown',
            `${named(
              open.map(({ words }) => String(words['label'])),
              3,
            )}は、まだ聞いていません。`,
            id,
            'effect_list',
          )
        : []),
      ...own.flatMap(({ words, cells }) =>
        say(
          'finding',
          effectFinding(String(words['label']), String(words['heard']), valueOf(cells['opinions'])),
          String(words['effect_id']),
          'opinions_by_effect',
        ),
      ),
    ];
  });
}

/** Sentence on the mention of one effect; an empty leaf is a finding too. */
export function effectFinding(label: string, heard: string, opinions: number | null): string {
  if (heard === 'not_asked') return `「${label}」は、まだ聞いていません。`;
  if (heard === 'asked_none')
    return `「${label}」にふれた意見は、記載なしです。効果がないということではありません。`;
  return opinions === null
    ? `「${label}」にふれた意見がありますが、人数が少ないため件数は示しません。`
    : `「${label}」にふれた意見が${grouped(opinions)}件ありました。`;
}
