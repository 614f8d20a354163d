import type { Policy } from '../../access/model';
import type { Field } from '../field';
import { Subject } from '../subject';
import { unknownIn } from '../text';
import { readPolicy } from './policy/document';
import type { Reading } from './reading';

/** The properties by which policies name their holders, and the property that names a holder itself. */
const HOLDERS: Readonly<Record<string, { readonly by: readonly string[]; readonly name: string }>> = {
  'AWS::IAM::Group': { by: ['Groups', 'GroupName'], name: 'GroupName' },
  'AWS::IAM::Role': { by: ['Roles', 'RoleName'], name: 'RoleName' },
  'AWS::IAM::User': { by: ['Users', 'UserName'], name: 'UserName' },
};

export const POLICY_TYPES: readonly string[] = [
  'AWS::IAM::GroupPolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
];

/** A policy that names its holder by what only deployment knows. */
interface Astray {
  readonly policy: Subject;
  readonly item: Field;
}

/** Policies whose holders nobody finds among the files. */
export class Strays {
  private readonly byType = new Map<string, readonly Astray[]>();

  public constructor(private readonly reading: Reading) {}

  /**
   * Policies that may be those of a role, user or group: either name is given at deployment. Each of their statements may not be there. What
   * CloudFormation makes up is nothing that somebody names.
   */
  public perhapsOf(holder: Subject): readonly Policy[] {
    const { name } = HOLDERS[holder.type] ?? {};
    const own = name === undefined ? undefined : holder.properties.get(name).text;
    if (own === undefined) return [];
    return this.of(holder.type).flatMap(({ policy, item }) => {
      if (unknownIn(item.text ?? '') === undefined && unknownIn(own) === undefined) return [];
      const read = readPolicy(policy.properties.get('PolicyDocument'), 'identity', this.reading);
      const because = `whether '${policy.resource.logicalId}' is attached to '${holder.resource.logicalId}' is known only at deployment`;
      return read === undefined ? [] : [perhaps(read, because)];
    });
  }

  /** Groups to which somebody may be added whom only deployment names: what they grant counts as not shown. */
  public additionsOf(user: Subject): readonly string[] {
    const own = user.type === 'AWS::IAM::User' ? user.properties.get('UserName').text : undefined;
    if (own === undefined) return [];
    return this.astray('AWS::IAM::User', ['AWS::IAM::UserToGroupAddition'])
      .filter(({ item }) => unknownIn(item.text ?? '') !== undefined || unknownIn(own) !== undefined)
      .map(({ policy }) => `group of '${policy.resource.logicalId}'`);
  }

  private of(type: string): readonly Astray[] {
    const known = this.byType.get(type) ?? this.astray(type, POLICY_TYPES);
    this.byType.set(type, known);
    return known;
  }

  private astray(type: string, holding: readonly string[]): readonly Astray[] {
    const { templates, world } = this.reading;
    const policies = [...templates.resources()].filter((resource) => holding.includes(resource.type));
    return policies
      .map((resource) => Subject.of(resource, world))
      .filter(({ exists }) => exists)
      .flatMap((policy) =>
        (HOLDERS[type]?.by ?? [])
          .flatMap((property) => policy.properties.get(property).items)
          .filter((item) => item.target(type) === undefined)
          .map((item) => ({ policy, item })),
      );
  }
}

const perhaps = (policy: Policy, because: string): Policy => ({
  ...policy,
  statements: policy.statements.map((statement) => ({ ...statement, hidden: statement.hidden ?? because })),
});
