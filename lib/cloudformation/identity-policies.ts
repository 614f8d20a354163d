import type { Field } from './field';
import { type Statement, statementsOf } from './statement';
import type { Subject } from './subject';
import { shapeOf, type TextLike } from './text';

/** The property of a role, user or group by which a policy of each type names those that it is attached to. */
const ATTACHED_BY: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'Roles',
  'AWS::IAM::User': 'Users',
  'AWS::IAM::Group': 'Groups',
};

/** The property of an inline policy resource that names its one holder. */
const HELD_BY: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::IAM::Role': ['AWS::IAM::RolePolicy', 'RoleName'],
  'AWS::IAM::User': ['AWS::IAM::UserPolicy', 'UserName'],
  'AWS::IAM::Group': ['AWS::IAM::GroupPolicy', 'GroupName'],
};

/** The documents of all policies that the files attach to a role, user or group: inline, beside it, or managed. */
export function policyDocumentsOf(identity: Subject): readonly Field[] {
  const { properties, type } = identity;
  const inline = properties.get('Policies').items.map((policy) => policy.get('PolicyDocument'));
  const attached = ATTACHED_BY[type];
  const beside =
    attached === undefined
      ? []
      : ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((policy) => identity.referredBy(policy, attached));
  const [inlineType, holder] = HELD_BY[type] ?? [];
  const single = inlineType === undefined || holder === undefined ? [] : identity.referredBy(inlineType, holder);
  const managed = properties.get('ManagedPolicyArns').items.flatMap((arn) => managedPolicyAt(arn) ?? []);
  const resources = new Map([...beside, ...single, ...managed].map((subject) => [subject.resource, subject]));
  return [...inline, ...[...resources.values()].map((subject) => subject.properties.get('PolicyDocument'))];
}

/** All statements of all policies that the files attach to a role, user or group. */
export function statementsHeldBy(identity: Subject): readonly Statement[] {
  return policyDocumentsOf(identity).flatMap(statementsOf);
}

/** Managed policies that are attached by ARN and whose content the files do not show, such as those of AWS. */
export function unseenPoliciesOf(identity: Subject): readonly { readonly arn: TextLike; readonly field: Field }[] {
  return identity.properties.get('ManagedPolicyArns').items.flatMap((field) => {
    const arn = field.text;
    return arn === undefined || managedPolicyAt(field) !== undefined ? [] : [{ arn, field }];
  });
}

/** The managed policy of the files that an ARN stands for; those of AWS may be called the same. */
export function managedPolicyAt(arn: Field): Subject | undefined {
  const isOfAws = /:iam::aws:policy\//.test(shapeOf(arn.text ?? ''));
  return isOfAws ? undefined : arn.target('AWS::IAM::ManagedPolicy');
}

/** The properties by which policies name their holders. */
const HOLDERS: Readonly<Record<string, string>> = {
  Groups: 'AWS::IAM::Group',
  GroupName: 'AWS::IAM::Group',
  Roles: 'AWS::IAM::Role',
  RoleName: 'AWS::IAM::Role',
  Users: 'AWS::IAM::User',
  UserName: 'AWS::IAM::User',
};

/** Whom a policy names as its holders, and the resource that each is, where the files hold it. */
export function holdersNamedBy({
  properties,
}: Subject): readonly { readonly named: Field; readonly holder?: Subject }[] {
  return Object.entries(HOLDERS).flatMap(([property, type]) =>
    properties.get(property).items.map((named) => {
      const holder = named.target(type);
      return holder === undefined ? { named } : { named, holder };
    }),
  );
}
