import type { CellStore } from '@hirogeru/store/vault';
import { cellBook, type BaseCell, type Equation } from './cell-book.ts';
import type { MeasureContext } from './context.ts';
import type { RawRow } from './raw-row.ts';
import { activityByMonth, activityByType } from './views/activity.ts';
import { countAnswers } from './views/answer-counts.ts';
import { askedIn } from './views/asked.ts';
import { changeByItem } from './views/change-by-item.ts';
import { choices } from './views/choices.ts';
import { effectRows } from './views/effects.ts';
import { itemShares } from './views/item-shares.ts';
import { likertDistribution } from './views/likert-distribution.ts';
import { likertSides } from './views/likert-sides.ts';
import { opinionsByHeading } from './views/opinions-by-heading.ts';
import { peopleByThemeStance } from './views/people-by-theme-stance.ts';
import { aboutRows, balanceRows, planRows, roundRows } from './views/records.ts';
import { roundOfForm } from './views/round-of-form.ts';
import { submissionsByChannel, submissionsByStandpoint } from './views/submissions.ts';
import { placeThemes } from './views/theme-order.ts';
import { opinionsByTheme, opinionsByThemeStandpoint, themeList } from './views/themes.ts';

/** Every view before protection, with what disclosure needs: each cell once, and the equations between them. */
export type RawFamily = {
  readonly context: MeasureContext;
  readonly views: Readonly<Record<string, readonly RawRow[]>>;
  readonly cells: readonly BaseCell[];
  readonly equations: readonly Equation[];
};

/** Counts everything that a release will show. Nothing of it may be shown before `publishable`. */
export async function measure(store: CellStore, context: MeasureContext): Promise<RawFamily> {
  const book = cellBook();
  const asked = await askedIn(store, context);
  const themes = await placeThemes(store, context.project.id, context.themes);
  const answers = await countAnswers(store, context.project.id);
  const roundOf = await roundOfForm(store, context);
  const effects = await effectRows(store, context, book, asked);
  const views = {
    about: aboutRows(context),
    rounds: roundRows(context),
    submissions_by_channel: await submissionsByChannel(store, context, book),
    submissions_by_standpoint: await submissionsByStandpoint(store, context, book),
    opinions_by_heading: await opinionsByHeading(store, context, book, asked),
    opinions_by_theme: await opinionsByTheme(store, context, book, themes, asked),
    opinions_by_theme_standpoint: await opinionsByThemeStandpoint(store, context, book, themes),
    people_by_theme_stance: await peopleByThemeStance(store, context, book, themes),
    theme_list: await themeList(store, context, book, themes),
    effect_list: effects.list,
    opinions_by_effect: effects.byRound,
    likert_distribution: await likertDistribution(context, book, answers, roundOf),
    likert_sides: await likertSides(context, book, answers, roundOf),
    item_shares: await itemShares(context, book, answers),
    change_by_item: await changeByItem(store, context, book),
    choices: await choices(store, context, book, roundOf),
    activity_by_month: await activityByMonth(store, context, book),
    activity_by_type: await activityByType(store, context, book),
    balance: balanceRows(context),
    plan_measures: planRows(context),
  };
  return { context, views, cells: [...book.cells.values()], equations: book.equations };
}
