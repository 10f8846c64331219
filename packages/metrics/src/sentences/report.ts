import { TOTAL } from '@hirogeru/store/contracts';
import { inMonths } from '../findings/activity.ts';
import { both } from './bilingual.ts';
import { changeInShort } from './change.ts';
import type { Facts } from './facts.ts';
import { heardEffects, unknownEffects, whatWasSaid, whoAnswered } from './overview.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { englishFiscalYear } from './wording.en.ts';

const say = sayOn('report');

/** The council's report: what was said and seen, how sure, what is not known, what comes next. */
export function reportSentences(facts: Facts): Sentence[] {
  const { title, fiscal_year } = facts.context.project;
  return [
    ...say(
      'title',
      both(
        `${title}：寄せられた声と、${fiscal_year}に向けて`,
        `${title}: what people said, towards ${englishFiscalYear(fiscal_year)}`,
      ),
    ),
    ...say('finding', whoAnswered(facts), TOTAL, 'submissions_by_channel'),
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...say('finding', heardEffects(facts), TOTAL, 'effect_list'),
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...say('finding', inMonths(facts), TOTAL, 'activity_by_month'),
    ...say(
      'sure',
      both(
        '回答は、みずから寄せてくださった方のものです。少ない声も、件数にかかわらず大切に読んでいます。',
        'The answers are from people who chose to give them. Rare voices are read with the same care.',
      ),
    ),
    ...say(
      'caution',
      both(
        '前後の変化が、講座によるものかどうかはわかりません。活動や関わり方を比べて優劣をつけるものではありません。',
        'Whether a change is due to the course is not known. Activities and forms of engagement are not ranked.',
      ),
    ),
    ...unknownEffects(facts).flatMap((text) => say('unknown', text, TOTAL, 'effect_list')),
    ...say(
      'next',
      both(
        '寄せられた声をもとに、施策ごとに、支えること・慎重に見ること・わからないことを並べます。',
        'For each measure: what supports it, what to look at with care, and what is not known.',
      ),
      TOTAL,
      'plan_measures',
    ),
  ];
}
