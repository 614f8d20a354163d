import type { Asker } from '../asking';
import { governedIn } from '../governed';
import type { Outcome } from '../guarantee';
import { codeKept } from './code';
import { deployedByTrusted } from './deploying';
import { guardsKept } from './guards-kept';
import { identitiesKept } from './identities';
import { rolesPassedByTrusted } from './passed-roles';
import { rolesTakenByTrusted } from './taken-roles';

/**
 * That nobody but the trusted base changes what the other proofs rest on, in any number of steps: nobody can take a first one.
 */
export function integrity(asker: Asker): readonly Outcome[] {
  const governed = governedIn(asker.files);
  if (governed.length === 0) return [];
  const demands = [
    ...identitiesKept(asker, governed),
    ...rolesTakenByTrusted(asker, governed),
    ...rolesPassedByTrusted(asker, governed),
    ...codeKept(asker),
    ...guardsKept(asker.files, governed),
    deployedByTrusted(governed),
  ];
  return asker.allOutcomes(demands);
}
