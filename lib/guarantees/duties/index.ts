import type { Place } from '../../core';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import { governedIn } from '../governed';
import type { Outcome } from '../guarantee';
import { identitiesKept } from '../integrity/identities';
import { approvedByAnother } from './approved-by-another';
import { registriesIn } from './registries';
import { notSharedOut } from './shared-out';

/** That duties in the life of a model stay with different people, where files hold a registry of models. */
export function duties(asker: Asker): readonly Outcome[] {
  const registries = registriesIn(asker);
  if (registries.length === 0) return [];
  return [...approvedByAnother(asker, registries), ...asker.allOutcomes(demandsBeside(asker, registries))];
}

/** Whoever changes identities gives themselves both duties: asked here where nothing else has it asked. */
function demandsBeside(asker: Asker, registries: readonly Place[]): readonly Demand[] {
  const identities = governedIn(asker.files).length === 0 ? identitiesKept(asker, registries) : [];
  return [...notSharedOut(asker, registries), ...identities];
}
