import type { Problem, Project } from '@hirogeru/store/contracts';
import type { ColumnChange } from './mapping/compare-columns.ts';
import { extendMapping } from './mapping/extend-mapping.ts';
import { guessRound } from './mapping/guess-round.ts';
import { holdsAnswers } from './mapping/holds-answers.ts';
import { loadMappings } from './mapping/load.ts';
import { noMapping, placeOf, type Matched } from './mapping/match.ts';
import { nearestMapping } from './mapping/nearest-mapping.ts';
import { formOf, guessColumns, proposeMapping, takesOf } from './mapping/propose.ts';
import type { Mapping } from './mapping/schema.ts';
import { shapesOf } from './mapping/shape.ts';
import type { ProposedForm } from './propose-forms.ts';
import type { FormDefinition } from './recognise/form-definition.ts';
import type { Recognition } from './recognise/recognition.ts';
import { SURE } from './recognise/recognise.ts';

/** What a mapping was found or proposed for: the tables of one form, or of one shape. */
export type LookedAt = {
  readonly part: Recognition;
  /** The mapping that takes it: the project's own, else the proposed one; null where nothing would be taken. */
  readonly mapping: Mapping | null;
  /** Form of the project's mapping that fits, or null. */
  readonly form: string | null;
  /** YAML of a proposed mapping where none fits. */
  readonly proposal: string | null;
  /** The sheet may hold no answers: nothing is taken by the proposal before a person has said that it does. */
  readonly doubtful: boolean;
  /** The known form that it seems to be a later version of, which the proposal then extends. */
  readonly changed_form: { readonly form: string; readonly columns: readonly ColumnChange[] } | null;
  readonly problem: Problem | null;
};
type Context = {
  readonly path: string;
  readonly project: Project;
  readonly mappings: readonly Mapping[];
  readonly definitions: readonly FormDefinition[];
  /** Proposals made of all files of a form. */
  readonly proposed: readonly ProposedForm[];
};

const NOTHING: Omit<LookedAt, 'part'> = {
  mapping: null,
  form: null,
  proposal: null,
  doubtful: false,
  changed_form: null,
  problem: null,
};

/** Each form of a file, and each shape that has none, with a proposal: sure kinds first, then those with more rows. */
export function lookAtParts({ fitting, failing, rest }: Matched, context: Context): readonly LookedAt[] {
  const all = rest.flatMap((part) => shapesOf(part.tables).map((tables) => ({ ...part, tables })));
  // A title or a remark alone on a sheet looks like a heading with nothing below it.
  const filled = all.filter(
    (part) => part.confidence >= SURE || part.tables.some(({ rows }) => rows.length > 0),
  );
  const shapes = fitting.length + failing.length + filled.length > 0 ? filled : all.slice(0, 1);
  const several = fitting.length + failing.length + shapes.length > 1;
  const taken = new Set(fitting.map(({ mapping }) => mapping));
  const others = context.mappings.filter((mapping) => !taken.has(mapping));
  const looked = [
    ...fitting.map(({ mapping, part }) => ({ ...NOTHING, part, mapping, form: mapping.form })),
    ...failing.map(({ part, problem }) =>
      problem.code === 'E_AMBIGUOUS_MAPPING'
        ? { ...NOTHING, part, problem }
        : { ...proposed(part, context, several), problem },
    ),
    ...shapes.map((part) => {
      const own = { ...context, mappings: others };
      const { code, at, params } = noMapping([part], context.path, others);
      const [table] = part.tables;
      const place = several && table ? placeOf(context.path, table) : at;
      return { ...proposed(part, own, several), problem: { code, at: place, params } as Problem };
    }),
  ].toSorted((a, b) => Number(isSure(b)) - Number(isSure(a)) || rowsOf(b) - rowsOf(a));
  // One of them holds what the file was sent for.
  const surely = looked.find(({ doubtful }) => !doubtful) ?? looked[0];
  return looked.map((each) =>
    each === surely
      ? { ...each, doubtful: false }
      : each.doubtful
        ? { ...each, mapping: null, problem: null }
        : each,
  );
}

const isSure = ({ part }: LookedAt): boolean => part.confidence >= SURE;
const rowsOf = ({ part }: LookedAt): number => part.tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** A proposal for tables of one shape: the known form that they are a later version of, or a form of its own. */
function proposed(
  part: Recognition,
  { path, project, mappings, definitions, proposed: ofAllFiles }: Context,
  several: boolean,
): Omit<LookedAt, 'problem'> {
  const nearest = nearestMapping(part, mappings);
  const [table] = part.tables;
  const sheet = several ? table?.sheet : undefined;
  const guesses = guessColumns(part, nearest?.mapping.takes ?? takesOf(part), definitions);
  const own = nearest
    ? extendMapping(nearest, { path, round: guessRound(project, path, part), guesses })
    : proposeMapping(part, { path, project, definitions, ...(sheet === undefined ? {} : { sheet }) });
  const form = nearest || several ? null : formOf(own);
  const proposal = ofAllFiles.find((each) => each.form === form)?.yaml ?? own;
  return {
    ...NOTHING,
    part,
    proposal,
    mapping: loadMappings([{ name: path, text: proposal }]).mappings[0] ?? null,
    doubtful: several && !nearest && !holdsAnswers(part, guesses),
    changed_form: nearest && { form: nearest.mapping.form, columns: nearest.changes },
  };
}
