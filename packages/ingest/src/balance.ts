import { problem, Refused } from '@hirogeru/store/contracts';

/** What became of a file's rows. rows_read = accepted + duplicate + rejected + blank; left_out is counted apart. */
export type Balance = {
  readonly rows_read: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly blank: number;
  /** Rows that are no answers by their kind: private messages, reactions, sub-totals. */
  readonly left_out: number;
};

/**
 * Checks that every row read is accounted for, and that as many rows are stored as were accepted.
 * @throws Refused E_BALANCE
 */
export function checkBalance(path: string, balance: Balance, storedRows: number): void {
  const { rows_read, accepted, duplicate, rejected, blank } = balance;
  const accounted = accepted + duplicate + rejected + blank;
  if (accounted !== rows_read || storedRows !== accepted) {
    const found = accounted === rows_read ? accounted - accepted + storedRows : accounted;
    throw new Refused(problem('E_BALANCE', { file: path }, { read: rows_read, accounted: found }));
  }
}
