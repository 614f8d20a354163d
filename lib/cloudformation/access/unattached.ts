import type { Field } from '../field';
import { holdersNamedBy } from '../identity-policies';
import type { Subject } from '../subject';
import { readPolicy } from './policy/document';
import { noteSize } from './policy/size';
import type { Reading } from './reading';

/** Reads a policy for its mistakes, whoever bears it, and says which of its holders the files do not show. */
export function readUnattached(policy: Subject, reading: Reading): void {
  const { properties, resource, type } = policy;
  const read = readPolicy(properties.get('PolicyDocument'), 'identity', reading);
  if (read !== undefined) noteSize([read], type, reading);
  const held = holdersNamedBy(policy);
  for (const { named, holder } of held) {
    if (holder === undefined)
      reading.assume(
        `what '${resource.logicalId}' grants '${nameOf(named)}' is not looked at: it is not among the files`,
      );
  }
  if (held.length === 0 && policy.mentionedBy('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group').length === 0)
    reading.assume(`nobody bears '${resource.logicalId}', which the files attach to nobody`);
}

const nameOf = ({ text = '' }: Field): string => `${text}`;
