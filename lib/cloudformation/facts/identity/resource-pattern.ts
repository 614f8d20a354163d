import { every, type Maybe, not, Unknown } from '../../../core';
import { Pseudo, shapeOf, Text, type TextLike, unknownIn } from '../../text';

const partsOf = (text: TextLike) => (text instanceof Text ? text.parts : [text]);

const literal = (text: string) => text.replace(/[.+^${}()|[\]\\*?]/g, '\\$&');

/** The pattern as a regular expression over ARNs in which holes are spelled as they are called. */
function expression(pattern: TextLike, unknown: (hole: Unknown) => string): RegExp {
  const source = partsOf(pattern).map((part) => {
    if (typeof part === 'string')
      return literal(part)
        .replace(/(\\\*)+/g, '.*')
        .replace(/\\\?/g, '.');
    if (Unknown.is(part)) return unknown(part);
    // Partition, region and account of the stack are those that ARNs of its own resources spell out.
    return part instanceof Pseudo ? `(?:${literal(`${part}`)}|[^:/]*)` : literal(`${part}`);
  });
  return new RegExp(`^${source.join('')}$`, 's');
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? expression(pattern, (hole) => literal(`${hole}`));
  expressions.set(pattern, known);
  return known;
}

/** Whether a pattern of ARNs covers all that another one stands for. */
export function coversResource(pattern: TextLike, resource: TextLike): Maybe<boolean> {
  const spelled = `${resource}`;
  if (pattern === '*' || `${pattern}` === spelled) return true;
  if (typeof pattern === 'string') return expressionOf(pattern).test(spelled) || (unknownIn(resource) ?? false);
  if (expression(pattern, (hole) => literal(`${hole}`)).test(spelled)) return true;
  const unknown = unknownIn(pattern);
  if (unknown !== undefined && expression(pattern, () => '.*').test(spelled)) return unknown;
  return unknownIn(resource) ?? false;
}

/** Something of a service that nobody has heard of, in some account. */
export const somethingOf = (service: string): string => `arn:aws:${service}:us-east-1:111122223333:something/of-it`;

/** Service, region and resource of an ARN, each as a shape; nothing where it is none. */
export function arnParts(text: TextLike): { service: string; region: string; resource: string } | undefined {
  const [arn, , service, region, account, ...resource] = shapeOf(text).split(':');
  if (arn !== 'arn' || service === undefined) return undefined;
  const rest = [region, account].includes(undefined) ? '*' : resource.join(':') || '*';
  return { service, region: region ?? '*', resource: rest };
}

/** Whether it stands for everything, or for everything that a service has. */
export function isAnything(text: TextLike): Maybe<boolean> {
  if (text === '*') return true;
  const resource = arnParts(text)?.resource;
  if (resource !== undefined) return /^\*/.test(resource);
  return unknownIn(text) ?? false;
}

/** Whether it stands for one resource, and for no pattern of several. */
export function namesOne(text: TextLike): Maybe<boolean> {
  if (typeof text !== 'string' && !(text instanceof Text)) return unknownIn(text) ?? true;
  const resource = arnParts(text)?.resource ?? shapeOf(text);
  return every([!/[*?]/.test(resource), unknownIn(text) ?? true]);
}

/** Whether it stands for several. */
export const namesSeveral = (text: TextLike): Maybe<boolean> => not(namesOne(text));
