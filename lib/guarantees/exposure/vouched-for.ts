import { every, type Maybe, not, some, Unknown } from '../../core';
import type { FactOf } from '../../policy';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';

/** Any app has a pool of its own there. */
const GUESTS = 'cognito-identity.amazonaws.com';

/** Roles that run models, and that strangers become because a provider vouches for them as for everyone. */
export function vouchedFor({ files: { facts } }: Asker): readonly Outcome[] {
  return facts.flatMap((fact) => (fact.kind === 'federation' ? becomingBy(fact) : []));
}

function becomingBy(fact: FactOf<'federation'>): readonly Outcome[] {
  const { subject, places, issuer, runsModels } = fact;
  const letIn = every([runsModels, letsInStrangers(fact)]);
  if (letIn === false) return [];
  const place = places['asksOwner'] ?? subject;
  const because = `anyone whom ${issuer} vouches for may become the role '${subject.resource}', which runs models`;
  if (letIn === true) return [{ name: 'not-public', place, held: false, because }];
  return [{ name: 'not-public', place, held: new Unknown(letIn.because), because: letIn.because }];
}

const letsInStrangers = ({ issuer, asksOwner, asksAudience, takesGuests }: FactOf<'federation'>): Maybe<boolean> =>
  some([not(asksOwner), takesGuests, issuer === GUESTS && not(asksAudience)]);
