import { every, type Maybe, not, some, Unknown } from '../core';
import type { Field, Read } from './field';
import { ownKey } from './own-key';
import { type PolicyCondition, type Statement, statementsOf } from './statement';
import type { Subject } from './subject';
import { matches, shapeOf, type TextLike, unknownIn } from './text';

/** The policy of a bucket, where the files hold one. */
export function bucketPolicyOf(bucket: Subject): Subject | undefined {
  return bucket.referredBy('AWS::S3::BucketPolicy', 'Bucket')[0];
}

/** The statements of every policy that the files give a bucket. */
export function bucketStatements(bucket: Subject): readonly Statement[] {
  return bucket
    .referredBy('AWS::S3::BucketPolicy', 'Bucket')
    .flatMap(({ properties }) => statementsOf(properties.get('PolicyDocument')));
}

const encryptionOf = ({ properties }: Subject): Field =>
  properties.get('BucketEncryption', 'ServerSideEncryptionConfiguration', 0);

/** Whether what is put into the bucket is encrypted with a key of the account. S3 encrypts with keys of its own where nothing is said. */
export function bucketHasOwnKey(bucket: Subject): Read<boolean> {
  const preset = encryptionOf(bucket).get('ServerSideEncryptionByDefault');
  const algorithm = preset.get('SSEAlgorithm');
  const key = ownKey(preset.get('KMSMasterKeyID'));
  const byKms = algorithm.text === undefined ? false : matches(algorithm.text, /^aws:kms(:dsse)?$/);
  return preset.as(every([byKms, key.value]));
}

/** Whether the bucket takes objects that are encrypted with keys of whoever sends them. S3 refuses them unless told otherwise. */
export function bucketTakesCallerKeys(bucket: Subject): Read<boolean> {
  const blocked = encryptionOf(bucket).get('BlockedEncryptionTypes', 'EncryptionType');
  return blocked.as(some(blocked.texts.map((type) => matches(type, /^NONE$/))));
}

/** Whether every of the four public access blocks is on. S3 turns them on for buckets about which nothing is said. */
export function bucketBlocksPublicAccess({ properties }: Subject): Read<boolean> {
  const block = properties.get('PublicAccessBlockConfiguration');
  const parts = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
  const on = every(parts.map((part) => block.get(part).boolean(false).value));
  return block.as(block.isSet === false ? true : on);
}

/** Whether objects of the bucket can be opened one by one, by access control lists. S3 has them off where nothing is said. */
export function bucketHasAccessLists({ properties }: Subject): Read<boolean> {
  const owner = properties.get('OwnershipControls', 'Rules', 0, 'ObjectOwnership');
  const list = properties.get('AccessControl');
  if (list.text !== undefined && list.text !== 'Private') return list.as(matches(list.text, /./));
  return owner.as(owner.text === undefined ? false : not(matches(owner.text, /^BucketOwnerEnforced$/)));
}

export function bucketKeepsVersions({ properties }: Subject): Read<boolean> {
  const status = properties.get('VersioningConfiguration', 'Status');
  return status.as(status.text === undefined ? false : matches(status.text, /^Enabled$/));
}

/** Whether the policy refuses every request that is not encrypted on its way. */
export const bucketRefusesPlainConnections = (statements: readonly Statement[]): Maybe<boolean> =>
  some(
    statements
      .filter((statement) => statement.mayDeny('s3:GetObject'))
      .map((statement) =>
        every([
          deniesEveryone(statement),
          statement.speaksOf('s3:GetObject'),
          statement.speaksOf('s3:PutObject'),
          onObjects(statement),
          onBucket(statement),
          refusesPlainConnections(statement),
        ]),
      ),
  );

/** Whether a statement is for requests that are not encrypted on their way, and for no others. */
export const refusesPlainConnections = (statement: Statement): Maybe<boolean> =>
  statement.hiddenConditions ??
  every([statement.conditions.length > 0, ...statement.conditions.map(isPlainConnection)]);

function isPlainConnection({ operator, forAll, forAny, key, values }: PolicyCondition): Maybe<boolean> {
  if (operator !== 'Bool' || forAll || forAny || key !== 'aws:securetransport') return false;
  return every(values.map((value) => matches(value, /^false$/i)));
}

/** What a reader must come from, or be, to be inside a fence. */
const FENCES =
  /^(aws:(sourcevpce|sourcevpc|vpceaccount|vpceorgid|vpceorgpaths|principalorgid|principalorgpaths|principalaccount|principalarn|sourceip|vpcsourceip|userid|principaltag\/.+)|s3:dataaccesspoint(account|arn))$/;
/** Tests that let services of AWS, which come from no network and no organization, out of a fence. */
const SERVICES =
  /^aws:(principalisawsservice|viaawsservice|calledvia.*|principalservicename|sourceaccount|sourceorgid)$/;

/** Whether the policy keeps everybody from an action who is not of a network, organization, account or role that it names. */
export const bucketIsFenced = (statements: readonly Statement[], action: string): Maybe<boolean> =>
  some(
    statements
      .filter((statement) => statement.mayDeny(action))
      .map((statement) =>
        every([
          statement.isDeny,
          statement.speaksOf(action),
          /Object/.test(action) ? onObjects(statement) : onBucket(statement),
          statement.excludesPrincipals || namesOutsiders(statement),
        ]),
      ),
  );

function namesOutsiders(statement: Statement): Maybe<boolean> {
  const { conditions, hiddenConditions } = statement;
  const fences = conditions.filter(({ key }) => FENCES.test(key));
  if (hiddenConditions !== undefined) return every([deniesEveryone(statement), hiddenConditions]);
  return every([
    deniesEveryone(statement),
    conditions.every(({ key }) => FENCES.test(key) || SERVICES.test(key)),
    fences.length > 0,
    every(
      fences.map(({ operator, values }) =>
        every([
          /^(String|Arn)Not|^NotIpAddress$/.test(operator),
          ...values.map((value) => not(matches(value, /^\*$/))),
        ]),
      ),
    ),
  ]);
}

/** Whether a statement denies something to everybody, as far as its principals go. */
export const deniesEveryone = (statement: Statement): Maybe<boolean> =>
  every([statement.isDeny, some(statement.principals.map(({ kind, name }) => kind === '*' || matches(name, /^\*$/)))]);

/** Whether the statement reaches the objects, and not only the bucket, which is a resource of its own. */
export const onObjects = (statement: Statement): Maybe<boolean> =>
  statement.excludesResources || some(statement.resources.map((resource) => matches(resource, /\*$/)));

/** Whether it reaches the bucket itself: its list of objects, its policy, its settings. */
export const onBucket = (statement: Statement): Maybe<boolean> =>
  statement.excludesResources ||
  some(statement.resources.map((resource) => unknownIn(resource) ?? /^(\*|[^/]+)$/.test(shapeOf(resource))));

/** Tests by which a statement for everybody is one for somebody. */
const NARROWING = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:VpceOrgPaths',
  'aws:userid',
  'kms:CallerAccount',
  's3:DataAccessPointAccount',
  's3:DataAccessPointArn',
];

/** Whether the statement is about anybody at all, or about all but some. */
export const speaksToAnyone = ({ excludesPrincipals, principals }: Statement): Maybe<boolean> =>
  excludesPrincipals || some(principals.map(({ kind, name }) => kind === '*' || (kind === 'AWS' && anyoneIn(name))));

/** Whether the statement allows something to anybody at all, in any account or in none. */
export function opensToAnyone(statement: Statement): Maybe<boolean> {
  const anyone = speaksToAnyone(statement);
  if (statement.isAllow === false || anyone === false) return false;
  const someAddresses = every([
    statement.requires('aws:SourceIp'),
    ...statement
      .conditionsOn('aws:SourceIp')
      .flatMap(({ values }) => values.map((value) => not(matches(value, /\/0$/)))),
  ]);
  return every([statement.isAllow, anyone, not(statement.requires(...NARROWING)), not(someAddresses)]);
}

const anyoneIn = (name: TextLike): Maybe<boolean> => name === '*' || (Unknown.is(name) ? name : false);
