import type { ArchivePart } from '../archive-directory.ts';
import { checkedParts } from '../container.ts';
import { inflatePart } from '../inflate-part.ts';

/** An office file as a package of parts (ECMA-376 Part 2); parts are found whatever the case and slashes of a name. */
export type Package = {
  readonly file: string;
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part, step by step; nothing for a part that is not there. */
  readonly read: (name: string) => Generator<Uint8Array>;
};

/** @throws Refused E_DAMAGED_FILE, E_LIMIT, E_PASSWORD_PROTECTED */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const parts = new Map<string, ArchivePart>();
  for (const part of checkedParts(bytes, file)) parts.set(keyOf(part.name), part);
  return {
    file,
    names: [...parts.keys()],
    has: (name) => parts.has(keyOf(name)),
    *read(name) {
      const part = parts.get(keyOf(name));
      if (part) yield* inflatePart(bytes, part, file);
    },
  };
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
