import { notAsked, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { ROUNDS } from './rounds.ts';
import { bySeq, cross } from './rows.ts';

const EFFECTS = [
  ['supporter.course.fellows', 'supporter', 'ピアサポーター', '仲間との出会い', 'heard', 'measured'],
  ['supporter.load', 'supporter', 'ピアサポーター', '負担・抱え込み', 'heard', 'measured'],
  ['client.any.voice', 'client', '利用する方', '思いの言語化', 'asked_none', 'not_asked'],
  ['colleague.trust', 'colleague', '協働する専門職・雇用者', '相互の信頼', 'heard', 'too_few'],
  ['organisation.conditions', 'organisation', '組織', '働く環境・合理的配慮', 'asked_none', 'not_asked'],
  ['community.places', 'community', '地域', '居場所・場', 'not_asked', 'not_asked'],
] as const;

/** The effects of peer support: heard of, not heard of, and not asked for. */
export const effects: ViewTables = {
  effect_list: bySeq(EFFECTS, ([effect_id, group_id, group_label, label, heard, measured], seq) => ({
    effect_id,
    opinions: heard === 'heard' ? shown(12 + seq) : heard === 'not_asked' ? notAsked : shown(0),
    group_id,
    group_label,
    label,
    label_en: effect_id,
    heard,
    measured,
    seq,
  })),
  evidence_by_source: cross(
    EFFECTS,
    ['opinions', 'survey', 'scale', 'log'],
    ([effect_id, group_id, , label, heard], source, i, j) => ({
      effect_id,
      source,
      state: [heard === 'heard' ? 'shown' : 'none', 'not_asked', 'no_measure', 'no_record'][j] ?? '',
      group_id,
      label,
      label_en: effect_id,
      measured_by: '',
      reference: '',
      seq: i * 4 + j,
    }),
  ),
  opinions_by_effect: cross(EFFECTS, ROUNDS, ([effect_id, , , , heard], round_id, i, j) => ({
    effect_id,
    round_id,
    opinions: heard === 'not_asked' ? notAsked : shown(heard === 'heard' ? 5 + i + j : 0),
  })),
};
