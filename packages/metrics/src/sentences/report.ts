import { TOTAL } from '@hirogeru/store/contracts';
import { activityInShort } from './activity.ts';
import { changeInShort } from './change.ts';
import type { Facts } from './facts.ts';
import { heardEffects, unknownEffects, whatWasSaid, whoAnswered } from './overview.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('report');

/** The council's report: what was said and seen, how sure, what is not known, what comes next. */
export function reportSentences(facts: Facts): Sentence[] {
  const { title, fiscal_year } = facts.context.project;
  return [
    ...say('title', `${title}：寄せられた声と、${fiscal_year}に向けて`),
    ...say('finding', whoAnswered(facts), TOTAL, 'submissions_by_channel'),
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...say('finding', heardEffects(facts), TOTAL, 'effect_list'),
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...say('finding', activityInShort(facts), TOTAL, 'activity_by_month'),
    ...say(
      'sure',
      '回答は、みずから寄せてくださった方のものです。少ない声も、件数にかかわらず大切に読んでいます。',
    ),
    ...say(
      'caution',
      '前後の変化は、講座によるものかどうかはわかりません。活動や関わり方を比べて優劣をつけるものではありません。',
    ),
    ...unknownEffects(facts).flatMap((text) => say('unknown', text, TOTAL, 'effect_list')),
    ...say(
      'next',
      '寄せられた声をもとに、施策ごとに、支えること・慎重に見ること・わからないことを並べます。',
      TOTAL,
      'plan_measures',
    ),
  ];
}
