import type { Tags } from 'yaml';
import { STANDARD_TAGS, TAG_PREFIX } from './yaml-scalar';

const SHORT_FORMS =
  `!Ref !Condition !GetAtt !Sub !Join !Select !Split !FindInMap !If !Equals !And !Or !Not !ImportValue !Base64
  !Cidr !GetAZs !Transform !Length !ToJsonString`.split(/\s+/);

/**
 * The short forms of CloudFormation, for the YAML library to let through as they are.
 *
 * It lets others through too, but makes a warning of each, whose stack trace takes longer than reading the value.
 */
export const SHORT_FORM_TAGS: Tags = SHORT_FORMS.flatMap((tag) => [
  { tag, resolve: (value: string) => value },
  { tag, collection: 'seq' },
  { tag, collection: 'map' },
]);

/**
 * The key that stands for a YAML tag in the long form of a template: `Ref` for `!Ref`, `Fn::Sub` for `!Sub`.
 *
 * A tag that CloudFormation does not know becomes a function that nobody knows, so that it stays visible.
 *
 * @returns undefined for tags of YAML itself, which only say the type of a value
 */
export function longFormOf(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '!' || STANDARD_TAGS.has(tag)) return undefined;
  const name = tag.startsWith(TAG_PREFIX) ? tag.slice(TAG_PREFIX.length) : tag.replace(/^!/, '');
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

/** The argument of a function in its long form: `!GetAtt A.B.C` is the attribute `B.C` of `A`. */
export function longArgument(key: string, argument: unknown): unknown {
  if (key !== 'Fn::GetAtt' || typeof argument !== 'string') return argument;
  const dot = argument.indexOf('.');
  return dot === -1 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)];
}
