import { effectFinding } from '../findings/effects.ts';
import { both } from './bilingual.ts';
import { labelsOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { named } from './wording.ts';
import { namedInEnglish } from './wording.en.ts';

const say = sayOn('change');

/** Each group of the framework and each of its effects: heard, measured, or not asked. */
export function groupSentences(facts: Facts): Sentence[] {
  const effects = facts.rows('effect_list');
  return facts.context.framework.groups.flatMap(({ id, label, label_en }) => {
    const own = effects.filter(({ words }) => words['group_id'] === id);
    const count = (name: string, state: string) => own.filter(({ words }) => words[name] === state).length;
    const open = own.filter(
      ({ words }) => words['heard'] === 'not_asked' && words['measured'] === 'not_asked',
    );
    const withheld = count('heard', 'not_shown');
    const [names, english] = [labelsOf(open, 'label'), labelsOf(open, 'label_en')];
    return [
      ...say(
        'finding',
        both(
          `${label}の効果は${own.length}種類あります。意見でふれられたのは${count('heard', 'heard')}種類${withheld > 0 ? `（ほかに、少人数を守って示さないもの${withheld}種類）` : ''}、アンケートで示せるのは${count('measured', 'measured')}種類です。`,
          `${label_en}: ${own.length} effects. Opinions mention ${count('heard', 'heard')}${withheld > 0 ? ` (${withheld} more withheld)` : ''}, surveys can show ${count('measured', 'measured')}.`,
        ),
        id,
        'effect_list',
      ),
      ...(open.length > 0
        ? say(
            'unknown',
            both(
              `${named(names, 3)}は、まだ聞いていません。`,
              `Not asked yet: ${namedInEnglish(english, 3)}.`,
            ),
            id,
            'effect_list',
          )
        : []),
      ...own.flatMap((row) =>
        say('finding', effectFinding(row), String(row.words['effect_id']), 'opinions_by_effect'),
      ),
    ];
  });
}
