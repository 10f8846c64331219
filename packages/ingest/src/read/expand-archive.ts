import { problem, Refused, type Problem } from '@hirogeru/store/contracts';
import type { ArchivePart } from './archive-directory.ts';
import { checkedParts, containerOf } from './container.ts';
import { entryPath } from './entry-name.ts';
import { inflatePart } from './inflate-part.ts';
import { isSurveyArchive } from './limesurvey-archive.ts';
import { keepWithin, withLimits, type LimitSettings } from './limits.ts';

/** The files of an archive, or the one file that is none. */
export type ExpandedArchive = {
  /** `archive.zip/entry` for an entry. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
  /** Entries that a system or program left behind (`__MACOSX/`, `Thumbs.db`, `~$…`), which are not read. */
  readonly left: number;
};

// An archive with one of these is a document of an office program.
const ONE_FILE = /^(?:\[content_types\]\.xml|mimetype|content\.xml|xl\/.*|index\/.*\.iwa|index\.zip)$/i;

/**
 * Takes a ZIP of files apart, in memory; nothing is ever written under an entry's name. An entry that is not safe to
 * handle is refused by its number, and the others go on. Any other file comes back as it is.
 */
export function expandArchive(bytes: Uint8Array, name: string, limits?: LimitSettings): ExpandedArchive {
  return withLimits(limits, () => expand(bytes, name, 1));
}

function expand(bytes: Uint8Array, name: string, depth: number): ExpandedArchive {
  try {
    const entries = containerOf(bytes) === 'zip' ? entriesOf(bytes, name, depth) : null;
    return entries ? takeApart(bytes, name, entries, depth) : whole(bytes, name);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { files: [], problems: [error.problem], left: 0 };
  }
}

const whole = (bytes: Uint8Array, path: string): ExpandedArchive => ({
  files: [{ path, bytes }],
  problems: [],
  left: 0,
});

/** The entries of a ZIP of files; null for a document that is a ZIP itself. */
function entriesOf(bytes: Uint8Array, name: string, depth: number): readonly ArchivePart[] | null {
  const parts = checkedParts(bytes, name);
  if (parts.some((part) => ONE_FILE.test(part.name.replaceAll('\\', '/')))) return null;
  if (isSurveyArchive(parts.map((part) => part.name))) return null;
  keepWithin('nesting', depth, name);
  keepWithin('archiveEntries', parts.length, name);
  // All of them are held in memory until their turn comes.
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  keepWithin('memoryMb', Math.floor(unpacked / 1_000_000), name);
  return parts;
}

function takeApart(
  bytes: Uint8Array,
  name: string,
  entries: readonly ArchivePart[],
  depth: number,
): ExpandedArchive {
  const files: ExpandedArchive['files'][number][] = [];
  const problems: Problem[] = [];
  const taken = new Set<string>();
  let left = 0;
  for (const [index, part] of entries.entries()) {
    if (/[\\/]$/.test(part.name)) continue;
    const place = part.link ? 'refused' : entryPath(part.name);
    if (place === 'left') left += 1;
    else if (place === 'refused' || taken.has(place.path)) {
      problems.push(problem('E_ARCHIVE_ENTRY', { file: name }, { entry: index + 1 }));
    } else {
      taken.add(place.path);
      const inner = entryFiles(bytes, part, `${name}/${place.path}`, depth);
      files.push(...inner.files);
      problems.push(...inner.problems);
      left += inner.left;
    }
  }
  return { files, problems, left };
}

function entryFiles(bytes: Uint8Array, part: ArchivePart, path: string, depth: number): ExpandedArchive {
  try {
    keepWithin('bytes', part.unpacked, path);
    const entry = Buffer.concat([...inflatePart(bytes, part, path)]);
    return expand(entry, path, depth + 1);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { files: [], problems: [error.problem], left: 0 };
  }
}
