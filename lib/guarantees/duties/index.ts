import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';
import { approvedByAnother } from './approved-by-another';
import { registriesIn } from './registries';
import { notSharedOut } from './shared-out';

/** That duties in the life of a model stay with different people, where files hold a registry of models. */
export function duties(asker: Asker): readonly Outcome[] {
  const registries = registriesIn(asker);
  if (registries.length === 0) return [];
  return asker.allOutcomes([...approvedByAnother(asker, registries), ...notSharedOut(asker, registries)]);
}
