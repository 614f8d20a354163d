import { every, type Maybe, some } from '../../../core';
import { deniesEveryone, onObjects } from '../../bucket-protection';
import type { PolicyCondition, Statement } from '../../statement';
import { matches } from '../../text';

/** What a service of AWS that writes on its own behalf does not tell, so that a negated test on it holds. */
const UNTOLD =
  /^aws:(principal(account|arn|orgid|orgpaths|type|tag\/.+)|userid|username|source(ip|vpc|vpce)|vpcsourceip|vpceaccount|vpceorgid)$/;

/** What senders that count on the bucket's own encryption do not name. */
const ENCRYPTION = /^s3:x-amz-server-side-encryption(-aws-kms-key-id)?$/;

const NEGATED = /Not|^NotIpAddress$/;

/**
 * Whether a statement also keeps services from writing that name no encryption, and no identity.
 *
 * `IfExists` changes nothing: without the key, a negated test holds either way.
 */
export const refusesServices = (statement: Statement): Maybe<boolean> =>
  every([
    statement.isDeny,
    deniesEveryone(statement),
    statement.speaksOf('s3:PutObject'),
    onObjects(statement),
    statement.field.get('Condition').unknown ?? true,
    every(statement.conditions.map(holdsForServices)),
  ]);

function holdsForServices({ operator, key, values }: PolicyCondition): Maybe<boolean> {
  if (key === 'aws:principalisawsservice') return every(values.map((value) => matches(value, /^true$/i)));
  if (!UNTOLD.test(key) && !ENCRYPTION.test(key)) return false;
  return operator === 'Null' ? some(values.map((value) => matches(value, /^true$/i))) : NEGATED.test(operator);
}
