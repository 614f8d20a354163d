import type { Circuit } from './circuit';

/** What it costs to ask something of an atom: that it does not hold is often so already where nothing is there. */
const COST = { holds: 3, fails: 1 };
const MOST = 1e9;

/** A small set of literals of atoms that make a circuit true, out of a truth of all atoms that does. */
export class Justification {
  private readonly truth: Int8Array;
  private readonly costs: Float64Array;

  public constructor(private readonly circuit: Circuit) {
    this.truth = new Int8Array(circuit.atoms + circuit.gates.length + 1);
    this.costs = new Float64Array(this.truth.length);
  }

  public of(holds: (variable: number) => boolean): readonly number[] {
    this.weigh(holds);
    const { atoms, gates, root } = this.circuit;
    const chosen: number[] = [];
    const seen = new Set([Math.abs(root)]);
    for (const variable of seen) {
      const gate = gates[variable - atoms - 1];
      if (gate === undefined) chosen.push(this.holds(variable) ? variable : -variable);
      else for (const input of this.reasons(gate, this.holds(variable))) seen.add(Math.abs(input));
    }
    return chosen;
  }

  /** Finds the truth of each gate, and how much must be said for it. */
  private weigh(holds: (variable: number) => boolean): void {
    const { atoms, gates } = this.circuit;
    for (let variable = 1; variable <= atoms; variable++) {
      const truth = holds(variable);
      this.truth[variable] = truth ? 1 : 0;
      this.costs[variable] = truth ? COST.holds : COST.fails;
    }
    gates.forEach(({ all, inputs }, i) => {
      const decided = inputs.filter((input) => this.holds(input) !== all);
      const truth = (decided.length === 0) === all;
      this.truth[atoms + 1 + i] = truth ? 1 : 0;
      this.costs[atoms + 1 + i] = decided.length === 0 ? this.sum(inputs) : this.cost(this.cheapest(decided));
    });
  }

  /** One input that decides a gate, or all of them. */
  private reasons({ all, inputs }: Circuit['gates'][number], truth: boolean): readonly number[] {
    return truth === all ? inputs : [this.cheapest(inputs.filter((input) => this.holds(input) !== all))];
  }

  private cheapest(inputs: readonly number[]): number {
    return inputs.reduce((best, input) => (this.cost(input) < this.cost(best) ? input : best), inputs[0] ?? 0);
  }

  private sum(inputs: readonly number[]): number {
    return Math.min(
      MOST,
      inputs.reduce((sum, input) => sum + this.cost(input), 0),
    );
  }

  private cost(literal: number): number {
    return this.costs[Math.abs(literal)] ?? 0;
  }

  private holds(literal: number): boolean {
    return (this.truth[Math.abs(literal)] === 1) === literal > 0;
  }
}
