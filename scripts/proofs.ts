import { addPath, readFacts, Templates } from '../lib/cloudformation';
import { accessOf } from '../lib/cloudformation/access';
import { guaranteesOf } from '../lib/guarantees';
import { GUARANTEE_FAMILIES, ruleOf } from '../lib/policy';

/** What all policies in a folder of templates are proved to keep together. @param isWhole whether each guarantee is named */
export function proofLines(folder: string, isWhole: boolean): readonly string[] {
  const templates = new Templates();
  addPath(templates, folder);
  const { outcomes, trustedBase } = guaranteesOf(
    { facts: readFacts(templates).facts, access: accessOf(templates) },
    {},
  );
  const families = GUARANTEE_FAMILIES.flatMap(({ title, rules }) => {
    const own = outcomes.filter(({ name }) => rules.includes(ruleOf(name)));
    const open = own.filter(({ held }) => held !== true).length;
    const told = rules.filter((rule) => own.some(({ name }) => ruleOf(name) === rule));
    if (told.length === 0) return [];
    const outcome = open === 0 ? 'proved' : `${open} not proved; npx zta prove ${folder}`;
    if (!isWhole) return [`${title}: ${told.length} guarantees, ${outcome}`];
    return [`${title} (${outcome})`, ...told.map((rule) => `    ${rule.title}`)];
  });
  if (!isWhole) return [...families, `Trusted base: ${trustedBase.length} roles, by their whole ARNs`];
  return [...families, 'Trusted base', ...trustedBase.map((arn) => `    ${arn}`)];
}
