import { readFacts } from '../lib/cloudformation/read-facts';
import { Templates } from '../lib/cloudformation/templates';
import { check, type FactOf, type Finding, type Kind } from '../lib/policy';
import { RULES } from '../lib/policy/rules';

/** Resources of a template, or a whole template where `Resources` is a key. */
export type Tree = Readonly<Record<string, unknown>>;

/** Templates as if they had been read from files. */
export function templatesOf(...trees: readonly Tree[]): Templates {
  const templates = new Templates();
  trees.forEach((tree, i) => {
    const whole = 'Resources' in tree ? tree : { Resources: tree };
    const locate = () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    templates.add({ file: `${i + 1}.template.json`, format: 'json', tree: whole, locate });
  });
  return templates;
}

/** The facts of one kind that templates tell. */
export function factsOf<K extends Kind>(kind: K, ...trees: readonly Tree[]): readonly FactOf<K>[] {
  const { facts } = readFacts(templatesOf(...trees));
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** What all rules find in templates. */
export function findingsIn(...trees: readonly Tree[]): readonly Finding[] {
  return check(readFacts(templatesOf(...trees)).facts, RULES).findings;
}
