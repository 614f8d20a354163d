import { type Asker, onceEach } from '../asking';
import { keyOf, placesOf } from '../governed';
import type { Outcome } from '../guarantee';
import { letInNobody } from './let-in-nobody';
import type { Exposed } from './outsiders';
import { vouchedFor } from './vouched-for';

/** What is looked after, and may bear a policy of its own. */
const EXPOSED = [
  'agent-access',
  'agent-runtime',
  'key',
  'log-bucket',
  'log-group',
  'model-access',
  'model-caller',
  'model-guardrail',
  'model-host',
  'model-registration',
] as const;

/** That nobody from outside is let in, but those with whom something is shared by what is declared. */
export function exposure(asker: Asker): readonly Outcome[] {
  const { facts } = asker.files;
  const places = placesOf(facts, [...EXPOSED, 'model-grant']);
  if (places.length === 0) return [];
  const exposed: Exposed = { keys: new Set(places.map(keyOf)), places };
  return onceEach([...asker.allOutcomes(letInNobody(asker, exposed)), ...vouchedFor(asker)]);
}
