import { addPath, readFacts, Templates } from '../lib/cloudformation';
import { accessOf } from '../lib/cloudformation/access';
import { guaranteesOf } from '../lib/guarantees';
import { GUARANTEE_FAMILIES, ruleOf } from '../lib/policy';

/** What all policies in a folder of templates are proved to keep together. @param isWhole whether each guarantee is named, or all fit on a line */
export function proofLines(folder: string, isWhole: boolean): readonly string[] {
  const templates = new Templates();
  addPath(templates, folder);
  const { outcomes, trustedBase } = guaranteesOf(
    { facts: readFacts(templates).facts, access: accessOf(templates) },
    {},
  );
  const families = GUARANTEE_FAMILIES.flatMap(({ title, rules }) => {
    const own = outcomes.filter(({ name }) => rules.includes(ruleOf(name)));
    const told = rules.filter((rule) => own.some(({ name }) => ruleOf(name) === rule));
    if (told.length === 0) return [];
    return [{ title, told, open: own.filter(({ held }) => held !== true).length }];
  });
  if (!isWhole) {
    const open = families.reduce((sum, family) => sum + family.open, 0);
    const outcome = open === 0 ? 'proved' : `${open} not proved; npx zta prove ${folder}`;
    const counts = families.map(({ title, told }) => `${title} ${told.length}`).join(', ');
    return [`guarantees: ${counts}: ${outcome}; trusted base: ${trustedBase.length} roles`];
  }
  return [
    ...families.flatMap(({ title, told, open }) => [
      `${title} (${open === 0 ? 'proved' : `${open} not proved; npx zta prove ${folder}`})`,
      ...told.map((rule) => `    ${rule.title}`),
    ]),
    'Trusted base',
    ...trustedBase.map((arn) => `    ${arn}`),
  ];
}
