import type { Circuit } from './circuit';

/**
 * Clauses that hold of some truth of the gates where the circuit holds of the truth of its atoms.
 *
 * A gate only has to follow in the directions in which it matters (Plaisted and Greenbaum): half the clauses, the same answers.
 */
export function clausesOf(circuit: Circuit): number[][] {
  const matters = directions(circuit);
  const clauses: number[][] = [[circuit.root]];
  circuit.gates.forEach(({ all, inputs }, i) => {
    const gate = circuit.atoms + 1 + i;
    const sign = all ? 1 : -1;
    if (matters(sign * gate)) for (const input of inputs) clauses.push([-sign * gate, sign * input]);
    if (matters(-sign * gate)) clauses.push([sign * gate, ...inputs.map((input) => -sign * input)]);
  });
  return clauses;
}

/** Whether something depends on a literal being true. */
function directions({ atoms, gates, root }: Circuit): (literal: number) => boolean {
  const middle = atoms + gates.length;
  const asked = new Uint8Array(2 * middle + 1);
  asked[middle + root] = 1;
  for (let i = gates.length - 1; i >= 0; i--) {
    const gate = atoms + 1 + i;
    for (const input of gates[i]?.inputs ?? []) {
      if (asked[middle + gate] === 1) asked[middle + input] = 1;
      if (asked[middle - gate] === 1) asked[middle - input] = 1;
    }
  }
  return (literal) => asked[middle + literal] === 1;
}
