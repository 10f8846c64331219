import type { View } from '../view.ts';
import { about } from './about.ts';
import { activityByMonth } from './activity-by-month.ts';
import { activityByType } from './activity-by-type.ts';
import { activityByYear } from './activity-by-year.ts';
import { activityContinuity } from './activity-continuity.ts';
import { activityReach } from './activity-reach.ts';
import { balance } from './balance.ts';
import { changeAtFollowUp } from './change-at-follow-up.ts';
import { changeAttrition } from './change-attrition.ts';
import { changeByItem } from './change-by-item.ts';
import { changeByMatching } from './change-by-matching.ts';
import { choices } from './choices.ts';
import { codeContrasts } from './code-contrasts.ts';
import { coursePathway } from './course-pathway.ts';
import { effectList } from './effect-list.ts';
import { evidenceBySource } from './evidence-by-source.ts';
import { itemShares } from './item-shares.ts';
import { likertDistribution } from './likert-distribution.ts';
import { likertSides } from './likert-sides.ts';
import { notCounted } from './not-counted.ts';
import { opinionsByEffect } from './opinions-by-effect.ts';
import { opinionsByHeading } from './opinions-by-heading.ts';
import { opinionsByThemeStandpoint } from './opinions-by-theme-standpoint.ts';
import { opinionsByTheme } from './opinions-by-theme.ts';
import { peopleByThemeStance } from './people-by-theme-stance.ts';
import { planMeasures } from './plan-measures.ts';
import { planNumbers } from './plan-numbers.ts';
import { quotes } from './quotes.ts';
import { recap } from './recap.ts';
import { rounds } from './rounds.ts';
import { saidByChange } from './said-by-change.ts';
import { scaleChanges } from './scale-changes.ts';
import { scaleScores } from './scale-scores.ts';
import { scaleThresholds } from './scale-thresholds.ts';
import { sentences } from './sentences.ts';
import { submissionsByChannel } from './submissions-by-channel.ts';
import { submissionsByStandpoint } from './submissions-by-standpoint.ts';
import { themeContrasts } from './theme-contrasts.ts';
import { themeList } from './theme-list.ts';
import { traces } from './traces.ts';
import { trendByRound } from './trend-by-round.ts';
import { trendChanges } from './trend-changes.ts';
import { weightedShares } from './weighted-shares.ts';
import { weightedStrata } from './weighted-strata.ts';

/**
 * The finite list of everything that a page, export, chart or embed can show. They are counted, and after protection
 * completed, in this order: what a view needs of another stands before it.
 */
export const views: readonly View[] = [
  about,
  rounds,
  submissionsByChannel,
  submissionsByStandpoint,
  themeList,
  opinionsByTheme,
  opinionsByThemeStandpoint,
  peopleByThemeStance,
  themeContrasts,
  opinionsByHeading,
  likertDistribution,
  likertSides,
  itemShares,
  changeByItem,
  changeAtFollowUp,
  changeByMatching,
  changeAttrition,
  choices,
  effectList,
  opinionsByEffect,
  codeContrasts,
  saidByChange,
  activityByMonth,
  activityByType,
  scaleScores,
  scaleChanges,
  scaleThresholds,
  trendByRound,
  trendChanges,
  weightedShares,
  weightedStrata,
  evidenceBySource,
  activityByYear,
  activityReach,
  activityContinuity,
  coursePathway,
  quotes,
  recap,
  balance,
  notCounted,
  planMeasures,
  planNumbers,
  sentences,
  traces,
];
