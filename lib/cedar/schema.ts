import type { SchemaJson, Type } from '@cedar-policy/cedar-wasm/nodejs';
import { parsedAddress } from './address';
import { type Attribute, type Attributes, type Shape, shapeOf } from './shape';
import { nameOf, type Token } from './tokens';

type Typed = Type<string> & { readonly required: boolean };

/**
 * The Cedar schema of requests whose context has these attributes.
 *
 * It has one kind of principal, action and resource, without attributes, because a policy may say nothing about them.
 */
export function schemaOf(context: Attributes, tokens: readonly Token[]): SchemaJson<string> {
  const mentioned = tokens.filter(({ text }) => text.startsWith('"')).map(nameOf);
  const access = {
    appliesTo: {
      principalTypes: ['Principal'],
      resourceTypes: ['Resource'],
      context: { type: 'Record', attributes: types(context, mentioned) } as const,
    },
  };
  return { '': { entityTypes: { Principal: {}, Resource: {} }, actions: { access } } };
}

function types(attributes: Attributes, mentioned: readonly string[]): Record<string, Typed> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => typesOf(name, attribute, mentioned)),
  );
}

function typesOf(name: string, attribute: Attribute, mentioned: readonly string[]): [string, Typed][] {
  const shape = shapeOf(attribute);
  const required = shape === attribute;
  const typed: [string, Typed] = [name, { ...type(shape, mentioned), required }];
  return shape === 'Address'
    ? [typed, [parsedAddress(name), { type: 'Extension', name: 'ipaddr', required }]]
    : [typed];
}

function type(shape: Shape, mentioned: readonly string[]): Type<string> {
  if (shape === 'Address') return { type: 'String' };
  if (typeof shape === 'string') return { type: shape };
  if (shape.kind === 'set') return { type: 'Set', element: type(shape.of, mentioned) };
  if (shape.kind === 'record') return { type: 'Record', attributes: types(shape.attributes, mentioned) };
  const keys = mentioned.filter((text) => shape.key.test(text));
  const value = { ...type(shape.of, mentioned), required: false };
  return { type: 'Record', attributes: Object.fromEntries(keys.map((key) => [key, value])) };
}
