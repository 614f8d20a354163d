import type { Circuit, Gate } from './circuit';

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
    gates.forEach((gate, i) => {
      const decisive = this.decisive(gate);
      this.truth[atoms + 1 + i] = (decisive === undefined) === gate.all ? 1 : 0;
      this.costs[atoms + 1 + i] = decisive === undefined ? this.sum(gate.inputs) : this.cost(decisive);
    });
  }

  /** One input that decides a gate, or all of them. */
  private reasons(gate: Gate, truth: boolean): readonly number[] {
    return truth === gate.all ? gate.inputs : [this.decisive(gate) ?? 0];
  }

  /** The cheapest of the inputs that decide a gate by themselves; nothing where none does. */
  private decisive({ all, inputs }: Gate): number | undefined {
    let best: number | undefined;
    for (const input of inputs) {
      if (this.holds(input) !== all && (best === undefined || this.cost(input) < this.cost(best))) best = input;
    }
    return best;
  }

  private sum(inputs: readonly number[]): number {
    let sum = 0;
    for (const input of inputs) sum += this.cost(input);
    return Math.min(MOST, sum);
  }

  private cost(literal: number): number {
    return this.costs[Math.abs(literal)] ?? 0;
  }

  private holds(literal: number): boolean {
    return (this.truth[Math.abs(literal)] === 1) === literal > 0;
  }
}
