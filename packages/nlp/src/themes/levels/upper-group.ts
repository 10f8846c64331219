/** Themes that are read together, where they are more than can be read at once. */
export interface UpperGroup {
  /** The id that it has had before; without it, one is made of its words. */
  readonly id?: string | undefined;
  /** The name that it has had before; without it, one is made of its words. */
  readonly label?: string | undefined;
  /** Bootstrap stability, 0..1. */
  readonly stability: number;
  /** Ids of its themes, those that are not heard now among them. */
  readonly parts: readonly string[];
}
