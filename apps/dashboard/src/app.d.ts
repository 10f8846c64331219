import type { Reader } from '#lib/server/reader.ts';
import type { Role } from '#lib/server/roles.ts';

declare global {
  namespace App {
    interface Locals {
      /** What whoever asks may do. */
      role: Role;
      /** Name of the account that is signed in; null without one. */
      account: string | null;
      /** Signed in, by an account or by the desk's link. */
      isIn: boolean;
      /** There are accounts, or there have to be: nobody reads without signing in. */
      needsAccount: boolean;
      /** Who asks, for the ledger: an account by its number. */
      who: string;
      /** What this request may read: one release, or null when there is none (or the link does not open one). */
      reader: Reader | null;
      /** Sources of `frame-ancestors`; `'none'` everywhere but on a report with a valid link. */
      frameAncestors: string;
    }
  }
}
