import { describe, expect, it } from 'vitest';
import { rememberThemes } from '../continue/centre-terms.ts';
import { continueThemes } from '../continue/continue-themes.ts';
import type { ThemeEdits } from '../edits/theme-edits.ts';
import { findThemes } from '../find-themes.ts';
import type { Theme, ThemeDocument, ThemeModel } from '../theme-model.ts';
import { editThemes, type EditedLevels } from './edit-themes.ts';
import { AREA_OF, plantedSubjects, subjectOf, SUBJECTS } from './planted-subjects.ts';

const OPTIONS = { seed: 7, minimumPeople: 5, ids: { secret: 'a secret' } };
const NONE: ThemeEdits = { names: {}, notes: {}, merges: {}, splits: [], moves: {}, pins: [], hidden: [] };
const ALL = [...SUBJECTS.keys()];
const documents = plantedSubjects('a', ALL, 1);
const model = findThemes(documents, OPTIONS);

const edited = (edits: Partial<ThemeEdits> = {}, found: ThemeModel = model, of = documents): EditedLevels =>
  editThemes(of, found, { ...NONE, ...edits }, { ...OPTIONS, sleeping: [] });
const shown = edited();
/** As the next finding gets it. */
const named: ThemeModel = { ...model, uppers: shown.uppers };
const [first, second] = shown.uppers.map(({ id }) => id!) as [string, string];
const below = (upper: string, levels = shown): string[] =>
  levels.lower.filter((theme) => theme.upper === upper).map(({ id }) => id);
const subjectsOf = (units: readonly { readonly id: string }[]) =>
  new Set(units.map(({ id }) => subjectOf(id)));
const ids = (levels: EditedLevels): string[] => levels.model.themes.map(({ id }) => id);

describe('more subjects than can be read at once', () => {
  it('are a theme each, and fifteen to be read first', () => {
    expect(model.themes.map(({ units }) => [...subjectsOf(units)])).toHaveLength(20);
    for (const { units } of model.themes) expect(subjectsOf(units).size).toBe(1);
    expect(shown.model.themes).toHaveLength(15);
    expect(shown.lower).toHaveLength(10);
  });

  it('stand together with what they share their area with', () => {
    for (const { units } of shown.model.themes)
      expect(new Set([...subjectsOf(units)].map((subject) => AREA_OF[subject])).size).toBe(1);
  });

  it('have names, none of them twice, and are counted by people on both levels', () => {
    const all = [...shown.model.themes.filter(({ id }) => below(id).length > 0), ...shown.lower];
    const labels = [...shown.model.themes, ...shown.lower].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { people, units, stability } of all) {
      const persons = documents.filter(({ id }) => units.some((unit) => unit.id === id));
      expect(people).toBe(new Set(persons.map(({ personKey }) => personKey)).size);
      expect(stability).toBeGreaterThan(0.5);
      expect(stability).toBeLessThanOrEqual(1);
    }
  });

  it('hold every unit of those below, and no other', () => {
    const above = shown.model.themes.filter(({ id }) => below(id).length > 0);
    expect(above).toHaveLength(5);
    const unitsOf = (themes: readonly Theme[]) =>
      themes.flatMap(({ units }) => units.map(({ id }) => id)).toSorted();
    for (const theme of above)
      expect(unitsOf(shown.lower.filter(({ upper }) => upper === theme.id))).toEqual(unitsOf([theme]));
  });

  it('are the same bytes whatever the order of the units', () => {
    expect(JSON.stringify(findThemes(documents.toReversed(), OPTIONS))).toBe(JSON.stringify(model));
  });

  it('stay on one level where they run into each other', () => {
    const mixed = documents.map(({ words, ...unit }, at) => ({
      ...unit,
      words: [...words.slice(0, 3), documents[(at * 7 + 31) % documents.length]!.words[0]!],
    }));
    const blurred = findThemes(mixed, OPTIONS);
    expect(blurred.themes.length).toBeLessThanOrEqual(15);
    expect(blurred.uppers).toBeUndefined();
  });

  it('stay on one level while they can be read at once', () => {
    const few = findThemes(plantedSubjects('a', ALL.slice(0, 12), 1), OPTIONS);
    expect(few.themes).toHaveLength(12);
    expect(few.uppers).toBeUndefined();
  });
});

describe("people's edits on two levels", () => {
  it('give names on either level', () => {
    const [lower] = below(first) as [string];
    const {
      model: upper,
      lower: parts,
      conflicts,
    } = edited({ names: { [first]: 'うえの名', [lower]: 'したの名' } }, named);
    expect(conflicts).toEqual([]);
    expect(upper.themes.find(({ id }) => id === first)!.label).toBe('うえの名');
    expect(parts.find(({ id }) => id === lower)!.label).toBe('したの名');
  });

  it('are told where both levels would have the same name', () => {
    const [lower] = below(first) as [string];
    const { conflicts } = edited({ names: { [lower]: '名', [first]: '名' } }, named);
    expect(conflicts).toEqual([{ at: ['names', first], reason: 'against', other: ['names', lower] }]);
  });

  it('hide an upper theme with all that is below it, and a lower one from above', () => {
    const gone = edited({ hidden: [first] }, named);
    expect(ids(gone)).not.toContain(first);
    expect(below(first, gone)).toEqual([]);
    const [lower] = below(first) as [string];
    const { model: left, themeOf } = edited({ hidden: [lower] }, named);
    const units = left.themes.flatMap((theme) => theme.units.map(({ id }) => id));
    const hidden = shown.lower.find(({ id }) => id === lower)!.units;
    for (const { id } of hidden) {
      expect(units).not.toContain(id);
      expect(themeOf.get(id)).toBe(lower);
    }
  });

  it('join upper themes with all that is below them', () => {
    const joined = edited({ merges: { [first]: second } }, named);
    expect(joined.conflicts).toEqual([]);
    expect(ids(joined)).not.toContain(first);
    expect(below(second, joined).toSorted()).toEqual([...below(first), ...below(second)].toSorted());
  });

  it('put a lower theme under another upper one, or into another lower one', () => {
    const [lower] = below(first) as [string];
    const moved = edited({ merges: { [lower]: second } }, named);
    expect(moved.conflicts).toEqual([]);
    expect(below(second, moved)).toContain(lower);
    const [other] = below(second) as [string];
    const joined = edited({ merges: { [lower]: other } }, named);
    expect(joined.conflicts).toEqual([]);
    expect(joined.lower.find(({ id }) => id === other)!.units).toHaveLength(60);
  });

  it('move an answer under an upper theme, or into a lower one', () => {
    const [lower] = below(first) as [string];
    const unit = shown.lower.find(({ upper }) => upper === second)!.units[0]!.id;
    const answer = unit.slice(0, -2);
    for (const to of [first, lower]) {
      const { model: upper, conflicts } = edited({ moves: { [answer]: to } }, named);
      expect(conflicts).toEqual([]);
      const home = upper.themes.find(({ units }) => units.some(({ id }) => id === unit))!;
      expect(home.id).toBe(first);
    }
  });

  it('take a part out of an upper theme, which stands beside it', () => {
    const [one] = shown.lower.filter(({ upper }) => upper === first);
    const answers = one!.units.slice(0, 20).map(({ id }) => id.slice(0, -2));
    const split = edited({ splits: [{ from: first, id: 'part', words: [], answers }] }, named);
    expect(split.conflicts).toEqual([]);
    expect(split.model.themes.find(({ id }) => id === 'part')!.units).toHaveLength(20);
  });

  it('tell which edit of the file cannot be kept', () => {
    const { conflicts } = edited({ hidden: [first, 'nobody'], pins: [second, 'none'] }, named);
    expect(conflicts).toEqual([
      { at: ['pins', 1], reason: 'unknown_theme' },
      { at: ['hidden', 1], reason: 'unknown_theme' },
    ]);
  });
});

describe('the next round of more subjects than can be read at once', () => {
  const before = (found: ThemeModel, of: readonly ThemeDocument[], uppers = found.uppers) => ({
    themes: rememberThemes(of, found),
    placed: new Map([
      ...found.others.map((id) => [id, null] as const),
      ...found.themes.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id] as const)),
    ]),
    ...(uppers ? { uppers } : {}),
  });
  const next = (memory: ReturnType<typeof before>, of: readonly ThemeDocument[]): ThemeModel =>
    continueThemes(of, memory, { ...OPTIONS, fixed: new Map(), held: new Set(), wordsOf: () => [] }).model;

  it('keeps both levels as they were, with their ids and names', () => {
    const more = [...documents, ...plantedSubjects('b', ALL, 2)];
    const levels = edited({}, next(before(named, documents), more), more);
    const look = ({ model: { themes }, lower }: EditedLevels) => ({
      upper: themes.map(({ id, label }) => [id, label]),
      lower: lower.map(({ id, upper, label }) => [id, upper, label]),
    });
    expect(look(levels)).toEqual(look(shown));
  });

  it('puts what is new under what it is nearest to, and leaves upper themes apart', () => {
    const known = plantedSubjects('a', ALL.slice(0, 18), 1);
    const found = findThemes(known, OPTIONS);
    const was = edited({}, found, known);
    const more = [...known, ...plantedSubjects('b', ALL, 2)];
    const levels = edited({}, next(before(found, known, was.uppers), more), more);
    expect(levels.model.themes).toHaveLength(15);
    for (const { id, upper } of was.lower)
      expect(levels.lower.find((theme) => theme.id === id)).toMatchObject({ upper });
    const fresh = levels.lower.filter(({ units }) =>
      [...subjectsOf(units)].every((subject) => subject >= 18),
    );
    expect(fresh.length).toBe(2);
  });

  it('reads one level in two when it has grown beyond what can be read', () => {
    const known = plantedSubjects('a', ALL.slice(0, 14), 1);
    const found = findThemes(known, OPTIONS);
    const more = [...known, ...plantedSubjects('b', ALL, 2)];
    const levels = edited({}, next(before(found, known), more), more);
    expect(levels.model.themes).toHaveLength(15);
    const all = [...levels.model.themes, ...levels.lower].map(({ id }) => id);
    for (const { id } of found.themes) expect(all).toContain(id);
  });

  it('forgets no upper theme while its subjects are not heard', () => {
    const quiet = plantedSubjects('b', ALL.slice(0, 8), 2);
    const found = next(before(named, documents), quiet);
    expect(found.themes.length).toBeLessThanOrEqual(15);
    expect(found.uppers!.map(({ id, parts }) => [id, [...parts].toSorted()])).toEqual(
      named.uppers!.map(({ id, parts }) => [id, [...parts].toSorted()]),
    );
    const { lower, conflicts } = edited({ names: { [first]: '名' } }, found, quiet);
    expect(lower).toEqual([]);
    expect(conflicts).toEqual([]);
  });
});
