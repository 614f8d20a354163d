import type { Identity, Policy } from '../../access/model';
import type { Field } from '../field';
import { managedPolicyAt, policyDocumentsOf, unseenPoliciesOf } from '../identity-policies';
import type { Subject } from '../subject';
import { unknownIn } from '../text';
import { readPolicy } from './policy/document';
import { noteSize } from './policy/size';
import type { Reading } from './reading';

const KINDS: Readonly<Record<string, Identity['kind']>> = { 'AWS::IAM::Role': 'role', 'AWS::IAM::User': 'user' };

/** A role or user with everything that is attached to it. */
export function identityOf(subject: Subject, reading: Reading): Identity | undefined {
  const kind = KINDS[subject.type];
  const arn = kind && reading.names.arn(subject.resource);
  if (kind === undefined || arn === undefined) return undefined;
  const bearers = [subject, ...groupsOf(subject)];
  const trust = readPolicy(subject.properties.get('AssumeRolePolicyDocument'), 'trust', reading);
  return {
    kind,
    arn,
    policies: bearers.flatMap((bearer) => policiesOf(bearer, reading)),
    ...boundaryOf(subject.properties.get('PermissionsBoundary'), reading),
    ...(trust !== undefined && { trust }),
    unseen: [
      ...bearers.flatMap((bearer) => unseenOf(bearer, reading)),
      ...unseenGroupsOf(subject, reading),
      ...reading.strays.additionsOf(subject),
    ],
    ...tagsOf(subject.properties.get('Tags'), reading),
    place: subject.whole.place,
  };
}

function policiesOf(bearer: Subject, reading: Reading): readonly Policy[] {
  const policies = policyDocumentsOf(bearer).flatMap((document) => readPolicy(document, 'identity', reading) ?? []);
  const inline = policies.filter(({ place }) => place.type !== 'AWS::IAM::ManagedPolicy');
  noteSize(inline, bearer.type, reading);
  return [...policies, ...reading.strays.perhapsOf(bearer)];
}

const unseenOf = (bearer: Subject, reading: Reading): readonly string[] =>
  unseenPoliciesOf(bearer).map(({ arn, field }) =>
    field.unknown === undefined ? reading.spell(arn, field) : field.unknown.because,
  );

/** The groups of a user, whichever of both names the other. */
function groupsOf(user: Subject): readonly Subject[] {
  const own = user.properties.get('Groups').items.flatMap((group) => group.target('AWS::IAM::Group') ?? []);
  const added = user
    .referredBy('AWS::IAM::UserToGroupAddition', 'Users')
    .flatMap(({ properties }) => properties.get('GroupName').target('AWS::IAM::Group') ?? []);
  return [...new Map([...own, ...added].map((group) => [group.resource, group])).values()];
}

/** Groups that the files do not hold, and whose policies are unknown. */
function unseenGroupsOf(user: Subject, reading: Reading): readonly string[] {
  const own = user.properties.get('Groups').items;
  const added = user
    .referredBy('AWS::IAM::UserToGroupAddition', 'Users')
    .flatMap(({ properties }) => properties.get('GroupName').items);
  return [...own, ...added]
    .filter((group) => group.target('AWS::IAM::Group') === undefined)
    .map((group) => `group ${group.unknown?.because ?? reading.spell(group.text ?? '', group)}`);
}

/** A boundary, also one that the files do not show. */
export function boundaryOf(field: Field, reading: Reading): Pick<Identity, 'boundary' | 'unseenBoundary'> {
  const { text, unknown } = field;
  if (text === undefined) return {};
  const document = managedPolicyAt(field)?.properties.get('PolicyDocument');
  const boundary = document && readPolicy(document, 'identity', reading);
  return boundary === undefined
    ? { unseenBoundary: unknown === undefined ? reading.spell(text, field) : unknown.because }
    : { boundary };
}

/** Tags whose keys are known; of one that is not, nothing can be told. */
function tagsOf(list: Field, reading: Reading): Pick<Identity, 'tags' | 'moreTags'> {
  const tags: Record<string, string> = {};
  let moreTags = list.unknown !== undefined || list.items.some(({ unknown }) => unknown !== undefined);
  for (const tag of list.items) {
    const [key, value] = [tag.get('Key').text, tag.get('Value').text];
    if (key === undefined || value === undefined) continue;
    if (unknownIn(key) !== undefined) moreTags = true;
    else tags[reading.spell(key, tag)] = reading.spell(value, tag);
  }
  return { tags, ...(moreTags && { moreTags }) };
}
