import type { Question } from '../../access';
import { withValues } from '../../access/answer/named-values';
import { type Place, Unknown } from '../../core';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';

/** That a call is allowed in every way in which the files can turn out: proofs that nobody else calls would be empty without. */
export function intendedCall(asker: Asker, call: Question, place: Place): Outcome {
  const told = { name: 'call-intended', place } as const;
  const what = `${call.principals.join(', ')} may not ${call.actions.join(', ')} on ${call.resources.join(', ')}`;
  for (const { access, when } of asker.ways) {
    const forbidden = (one: typeof access) => (one === access ? withValues(call, access) : undefined);
    const { breaches, doubts } = asker.ask({ name: told.name, guarded: [place], forbidden });
    if (breaches.length > 0) continue;
    const [doubt] = doubts;
    if (doubt !== undefined) return { ...told, held: new Unknown(doubt.because), because: doubt.because };
    return { ...told, held: false, because: `${what}${when.length === 0 ? '' : ` where ${when.join(' and ')}`}` };
  }
  return { ...told, held: true, because: `${call.principals.join(', ')} may call it` };
}
