import { GROUP_OF_PAGE, GROUP_PAGES } from '#lib/labels.ja.ts';
import { groupMark } from '@hirogeru/charts';
import type { EffectRow } from './figures/change.ts';

/** One of the five groups: how many of its effects were asked, heard and measured. */
export type GroupState = {
  readonly page: string;
  readonly group: string;
  readonly label: string;
  readonly lead: string;
  readonly shape: string;
  readonly effects: number;
  readonly asked: number;
  readonly heard: number;
  /** It is not shown whether they were heard. */
  readonly withheld: number;
  readonly measured: number;
};

/** The five groups in their fixed order; a group that nobody was asked about stays in the list and says so. */
export const groupStates = (effects: readonly EffectRow[]): GroupState[] =>
  Object.entries(GROUP_PAGES).map(([page, { label, lead }]) => {
    const group = GROUP_OF_PAGE[page] ?? page;
    const own = effects.filter((effect) => effect.group_id === group);
    return {
      page,
      group,
      label,
      lead,
      shape: groupMark(group).shape,
      effects: own.length,
      asked: own.filter((effect) => effect.heard !== 'not_asked' || effect.measured !== 'not_asked').length,
      heard: own.filter((effect) => effect.heard === 'heard').length,
      withheld: own.filter((effect) => effect.heard === 'not_shown').length,
      measured: own.filter((effect) => effect.measured === 'measured').length,
    };
  });
