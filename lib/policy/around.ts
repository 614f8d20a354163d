import type { Fact, FactOf, Kind } from './fact';

/** The facts of the same run, for rules that compare one with others. */
export interface Around {
  /** All facts of one kind, in the order of the files. */
  of<K extends Kind>(kind: K): readonly FactOf<K>[];
}

/** Facts, found by their kind. */
export function around(facts: readonly Fact[]): Around {
  const byKind = new Map<Kind, Fact[]>();
  for (const fact of facts) {
    const known = byKind.get(fact.kind);
    if (known === undefined) byKind.set(fact.kind, [fact]);
    else known.push(fact);
  }
  function of<K extends Kind>(kind: K): readonly FactOf<K>[];
  function of(kind: Kind): readonly Fact[] {
    return byKind.get(kind) ?? [];
  }
  return { of };
}
