import type { MeasureContext } from '../context.ts';
import type { ProtectedRow, ProtectedViews } from '../protected-row.ts';
import type { View } from '../view.ts';
import { activitySentences } from './activity.ts';
import { changeSentences } from './change.ts';
import { factsOf } from './facts.ts';
import { howSentences } from './how.ts';
import { overviewSentences } from './overview.ts';
import { planSentences } from './plan.ts';
import { reportSentences } from './report.ts';
import { roundSentences } from './rounds.ts';
import { sentenceRows } from './sentence.ts';
import { themeSentences } from './themes.ts';
import { viewSentences } from './views.ts';

/** Every sentence of every page, in both languages, made of protected figures only. */
export function writeSentences(
  views: ProtectedViews,
  context: MeasureContext,
  family: readonly View[],
): ProtectedRow[] {
  const facts = factsOf(views, context);
  return sentenceRows([
    ...overviewSentences(facts),
    ...themeSentences(facts),
    ...changeSentences(facts),
    ...activitySentences(facts),
    ...roundSentences(facts),
    ...planSentences(facts),
    ...howSentences(facts),
    ...reportSentences(facts),
    ...viewSentences(facts, family),
  ]);
}
