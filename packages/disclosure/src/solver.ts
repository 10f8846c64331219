import loadHighs, { type Highs, type RawModelApi } from 'highs';

export type SolverRow = {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
};
export type Bounds = { readonly lower: readonly number[]; readonly upper: readonly number[] };
export type Answer = {
  readonly kind: 'optimal' | 'incumbent' | 'unbounded' | 'infeasible' | 'stopped';
  readonly objective: number;
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  /** Price of each row: 0 where it does not hold the answer back. */
  readonly rowPrices: Float64Array;
};

// The package's types describe its CommonJS face; Node loads the module, whose default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let loaded: Promise<Highs> | undefined;
/** The one HiGHS of this process (WASM, one thread). */
export function loadSolver(): Promise<Highs> {
  return (loaded ??= load());
}

/** A linear programme that is minimised again and again with other costs, bounds and rows. Dispose it. */
export class Programme {
  readonly #model: RawModelApi;
  readonly #highs: Highs;
  readonly #count: number;
  readonly #lower: Float64Array;
  #isWhole = false;

  constructor(highs: Highs, bounds: Bounds, rows: readonly SolverRow[]) {
    this.#highs = highs;
    this.#count = bounds.lower.length;
    this.#lower = Float64Array.from(bounds.lower);
    this.#model = highs.raw.createModel();
    this.#model.setOptionValue('output_flag', false);
    const starts = [0];
    for (const row of rows) starts.push(starts.at(-1)! + row.columns.length);
    this.#model.passLp({
      numCols: this.#count,
      numRows: rows.length,
      colCost: new Float64Array(this.#count),
      colLower: this.#lower,
      colUpper: Float64Array.from(bounds.upper),
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: this.#count,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows.flatMap((row) => row.columns)),
        values: Float64Array.from(rows.flatMap((row) => row.values)),
      },
    });
  }

  setBounds(bounds: Bounds): void {
    const all = { kind: 'range', from: 0, to: this.#count - 1 } as const;
    this.#model.changeColsBounds(all, Float64Array.from(bounds.lower), Float64Array.from(bounds.upper));
  }

  /** Least values stay what they are. */
  setUpper(upper: Float64Array): void {
    const all = { kind: 'range', from: 0, to: this.#count - 1 } as const;
    this.#model.changeColsBounds(all, this.#lower, upper);
  }

  addRow(row: SolverRow): void {
    this.#model.addRow(row.lower, row.upper, {
      indices: Int32Array.from(row.columns),
      values: Float64Array.from(row.values),
    });
  }

  /**
   * From here on every column is a whole number; the search stops after so many nodes (never after a time), or when
   * nothing can be better by more than the gap.
   */
  makeInteger(nodes: number, gap: number): void {
    this.#isWhole = true;
    const all = { kind: 'range', from: 0, to: this.#count - 1 } as const;
    this.#model.changeColsIntegrality(all, new Int32Array(this.#count).fill(1));
    this.#model.setOptionValue('mip_max_nodes', nodes);
    this.#model.setOptionValue('mip_abs_gap', gap);
    this.#model.setOptionValue('mip_heuristic_effort', 0);
  }

  minimise(costs: ArrayLike<number>): Answer {
    const all = { kind: 'range', from: 0, to: this.#count - 1 } as const;
    this.#model.changeColsCost(all, Float64Array.from(costs));
    const { modelStatus } = this.#highs.constants;
    this.#model.run();
    let status = this.#model.getModelStatus();
    // From where an unbounded programme ended, the next one may find no way: it begins anew.
    if (!this.#isWhole && status !== modelStatus.optimal && status !== modelStatus.unbounded) {
      this.#model.clearSolver();
      this.#model.run();
      status = this.#model.getModelStatus();
    }
    const solution = this.#model.getSolution().value;
    const objective = this.#model.getObjectiveValue();
    return {
      kind:
        status === modelStatus.optimal
          ? 'optimal'
          : status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible
            ? 'unbounded'
            : status === modelStatus.infeasible
              ? 'infeasible'
              : Number.isFinite(objective) && solution !== undefined
                ? 'incumbent'
                : 'stopped',
      objective,
      values: solution?.colValue ?? new Float64Array(this.#count),
      reducedCosts: solution?.colDual ?? new Float64Array(this.#count),
      rowPrices: solution?.rowDual ?? new Float64Array(0),
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
