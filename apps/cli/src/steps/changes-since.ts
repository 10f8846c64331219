import { lineage, type LowerTheme, type ShownTheme, type ThemeChange, type ThemeModel } from '@hirogeru/nlp';
import type { ThemeEdits } from '@hirogeru/store/contracts';
import type { KeptFinding } from './kept-finding.ts';

/**
 * What became of the themes since a finding of an earlier round, and of those that are read under others. What is hidden is not
 * told of.
 * @param answerOf  the answer of a unit; null when it is no longer there
 */
export function changesSince(
  before: KeptFinding | undefined,
  { model, lower }: { model: ThemeModel; lower: readonly LowerTheme[] },
  { hidden, names }: ThemeEdits,
  answerOf: (unit: string) => string | null,
): ThemeChange[] {
  if (!before) return [];
  const isTold = ({ id }: { id: string }): boolean => !hidden.includes(id);
  const upper = lineage(before.shown.filter(isTold), model.themes.map(shown), answerOf);
  if (lower.length === 0) return upper;
  const earlier = before.model.themes
    .filter(isTold)
    .map((theme) => ({ ...shown(theme), label: names[theme.id] ?? theme.label }));
  const told = new Set([...upper, ...before.shown].map(({ id }) => id));
  const below = lineage(earlier, [...model.themes, ...lower].map(shown), answerOf);
  return [...upper, ...below.filter(({ id }) => !told.has(id))];
}

const shown = ({ id, label, words, units }: ThemeModel['themes'][number]): ShownTheme => ({
  id,
  label,
  words,
  units: units.map((unit) => unit.id),
});
