import type { Access } from '../../access/model';
import { namedPrincipal } from '../../access/prove/principal-arn';
import { isCalled } from '../../core';
import type { Terms } from '../guarantee';
import type { TrustedWay } from '../trusted-way';

/** Roles that the guards let pass, or that models were granted to: whoever acts as one of them passes as well. */
export function exemptRoles({ access, base }: TrustedWay, { models = [] }: Terms): readonly string[] {
  const named = models.flatMap(({ questions }) => questions.flatMap(({ question }) => question.excepted));
  const granted = named.flatMap((name) => (name.startsWith('arn:') ? [name] : rolesCalled(name, access)));
  return [...new Set([...base.taken, ...granted])].filter((arn) => namedPrincipal(arn).kind === 'role');
}

const rolesCalled = (name: string, { identities }: Access): readonly string[] =>
  identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => arn);
