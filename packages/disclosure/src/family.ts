/**
 * Linked tables as one system: cells are shared by id, every equation says "total = sum of its parts", every
 * inequality "sum of parts <= sum of wholes". `value` is a whole number >= 0; `contributors` (default: value) is the number of people
 * behind the cell and `threshold` (default: the k of the run) the cell's own least number of people. `least` and `most`
 * (default: 0 and none) are what a reader knows of the cell already, from an earlier release. `spread`:
 * where more values than the threshold have to fit while the cell is masked, so many (of a sum of minutes three values are nothing).
 * `mayBeZero`: zeros are shown, but to a reader this one may be one all the same (withheld whole in an earlier release).
 */
export type Family = {
  readonly cells: readonly FamilyCell[];
  readonly equations: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly inequalities?: readonly {
    readonly parts: readonly string[];
    readonly wholes: readonly string[];
  }[];
  readonly answers?: readonly Answers[];
};
/**
 * Answers of people to one question: `parts` are all that could be answered (not: left blank), `total` is the number of all who
 * were asked or answered, `people` (default: those of the total) of those who answered; `rather` where there is a release all the
 * same if its zeros cannot be withheld beside earlier ones. See `alike.ts`.
 */
export type Answers = {
  readonly total: string;
  readonly parts: readonly string[];
  readonly people?: number;
  readonly rather?: true;
};
export type FamilyCell = {
  readonly id: string;
  readonly value: number;
  readonly contributors?: number;
  readonly threshold?: number;
  readonly least?: number;
  readonly most?: number;
  readonly spread?: number;
  readonly mayBeZero?: boolean;
};

/**
 * Checks that the family can be true: ids unique and known, values whole and >= 0, every relation holds.
 * Throws RangeError naming the ids; no value is in the message.
 */
export function checkFamily(family: Family): void {
  const values = new Map<string, number>();
  for (const { id, value, least = 0, most = Infinity } of family.cells) {
    if (values.has(id)) throw new RangeError(`cell stands twice: ${id}`);
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${id}`);
    if (value < least || value > most) throw new RangeError(`not as it is known already: ${id}`);
    values.set(id, value);
  }
  const valueOf = (id: string): number => {
    const value = values.get(id);
    if (value === undefined) throw new RangeError(`unknown cell: ${id}`);
    return value;
  };
  for (const { total, parts } of family.equations) {
    if (parts.length === 0) throw new RangeError(`total without parts: ${total}`);
    if (new Set([total, ...parts]).size !== parts.length + 1)
      throw new RangeError(`cell twice in one sum: ${total}`);
    if (parts.reduce((sum, part) => sum + valueOf(part), 0) !== valueOf(total)) {
      throw new RangeError(`parts do not add up: ${total}`);
    }
  }
  for (const { total, parts } of family.answers ?? []) [total, ...parts].forEach(valueOf);
  for (const { parts, wholes } of family.inequalities ?? []) {
    const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + valueOf(id), 0);
    if (new Set([...parts, ...wholes]).size !== parts.length + wholes.length)
      throw new RangeError(`cell twice in one inequality: ${parts.join(' ')}`);
    if (sum(parts) > sum(wholes)) throw new RangeError(`parts above their whole: ${parts.join(' ')}`);
  }
}
