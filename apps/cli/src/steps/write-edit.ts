import { existsSync, readFileSync } from 'node:fs';
import { themeEditsSchema, type ThemeEdits } from '@hirogeru/store/contracts';
import { putWhole } from '@hirogeru/store/vault';
import { isCollection, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import type { ProjectFolder } from '../project-folder.ts';
import { readSettings } from '../settings-file.ts';

type Section = keyof ThemeEdits;

/** One thing that a person decides about a theme or an answer; `null` takes it back. */
export type ThemeEdit =
  | {
      readonly section: 'names' | 'notes' | 'merges' | 'moves' | 'paraphrases' | 'excerpts';
      readonly key: string;
      readonly value: string | null;
    }
  | {
      readonly section: 'hidden' | 'pins' | 'approved_quotes' | 'confirmed_quotes' | 'withdrawn_quotes';
      readonly key: string;
      readonly value: true | null;
    }
  | { readonly section: 'splits'; readonly key: string; readonly value: ThemeEdits['splits'][number] | null };

/**
 * Writes an edit into themes.yaml; what people wrote beside the others stays.
 * @throws Refused E_YAML, E_CONFIG, with the file as it was
 */
export function writeEdit({ paths }: ProjectFolder, edit: ThemeEdit): void {
  const before = existsSync(paths.themes) ? readFileSync(paths.themes, 'utf8') : '';
  const document = parseDocument(before, { schema: 'failsafe' });
  if (edit.section === 'splits') setItem(document, edit.section, edit.value, ({ id }) => id === edit.key);
  else if (typeof edit.value === 'string') opened(document, edit.section, YAMLMap).set(edit.key, edit.value);
  else if (edit.value === null) takeOut(document, edit.section, edit.key);
  else setItem(document, edit.section, edit.key, (item) => item === edit.key);
  const after = document.toString({ lineWidth: 0 });
  readSettings('themes.yaml', after, themeEditsSchema, { asWritten: true });
  putWhole(paths.themes, after);
}

/** A section as a block, made where there is none. An empty one in one line keeps its comment. */
function opened<T extends YAMLMap | YAMLSeq>(document: Document, section: Section, kind: new () => T): T {
  const there = document.get(section, true);
  if (there instanceof kind) {
    if (there.items.length > 0) return there;
    there.flow = false;
    if (there.comment) there.commentBefore = there.comment;
    there.comment = null;
    return there;
  }
  const made = new kind();
  if (!isMap(document.contents)) document.contents = new YAMLMap() as typeof document.contents;
  document.set(section, made);
  return made;
}

/** Puts an item in the place of the one that it is about, or at the end; null takes that one out. */
function setItem(
  document: Document,
  section: Section,
  value: unknown,
  isAbout: (item: { id?: unknown } & string) => boolean,
): void {
  const list = opened(document, section, YAMLSeq);
  const items = list.toJS(document) as ({ id?: unknown } & string)[];
  const at = items.findIndex(isAbout);
  if (value === null && at >= 0) list.delete(at);
  else if (value !== null && at >= 0) list.set(at, document.createNode(value));
  else if (value !== null) list.add(document.createNode(value));
  if (list.items.length === 0) list.flow = true;
}

function takeOut(document: Document, section: Section, key: string): void {
  const there = document.get(section, true);
  if (isSeq(there)) {
    const at = (there.toJS(document) as unknown[]).indexOf(key);
    if (at >= 0) there.delete(at);
  } else if (isMap(there)) there.delete(key);
  if (isCollection(there) && there.items.length === 0) there.flow = true;
}
