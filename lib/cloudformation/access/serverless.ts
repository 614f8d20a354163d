import type { Identity, Policy } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { boundaryOf } from './identities';
import { madeUp } from './names/made-up';
import { readPolicy } from './policy/document';
import { holdsObject } from './policy/plural';
import type { Reading } from './reading';

/** Services that act with the role which AWS SAM makes for a resource that names none, by its type. */
export const SERVERLESS: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'lambda.amazonaws.com'],
  ['AWS::Serverless::StateMachine', 'states.amazonaws.com'],
]);

/** The role that AWS SAM makes for a function or state machine; nothing where it has one of its own. */
export function serverlessRole(subject: Subject, reading: Reading): Identity | undefined {
  const { properties, resource, type, whole } = subject;
  if (properties.get('Role').isSet === true) return undefined;
  const { template } = resource;
  const { names } = reading;
  const id = `${resource.logicalId}Role`;
  const name = names.named(`${template.id} ${id}`, id, true, (count) =>
    madeUp('name', count, id, template.environment.stackName),
  );
  const { partition, account } = names.where(template);
  const items = properties.get('Policies').items;
  return {
    kind: 'role',
    arn: `arn:${partition}:iam::${account}:role/${name}`,
    policies: items.flatMap((item) => policyOf(item, reading)),
    ...boundaryOf(properties.get('PermissionsBoundary'), reading),
    trust:
      readPolicy(properties.get('AssumeRolePolicyDocument'), 'trust', reading) ??
      trustIn(SERVERLESS.get(type) ?? '', whole),
    unseen: [
      `${id}: what AWS SAM adds for events, logs and traces`,
      ...items.flatMap((item) => unseenOf(item, reading)),
    ],
    tags: {},
    place: whole.place,
  };
}

/** A document that is written out; a template of AWS SAM says what nobody reads here. */
function policyOf(item: Field, reading: Reading): readonly Policy[] {
  if (!holdsObject(item)) return [];
  if (item.get('Statement').isSet !== false)
    return [readPolicy(item, 'identity', reading)].flatMap((each) => each ?? []);
  const [[template = 'a policy'] = []] = item.entries;
  const hidden = `AWS SAM writes what '${template}' says`;
  return [{ version: '2012-10-17', statements: [], hidden, place: item.place }];
}

/** A managed policy by its name or ARN. */
function unseenOf(item: Field, reading: Reading): readonly string[] {
  if (holdsObject(item)) return [];
  return [item.unknown?.because ?? reading.spell(item.text ?? '', item)];
}

function trustIn(service: string, { place }: Field): Policy {
  const statement = {
    effect: 'Allow' as const,
    principals: { list: [{ kind: 'Service' as const, name: service }], excluded: false },
    actions: { patterns: ['sts:AssumeRole'], excluded: false },
    conditions: [],
    place,
  };
  return { version: '2012-10-17', statements: [statement], place };
}
