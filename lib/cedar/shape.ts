/** What a value in the context of a request looks like. */
export type Shape =
  | 'String'
  | 'Long'
  | 'Boolean'
  /** An address written as a string, which `ip()` may read. */
  | 'Address'
  | { readonly kind: 'set'; readonly of: Shape }
  | { readonly kind: 'record'; readonly attributes: Attributes }
  | Keyed;

/** A record whose keys only a directory knows: any that has the format may be there, or not. */
export interface Keyed {
  readonly kind: 'keyed';
  readonly key: RegExp;
  /** What the keys are, for a message. */
  readonly keys: string;
  readonly of: Shape;
}

/** The attributes of a record, by name. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** An attribute that is always there, or one that may be missing and must be tested with `has`. */
export type Attribute = Shape | { readonly kind: 'optional'; readonly of: Shape };

export const set = (of: Shape): Shape => ({ kind: 'set', of });
export const record = (attributes: Attributes): Shape => ({ kind: 'record', attributes });
export const optional = (of: Shape): Attribute => ({ kind: 'optional', of });

/** The shape of an attribute, whether it must be there or not. */
export function shapeOf(attribute: Attribute): Shape {
  return typeof attribute === 'object' && attribute.kind === 'optional' ? attribute.of : attribute;
}

/** The shape that a path leads to, or undefined where it leads nowhere. */
export function shapeAt(from: Shape, path: readonly string[]): Shape | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  const next = member(from, name);
  return next === undefined ? undefined : shapeAt(next, rest);
}

function member(shape: Shape, name: string): Shape | undefined {
  if (typeof shape === 'string' || shape.kind === 'set') return undefined;
  if (shape.kind === 'keyed') return shape.key.test(name) ? shape.of : undefined;
  const attribute = Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined;
  return attribute === undefined ? undefined : shapeOf(attribute);
}

/** What a value of the shape has, in words. */
export function membersOf(shape: Shape): string {
  if (typeof shape === 'string' || shape.kind === 'set') return 'no attributes';
  return shape.kind === 'keyed' ? shape.keys : Object.keys(shape.attributes).join(', ');
}
