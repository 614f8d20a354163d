import type { Condition, ListedPrincipal, Operator, Policy, Statement } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { unknownIn } from '../text';
import type { GuardedResources } from './guarded';
import { wantedBy } from './names/wanted';
import type { Reading } from './reading';

/** Properties that are tests of the statement that AWS makes. */
const TESTS: Readonly<Record<string, readonly [Operator, string]>> = {
  EventSourceToken: ['StringEquals', 'lambda:EventSourceToken'],
  FunctionUrlAuthType: ['StringEquals', 'lambda:FunctionUrlAuthType'],
  InvokedViaFunctionUrl: ['Bool', 'lambda:InvokedViaFunctionUrl'],
  OrganizationId: ['StringEquals', 'aws:PrincipalOrgID'],
  PrincipalOrgID: ['StringEquals', 'aws:PrincipalOrgID'],
  SourceAccount: ['StringEquals', 'aws:SourceAccount'],
  SourceArn: ['ArnLike', 'aws:SourceArn'],
};

const TARGETS = ['AWS::Lambda::Alias', 'AWS::Lambda::Version', 'AWS::Lambda::Function'];

/** The properties that name what a permission is for, by its type. */
export const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::Lambda::Permission', 'FunctionName'],
  ['AWS::Lambda::LayerVersionPermission', 'LayerVersionArn'],
]);

/** Adds the statement that a permission makes in the policy of a function or layer. */
export function addPermission(subject: Subject, resources: GuardedResources, reading: Reading): void {
  const { properties } = subject;
  const named = properties.get(PERMISSIONS.get(subject.type) ?? '');
  const { text } = named;
  if (text === undefined) return;
  const target = TARGETS.flatMap((type) => named.target(type)?.resource ?? [])[0];
  const spelled = reading.spell(text, named, { arnOf: 'lambda' });
  const { names } = reading;
  const arn = (target && names.arn(target)) ?? functionArn(spelled, named, reading);
  const owner = arn.replace(/(:function:[^:]+|:layer:[^:]+:[^:]+):.*$/, '$1');
  const bearer = target?.type === 'AWS::Lambda::Function' ? resources.add(target) : undefined;
  const { policies } = bearer ?? resources.entry(owner, 'AWS::Lambda::Function', subject.resource.place(''));
  policies.push(policyFor(subject, arn, reading));
}

/** The ARN of a function that is named by its ARN, a part of it, or its name, each with or without an alias. */
function functionArn(spelled: string, field: Field, { names }: Reading): string {
  const { template } = field.resource;
  const name = spelled.startsWith('arn:') ? spelled : spelled.replace(/^\d{12}:function:/, '');
  return names.arnOf('AWS::Lambda::Function', name, template);
}

function policyFor({ properties, whole: { place } }: Subject, arn: string, reading: Reading): Policy {
  const [action, principal] = [properties.get('Action'), properties.get('Principal')];
  const because = [action.unknown, principal.unknown].find((each) => each !== undefined)?.because;
  const statement: Statement = {
    effect: 'Allow',
    principals: { list: [principalOf(principal, reading)], excluded: false },
    actions: {
      patterns: [action.unknown === undefined ? reading.spell(action.text ?? '', action) : '*'],
      excluded: false,
    },
    resources: { patterns: [arn], excluded: false },
    conditions: conditionsOf(properties, reading),
    ...(because !== undefined && { hidden: because }),
    place,
  };
  return { version: '2012-10-17', statements: [statement], place };
}

function principalOf(field: Field, reading: Reading): ListedPrincipal {
  const { text } = field;
  if (text === undefined || unknownIn(text) === text) return { kind: '*', name: '*' };
  const name = reading.spell(text, field);
  if (name === '*') return { kind: '*', name };
  return { kind: /^(arn:|\d{12}$)/.test(name) ? 'AWS' : 'Service', name };
}

function conditionsOf(properties: Field, reading: Reading): readonly Condition[] {
  return Object.entries(TESTS).flatMap(([property, [operator, key]]) => {
    const field = properties.get(property);
    const { text } = field;
    if (text === undefined) return [];
    return [{ operator, ifExists: false, key, values: [reading.spell(text, field, wantedBy(key))] }];
  });
}
