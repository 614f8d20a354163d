import type { Identity } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { readPolicy } from './policy/document';
import type { Reading } from './reading';

/** The roles that IAM Identity Center makes of a permission set, one in each account of the files that it is assigned to. */
export function permissionSetRoles(set: Subject, reading: Reading): readonly Identity[] {
  const { properties, resource } = set;
  const { template, logicalId } = resource;
  const given = properties.get('Name').text;
  const name = given === undefined ? logicalId : reading.spell(given, set);
  const inline = readPolicy(properties.get('InlinePolicy'), 'identity', reading);
  const accounts = accountsOf(set, reading);
  const own = accounts.length === 0 ? [reading.names.account(template)] : accounts;
  reading.assume(
    `whoever is assigned permission set '${logicalId}' is trusted to take its role on by IAM Identity Center alone`,
  );
  return own.map((account) => ({
    kind: 'role' as const,
    arn: arnOf(name, account, set, reading),
    policies: inline === undefined ? [] : [inline],
    ...boundaryOf(properties.get('PermissionsBoundary'), reading),
    unseen: [
      ...properties.get('ManagedPolicies').items.map((item) => spelled(item, reading)),
      ...properties.get('CustomerManagedPolicyReferences').items.map((item) => spelled(item.get('Name'), reading)),
    ],
    tags: {},
    place: set.whole.place,
  }));
}

/** Identity Center ends the name with 16 hexadecimal digits of its own. */
function arnOf(name: string, account: string, { resource }: Subject, reading: Reading): string {
  const { template, logicalId } = resource;
  const { names } = reading;
  const ending = names.named(`${template.id} ${logicalId} role ${account}`, `role of ${logicalId}`, true, (count) => ({
    text: `${count}`.padStart(16, '0'),
    shape: '????????????????',
  }));
  const path = `aws-reserved/sso.amazonaws.com/${names.region(template)}`;
  return `arn:${names.partition(template)}:iam::${account}:role/${path}/AWSReservedSSO_${name}_${ending}`;
}

function accountsOf(set: Subject, reading: Reading): readonly string[] {
  const assigned = set.referredBy('AWS::SSO::Assignment', 'PermissionSetArn');
  const targets = assigned.map(({ properties }) => properties.get('TargetId'));
  return [
    ...new Set(
      targets.flatMap((target) => (target.text === undefined ? [] : reading.spell(target.text, target, 'account'))),
    ),
  ];
}

const spelled = (field: Field, reading: Reading): string =>
  field.unknown?.because ?? reading.spell(field.text ?? '', field);

function boundaryOf(field: Field, reading: Reading): Pick<Identity, 'unseenBoundary'> {
  if (field.isSet === false) return {};
  const { unknown } = field;
  const name = [field.get('ManagedPolicyArn'), field.get('CustomerManagedPolicyReference', 'Name')].find(
    ({ isSet }) => isSet === true,
  );
  return { unseenBoundary: unknown?.because ?? (name === undefined ? 'a boundary' : spelled(name, reading)) };
}
