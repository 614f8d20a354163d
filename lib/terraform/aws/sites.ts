import type { Fact } from '../../policy';
import type { Configurations } from '../configurations';
import type { Resource } from '../resource';
import { logicalId } from './value';

/**
 * Leaves out of what is told of those of which an account and region have one what is made by another provider, or in another module:
 * one may be of another region.
 */
export function withoutDistant(facts: readonly Fact[], { resources }: Configurations): readonly Fact[] {
  if (!facts.some(isRivalled)) return facts;
  const sites = new Map(
    resources.map((resource) => [`${resource.file}\n${logicalId(resource.address)}`, siteOf(resource)]),
  );
  const siteAt = (file: string, name: string) => sites.get(`${file}\n${logicalId(name)}`);
  return facts.filter((fact) => {
    if (!isRivalled(fact)) return true;
    const { file, resource } = fact.subject;
    const other = siteAt(file, fact.rival ?? '');
    return other === undefined || other === siteAt(file, resource);
  });
}

const isRivalled = (fact: Fact): fact is Extract<Fact, { kind: 'single' }> =>
  fact.kind === 'single' && fact.rival !== undefined;

const siteOf = ({ module, values }: Resource): string =>
  JSON.stringify([module.id, values['provider'] ?? null, values['region'] ?? null]);
