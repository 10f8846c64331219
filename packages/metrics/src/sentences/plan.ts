import { askedAndAnswered, voicesFrom } from '../findings/asked.ts';
import { numberFinding } from '../findings/plan-numbers.ts';
import { both, type Bilingual } from './bilingual.ts';
import type { Facts } from './facts.ts';
import { cautionsOf, evidenceOf, supportsOf, unknownsOf, type Piece } from './plan-evidence.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('plan');

/** 令和5年度に向けて: of each measure who was asked, its numbers, what supports it, what speaks against it, what is not known. */
export function planSentences(facts: Facts): Sentence[] {
  return facts.rows('plan_measures').flatMap((measure) => {
    const about = String(measure.words['measure_id']);
    const evidence = evidenceOf(facts, measure);
    const effects = evidence.effects.map(({ words }) => String(words['effect_id']));
    const supports = supportsOf(evidence);
    const each = (slot: 'supports' | 'caution' | 'unknown', pieces: readonly Piece[]) =>
      pieces.flatMap(({ text, view }) => say(slot, text, about, view));
    const asked = askedAndAnswered(facts, effects);
    return [
      ...(asked.length > 0 ? asked : [NOBODY_ASKED]).flatMap((text) =>
        say('sure', text, about, 'likert_distribution'),
      ),
      ...say('sure', voicesFrom(facts), about, 'opinions_by_theme'),
      ...facts
        .rows('plan_numbers')
        .filter(({ words }) => words['measure_id'] === about)
        .flatMap((row) => say('finding', numberFinding(row), about, 'plan_numbers')),
      ...(supports.length > 0 ? each('supports', supports) : say('supports', NO_SUPPORT, about)),
      ...each('caution', cautionsOf(evidence)),
      ...say('caution', MENTION, about),
      ...each('unknown', unknownsOf(evidence)),
      ...say('unknown', SILENT, about),
      ...say('next', asWritten(measure.words['next_question']), about),
    ];
  });
}

const NOBODY_ASKED = both(
  'この施策に関わることは、アンケートの項目ではまだだれにもたずねていません。',
  'No survey item has asked anybody about what this measure is for.',
);
const NO_SUPPORT = both(
  'この施策を支える記録は、まだありません。',
  'Nothing recorded supports this measure yet.',
);
const MENTION = both(
  'ふれた意見の数は、効果のあった人の数ではありません。',
  'A mention is not a person in whom the effect was seen.',
);
const SILENT = both(
  '答えていない方の考えはわかりません。',
  'The views of those who stayed silent are not known.',
);

/** The planner's own words are in no other language. */
const asWritten = (words: unknown): Bilingual => both(String(words ?? ''), String(words ?? ''));
