import { Refused, type Project } from '@hirogeru/store/contracts';
import type { IngestFile } from './ingest-file.ts';
import { beginBook } from './large/open-book.ts';
import { guessRound } from './mapping/guess-round.ts';
import { loadMappings } from './mapping/load.ts';
import { matchTables } from './mapping/match.ts';
import { nearestMapping } from './mapping/nearest-mapping.ts';
import { formOf, proposeMapping } from './mapping/propose.ts';
import type { Mapping } from './mapping/schema.ts';
import { shapesOf } from './mapping/shape.ts';
import { withLimits, type LimitSettings } from './read/limits.ts';
import type { FormDefinition } from './recognise/form-definition.ts';
import type { Recognition } from './recognise/recognition.ts';
import { SURE } from './recognise/recognise.ts';
import { readAndRecognise, recogniseWorkbook, type Read } from './understand.ts';

/** A mapping that was proposed for exports of one form, and taken until a person says otherwise. */
export type ProposedForm = {
  readonly form: string;
  readonly yaml: string;
  readonly mapping: Mapping;
  /** Paths below inbox/, in their order. */
  readonly files: readonly string[];
};

type Context = {
  readonly project: Project;
  readonly mappings: readonly Mapping[];
  /** Asked for when something is to be proposed. */
  readonly definitions: () => readonly FormDefinition[];
  /** Also for what is only a table; left out, such files are left for a person to say. */
  readonly unsure?: boolean;
};
type Shape = { readonly path: string; readonly part: Recognition };

/**
 * Proposes a mapping for every form among the files that is surely a known export and that no mapping is about; one for
 * all files of a form, so that options are those of all of them. What looks like a later version of a known form is left
 * for a person to say.
 * @param files  in the order of their paths; those that cannot be read are passed over
 */
export function proposeForms(files: readonly IngestFile[], context: Context): readonly ProposedForm[] {
  const found = files.flatMap((file) => newShapes(file, context));
  if (found.length === 0) return [];
  const { project } = context;
  const definitions = context.definitions();
  const known = new Set(context.mappings.map(({ form }) => form));
  const forms = Map.groupBy(found, ({ path, part }) =>
    formOf(proposeMapping(part, { project, definitions, path })),
  );
  return [...forms].flatMap(([form, shapes]) => {
    if (form === null || known.has(form)) return [];
    const yaml = proposalFor(shapes, { project, definitions });
    const mapping = yaml === null ? undefined : loadMappings([{ name: form, text: yaml }]).mappings[0];
    if (yaml === null || !mapping) return [];
    return [{ form, yaml, mapping, files: [...new Set(shapes.map(({ path }) => path))] }];
  });
}

function newShapes(file: IngestFile, { project, mappings, unsure = false }: Context): readonly Shape[] {
  try {
    const { parts } = recognisedBeginning(file, project.limits);
    if (parts[0].outcome === 'definition') return [];
    const { rest } = matchTables(parts, file.path, mappings);
    return rest
      .filter((part) => (unsure || part.confidence >= SURE) && !nearestMapping(part, mappings))
      .flatMap((part) =>
        shapesOf(part.tables).map((tables) => ({ path: file.path, part: { ...part, tables } })),
      );
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** A large file is told by its beginning. */
function recognisedBeginning(file: IngestFile, limits: LimitSettings): Read {
  const begun = withLimits(limits, () => beginBook(file));
  return begun ? recogniseWorkbook(begun.workbook, file.path) : readAndRecognise(file, limits);
}

function proposalFor(
  shapes: readonly Shape[],
  context: { readonly project: Project; readonly definitions: readonly FormDefinition[] },
): string | null {
  const [first] = shapes;
  if (!first) return null;
  const part = { ...first.part, tables: shapes.flatMap((shape) => shape.part.tables) };
  const rounds = shapes.flatMap(({ path, part: own }) => {
    const round = guessRound(context.project, path, own);
    return round === null ? [] : [{ file: path, round }];
  });
  const differ = new Set(rounds.map(({ round }) => round)).size > 1;
  return proposeMapping(part, { ...context, path: first.path, ...(differ ? { rounds } : {}) });
}
