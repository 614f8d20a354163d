import type { DoorEntry } from '../../../policy';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { integrates } from './door-target';

/** An operation of an API that is described in its body, and that leads to a model. */
export interface Operation {
  /** Where it says what callers show. */
  readonly at: Field;
  readonly asks: DoorEntry['asks'];
}

/** The operations of an API that lead to a model, where its body describes it. Browsers ask with OPTIONS before they say who it is. */
export function operationsOf({ properties }: Subject): Operation[] {
  const body = properties.get('Body').json;
  const paths = body.get('paths').entries.flatMap(([, path]) => path.entries);
  return paths
    .filter(([verb, operation]) => verb !== 'options' && leads(operation.get('x-amazon-apigateway-integration')))
    .map(([, operation]) => {
      const own = operation.get('security');
      return { at: own, asks: asks(operation, own.isSet === false ? body.get('security') : own, keysIn(body)) };
    });
}

const leads = (integration: Field): boolean =>
  integrates(...['uri', 'credentials', 'connectionId'].map((key) => integration.get(key)));

/** Names of the ways of identifying callers that are shared keys. */
function keysIn(body: Field): ReadonlySet<string> {
  const schemes = [body.get('components', 'securitySchemes'), body.get('securityDefinitions')];
  const keys = schemes
    .flatMap(({ entries }) => entries)
    .filter(
      ([, scheme]) =>
        scheme.get('type').text === 'apiKey' && scheme.get('x-amazon-apigateway-authtype').isSet === false,
    )
    .map(([name]) => name);
  return new Set(keys);
}

/** One of the alternatives is enough, and an empty one asks for nothing. */
function asks(operation: Field, security: Field, keys: ReadonlySet<string>): DoorEntry['asks'] {
  if (operation.get('x-amazon-apigateway-auth', 'type').text === 'AWS_IAM') return 'identity';
  if (security.unknown !== undefined) return security.unknown;
  const ways = security.items.map(({ entries }) => entries.map(([name]) => name));
  if (ways.length === 0 || ways.some((names) => names.length === 0)) return 'nothing';
  return ways.some((names) => names.every((name) => keys.has(name))) ? 'key' : 'identity';
}
