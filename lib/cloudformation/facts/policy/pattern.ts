import { Pseudo, Reference, Text, type TextLike } from '../../text';

/** What deployment may put for its own names: the reference tells accounts and partitions apart nowhere, and of regions this one. */
const SHAPES: Readonly<Record<string, string>> = {
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-west-2',
};

/** A resource of a policy as a pattern of everything that it may turn out as: other names and variables may be anything. */
export function patternOf(resource: TextLike): string {
  if (resource instanceof Reference) return 'arn:*:*:*:*:?*';
  return (resource instanceof Text ? resource.parts : [resource])
    .map((part) => {
      if (typeof part === 'string') return part.replace(/\$\{[^}]*\}/g, '*');
      return part instanceof Pseudo ? (SHAPES[part.name] ?? '*') : '*';
    })
    .join('');
}
