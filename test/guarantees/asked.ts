import { readFacts, Templates, treeSource } from '../../lib/cloudformation';
import { accessOf } from '../../lib/cloudformation/access';
import { type Guarantees, guaranteesOf, type Outcome, type Terms } from '../../lib/guarantees';
import type { GuaranteeName } from '../../lib/policy';

/** What comes of asking a template, as data. */
export function asked(template: object, terms: Terms = {}): Guarantees {
  const templates = new Templates();
  templates.add(treeSource('t.json', template));
  return guaranteesOf({ facts: readFacts(templates).facts, access: accessOf(templates) }, terms);
}

/** Outcomes of one name that are not held, in short. */
export function broken({ outcomes }: Guarantees, name: GuaranteeName): readonly string[] {
  return outcomes.filter((one) => one.name === name && one.held === false).map(({ because }) => because);
}

export const held = ({ outcomes }: Guarantees, name: GuaranteeName): readonly Outcome['held'][] =>
  outcomes.filter((one) => one.name === name).map((one) => one.held);
