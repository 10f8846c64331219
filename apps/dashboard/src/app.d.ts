import type { Reader } from '#lib/server/reader.ts';
import type { Role } from '#lib/server/roles.ts';

declare global {
  namespace App {
    interface Locals {
      /** Who asks, as far as it is known. */
      role: Role;
      /** What this request may read: one release, or null when there is none (or the link does not open one). */
      reader: Reader | null;
      /** Sources of `frame-ancestors`; `'none'` everywhere but on a report with a valid link. */
      frameAncestors: string;
    }
  }
}
