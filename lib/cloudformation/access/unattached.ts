import type { Field } from '../field';
import type { Subject } from '../subject';
import { readPolicy } from './policy/document';
import { noteSize } from './policy/size';
import type { Reading } from './reading';

/** The properties by which policies name their holders. */
const HOLDERS: Readonly<Record<string, string>> = {
  Groups: 'AWS::IAM::Group',
  GroupName: 'AWS::IAM::Group',
  Roles: 'AWS::IAM::Role',
  RoleName: 'AWS::IAM::Role',
  Users: 'AWS::IAM::User',
  UserName: 'AWS::IAM::User',
};

/** Reads a policy for its mistakes, whoever bears it, and says which of its holders the files do not show. */
export function readUnattached(policy: Subject, reading: Reading): void {
  const { properties, resource, type } = policy;
  const read = readPolicy(properties.get('PolicyDocument'), 'identity', reading);
  if (read !== undefined) noteSize([read], type, reading);
  const held = Object.entries(HOLDERS).flatMap(([property, type]) =>
    properties.get(property).items.map((item) => [item, type] as const),
  );
  for (const [item, type] of held) {
    if (item.target(type) === undefined)
      reading.assume(
        `what '${resource.logicalId}' grants '${nameOf(item)}' is not looked at: it is not among the files`,
      );
  }
  if (held.length === 0 && policy.mentionedBy('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group').length === 0)
    reading.assume(`nobody bears '${resource.logicalId}', which the files attach to nobody`);
}

const nameOf = ({ text = '' }: Field): string => `${text}`;
