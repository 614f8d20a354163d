import { readFacts, Templates, treeSource } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { Unknown } from '../../../lib/core';
import type { Outcome, Terms } from '../../../lib/guarantees';
import { Asker } from '../../../lib/guarantees/asking';
import { evidence } from '../../../lib/guarantees/evidence';
import type { GuaranteeName } from '../../../lib/policy';
import { allow, deny, doc, getAtt, res, role, say, t } from '../../access/end-to-end/template';
import { BUCKET, HERE, IN_LOGS, KEY, LOGS, OPS, PLAIN, store, without, withRight } from './log-store';

const SEALED: Terms = { isOurs: () => true };
const OWNED: Terms = { trustedBase: ['arn:aws:iam::${AWS::AccountId}:role/ops'] };

/** What comes of evidence only, which is told as any other guarantee. */
function evidenceOf(resources: object, terms: Terms = {}): readonly Outcome[] {
  const templates = new Templates();
  templates.add(treeSource('t.json', t(resources)));
  return evidence(new Asker({ facts: readFacts(templates).facts, access: accessOf(templates) }, terms));
}

const told = ({ name, place, held, because }: Outcome) =>
  `${name} at ${place.resource}/${place.at}: ${Unknown.is(held) ? `unknown, ${because}` : because}`;
const notHeld = (outcomes: readonly Outcome[]) => outcomes.filter(({ held }) => held !== true).map(told);

const plain = (more: object = {}) => ({ ...store(PLAIN.bucket, PLAIN.key), ...more });
const ALL: readonly GuaranteeName[] = [
  'log-not-destroyed',
  'log-not-shredded',
  'log-not-forged',
  'log-arrives',
  'recovery-remains',
];

test.each([
  ['a bucket and a key that hold out against any right of others', store(), SEALED],
  ['a bucket and a key that nobody has a right to', plain(), {}],
  ['the same, with a deployment role', plain(), OWNED],
])('%s keep all that is asked of evidence', (_, resources, terms) => {
  const outcomes = evidenceOf(resources, terms);
  expect(notHeld(outcomes)).toEqual([]);
  expect([...new Set(outcomes.map(({ name }) => name))].sort()).toEqual([...ALL].sort());
});

test('nothing is asked where no logs are', () => {
  expect(evidenceOf({ ...withRight('s3:*', '*'), B: res('AWS::S3::Bucket') })).toEqual([]);
});

/** What a role of the files may, and what it breaks; its twin may something else that is like it. */
const RIGHTS: readonly [string | string[], unknown, GuaranteeName, string | string[], unknown][] = [
  ['s3:DeleteObjectVersion', IN_LOGS, 'log-not-destroyed', 's3:DeleteObject', IN_LOGS],
  ['s3:BypassGovernanceRetention', '*', 'log-not-destroyed', 's3:GetObjectRetention', '*'],
  ['s3:PutLifecycleConfiguration', LOGS, 'log-not-destroyed', 's3:GetLifecycleConfiguration', LOGS],
  ['s3:PutBucketVersioning', LOGS, 'log-not-destroyed', 's3:PutBucketVersioning', 'arn:aws:s3:::other'],
  ['s3:PutBucketObjectLockConfiguration', '*', 'log-not-destroyed', 's3:GetBucketObjectLockConfiguration', '*'],
  ['s3:DeleteBucket', LOGS, 'log-not-destroyed', 's3:ListBucket', LOGS],
  ['kms:ScheduleKeyDeletion', '*', 'log-not-shredded', 'kms:CancelKeyDeletion', '*'],
  ['kms:DisableKey', getAtt('Key'), 'log-not-shredded', 'kms:EnableKey', getAtt('Key')],
  ['kms:PutKeyPolicy', '*', 'log-not-shredded', 'kms:GetKeyPolicy', '*'],
  ['kms:DeleteImportedKeyMaterial', '*', 'log-not-shredded', 'kms:Decrypt', '*'],
  ['kms:CreateGrant', '*', 'log-not-shredded', 'kms:ListGrants', '*'],
  ['s3:PutEncryptionConfiguration', '*', 'log-not-shredded', 's3:GetEncryptionConfiguration', '*'],
  ['s3:UpdateObjectEncryption', '*', 'log-not-shredded', 's3:PutObjectTagging', '*'],
  ['s3:PutObject', IN_LOGS, 'log-not-forged', 's3:PutObject', { 'Fn::Sub': '${Logs.Arn}/reports/*' }],
  ['s3:ReplicateObject', '*', 'log-not-forged', 's3:ReplicateDelete', '*'],
];

describe.each(RIGHTS)('a role that may %s', (action, resource, name, other, elsewhere) => {
  test('breaks it, by a request that is shown, at the statement that lets it', () => {
    const outcomes = evidenceOf(plain(withRight(action, resource)));
    expect(notHeld(outcomes)).toEqual([
      expect.stringMatching(
        `^${name} at Trainer/Properties/Policies/0/PolicyDocument/Statement/0: role 'Trainer' may ${action} on arn:`,
      ),
    ]);
    expect(outcomes.find(({ held }) => held === false)?.counterexample?.request.action).toBe(action);
  });

  test('breaks nothing if it may something else', () => {
    expect(notHeld(evidenceOf(plain(withRight(other, elsewhere))))).toEqual([]);
  });

  test('breaks nothing where everyone else is denied it, nor if it is trusted', () => {
    const guarded = { ...store(), ...withRight(action, resource) };
    expect(notHeld(evidenceOf(guarded, SEALED))).toEqual([]);
    expect(notHeld(evidenceOf(plain(withRight(action, resource)), { trustedBase: ['Trainer'] }))).toEqual([]);
  });
});

test('services that hold something for somebody may grant themselves the key', () => {
  const forResources = withRight('kms:CreateGrant', '*', { Bool: { 'kms:GrantIsForAWSResource': 'true' } });
  expect(notHeld(evidenceOf(plain(forResources)))).toEqual([]);
});

test('where no versions are kept, a deletion destroys', () => {
  const { Logs, ...others } = plain(withRight('s3:DeleteObject', '*'));
  const { VersioningConfiguration: _, ...properties } = Logs.Properties as Record<string, unknown>;
  const outcomes = evidenceOf({ ...others, Logs: { ...Logs, Properties: properties } });
  expect(notHeld(outcomes)).toEqual([expect.stringContaining("role 'Trainer' may s3:DeleteObject on")]);
});

test('log groups are neither deleted nor shortened', () => {
  const group = {
    Group: res('AWS::Logs::LogGroup', { LogGroupName: 'calls', KmsKeyId: getAtt('Key') }),
    Writer: role([allow(['logs:CreateLogStream', 'logs:PutLogEvents'])], {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [say({ Service: 'cloudtrail.amazonaws.com' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })],
      },
    }),
  };
  const base = plain(group);
  const trail = {
    ...base.Trail,
    Properties: {
      ...base.Trail.Properties,
      CloudWatchLogsLogGroupArn: getAtt('Group'),
      CloudWatchLogsRoleArn: getAtt('Writer'),
    },
  };
  const all = (...actions: string[]) => notHeld(evidenceOf({ ...base, Trail: trail, ...withRight(actions) }));
  expect(all('logs:GetLogEvents')).toEqual([]);
  for (const action of [
    'logs:DeleteLogGroup',
    'logs:DeleteLogStream',
    'logs:PutRetentionPolicy',
    'logs:PutLogGroupDeletionProtection',
  ])
    expect(all(action)).toEqual([expect.stringMatching(`^log-not-destroyed at Trainer/.*may ${action} on`)]);
  expect(all('logs:AssociateKmsKey')).toEqual([expect.stringMatching('^log-not-shredded at Trainer/.*')]);
});

describe('what answers for itself', () => {
  const broken = (resources: object) => [
    ...new Set(
      evidenceOf(resources, SEALED).flatMap(({ name, held, because }) =>
        held === true ? [] : [`${name}: ${because.replace(/ may .*/, ' may')}`],
      ),
    ),
  ];
  const anyone = (name: GuaranteeName) => [
    `${name}: any other role of the account may`,
    `${name}: any other user of the account may`,
  ];

  test.each<[keyof typeof BUCKET, readonly GuaranteeName[]]>([
    ['weakening', ['log-not-destroyed', 'log-not-shredded']],
    ['uploading', ['log-not-forged']],
    ['replicating', ['log-not-forged']],
  ])('has to deny by its bucket: %s', (name, names) => {
    const missing = broken(store(without(BUCKET, name)));
    expect(missing).toEqual(expect.arrayContaining(names.flatMap(anyone)));
    expect([...new Set(missing.map((text) => text.replace(/:.*/, '')))].sort()).toEqual([...names].sort());
  });

  test.each<[keyof typeof KEY]>([['weakening'], ['granting']])('has to deny by its key: %s', (name) => {
    const missing = broken(store(BUCKET, without(KEY, name)));
    expect(missing).toEqual(expect.arrayContaining(anyone('log-not-shredded')));
  });

  test('is not broken by whoever else is spared by a whole ARN, but by whoever is spared by a pattern', () => {
    const sparing = (Condition: object) => store({ ...BUCKET, weakening: { ...BUCKET.weakening, Condition } });
    const arns = (...more: unknown[]) => [OPS, ...more];
    const other = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/other' };
    expect(broken(sparing({ ArnNotEquals: { 'aws:PrincipalArn': arns(other) } }))).toEqual([]);
    const pattern = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/other-*' };
    expect(broken(sparing({ ArnNotLike: { 'aws:PrincipalArn': arns(pattern) } }))).toEqual(
      expect.arrayContaining(['log-not-destroyed: any other role of the account may']),
    );
  });

  test('is broken by a role of the files that is spared, unless it is trusted', () => {
    const Condition = { ArnNotEquals: { 'aws:PrincipalArn': [OPS, getAtt('Trainer')] } };
    const resources = {
      ...store({ ...BUCKET, weakening: { ...BUCKET.weakening, Condition } }),
      ...withRight('s3:GetObject'),
    };
    expect(broken(resources)).toEqual(expect.arrayContaining(["log-not-destroyed: role 'Trainer' may"]));
    const trusted = { ...SEALED, trustedBase: ['Trainer', ...(OWNED.trustedBase ?? [])] };
    expect(notHeld(evidenceOf(resources, trusted))).toEqual([]);
  });
});

describe('who writes into it', () => {
  test('no role, whatever it says on whose behalf it comes', () => {
    const saying = withRight('s3:PutObject', IN_LOGS, { StringEquals: { 'aws:SourceAccount': HERE } });
    expect(notHeld(evidenceOf(plain(saying)))).toEqual([expect.stringMatching(/^log-not-forged at Trainer\//)]);
  });

  const letting = (service: string, Condition?: object) =>
    plain({}) &&
    store({ ...PLAIN.bucket, more: say({ Service: service }, allow('s3:PutObject', IN_LOGS, Condition)) }, PLAIN.key);

  test.each([
    ['nobody in particular', undefined],
    ['whoever hands over what they write', { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } }],
    ['any account', { ArnLike: { 'aws:SourceArn': 'arn:aws:logs:*:*:*' } }],
    ['another account', { StringEquals: { 'aws:SourceAccount': '999900001111' } }],
    ['whoever tells no account', { StringEqualsIfExists: { 'aws:SourceAccount': HERE } }],
  ])('no service on behalf of %s', (_, Condition) => {
    expect(notHeld(evidenceOf(letting('delivery.logs.amazonaws.com', Condition)))).toEqual([
      expect.stringMatching(
        /^log-not-forged at LogsPolicy\/.*: the service delivery.logs.amazonaws.com may s3:PutObject on/,
      ),
    ]);
  });

  test('a service that writes logs keeps its right, on behalf of the account only', () => {
    const [broken] = evidenceOf(letting('delivery.logs.amazonaws.com')).filter(({ held }) => held === false);
    expect(broken?.counterexample?.change).toMatch(
      /^Add the condition .*'aws:SourceAccount': '\$\{AWS::AccountId\}'.* to the statement at LogsPolicy\//,
    );
  });

  test.each([
    ['the account', { StringEquals: { 'aws:SourceAccount': HERE } }],
    ['something of the account', { ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:aws:logs:*:${AWS::AccountId}:*' } } }],
    ['a bucket of the files', { ArnLike: { 'aws:SourceArn': LOGS } }],
    ['an organization', { StringEquals: { 'aws:SourceOrgID': 'o-abcdefghij' } }],
  ])('a service on behalf of %s', (_, Condition) => {
    expect(notHeld(evidenceOf(letting('delivery.logs.amazonaws.com', Condition)))).toEqual([]);
  });

  test('a service on behalf of an account with which it is shared', () => {
    const resources = letting('delivery.logs.amazonaws.com', { StringEquals: { 'aws:SourceAccount': '999900001111' } });
    expect(notHeld(evidenceOf(resources, { sharedWith: ['999900001111'] }))).toEqual([]);
  });

  test('whoever is spared from the ban on writing by a whole ARN', () => {
    const Condition = {
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      ArnNotEquals: { 'aws:PrincipalArn': getAtt('Trainer') },
    };
    const bucket = { ...BUCKET, uploading: say('*', deny('s3:PutObject', IN_LOGS, Condition)) };
    const resources = { ...store(bucket), ...withRight('s3:PutObject', IN_LOGS) };
    expect(notHeld(evidenceOf(resources, SEALED))).toEqual([]);
  });
});

describe('that logs arrive', () => {
  const arriving = (resources: object) =>
    notHeld(evidenceOf(resources)).filter((text) => text.startsWith('log-arrives'));

  test.each<[string, object, RegExp]>([
    [
      'the policy of the bucket does not let the service in',
      store(without(PLAIN.bucket, 'write'), PLAIN.key),
      /cloudtrail.amazonaws.com is denied s3:PutObject on .*: no policy of the resource allows it/,
    ],
    [
      'the service may not look at the bucket',
      store(without(PLAIN.bucket, 'read'), PLAIN.key),
      /is denied s3:GetBucketAcl/,
    ],
    [
      'the key does not let the service in',
      store(PLAIN.bucket, without(PLAIN.key, 'trail')),
      /is denied kms:GenerateDataKey/,
    ],
    [
      'a fence leaves services out',
      store(
        {
          ...PLAIN.bucket,
          fence: say('*', deny('s3:*', [LOGS, IN_LOGS], { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } })),
        },
        PLAIN.key,
      ),
      /is denied s3:GetBucketAcl .*aws:PrincipalOrgID is missing/,
    ],
    [
      'a fence of the key leaves services out',
      store(PLAIN.bucket, {
        ...PLAIN.key,
        fence: say(
          '*',
          deny('kms:GenerateDataKey*', '*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
        ),
      }),
      /is denied kms:GenerateDataKey/,
    ],
  ])('is denied where %s', (_, resources, because) => {
    const [text, ...others] = arriving(resources);
    expect(others).toEqual([]);
    expect(text).toMatch(/^log-arrives at Trail\/Properties\/S3BucketName: /);
    expect(text).toMatch(because);
    expect(text).not.toContain('unknown');
  });

  test('is unknown where only the documentation has it allowed, or deployment may add it', () => {
    expect(arriving(store(PLAIN.bucket, without(PLAIN.key, 'describe')))).toEqual([
      expect.stringMatching(/: unknown, .*kms:DescribeKey.*, which its documentation has allowed$/),
    ]);
    const uses = ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:DescribeKey'];
    const vended = say({ Service: 'delivery.logs.amazonaws.com' }, allow(uses));
    const flow = {
      ...store(PLAIN.bucket, { ...PLAIN.key, vended }),
      Flow: res('AWS::EC2::FlowLog', { LogDestination: LOGS, ResourceId: 'vpc-1', ResourceType: 'VPC' }),
    };
    expect(arriving(flow)).toEqual([
      expect.stringMatching(
        /at Flow.*: unknown, delivery.logs.amazonaws.com is denied .*, unless the service adds what it needs/,
      ),
    ]);
  });

  test('depends on what a parameter turns out as', () => {
    const bucket = {
      ...PLAIN.bucket,
      write: say(
        { Service: 'cloudtrail.amazonaws.com' },
        allow('s3:PutObject', IN_LOGS, { StringEquals: { 'aws:SourceArn': { Ref: 'N' } } }),
      ),
    };
    const templates = new Templates();
    templates.add(treeSource('t.json', { Parameters: { N: { Type: 'String' } }, Resources: store(bucket, PLAIN.key) }));
    const outcomes = evidence(new Asker({ facts: readFacts(templates).facts, access: accessOf(templates) }, {}));
    expect(notHeld(outcomes).filter((text) => text.startsWith('log-arrives'))).toEqual([
      expect.stringContaining('unknown, cloudtrail.amazonaws.com is denied s3:PutObject'),
    ]);
  });

  test('is denied in the way in which the files turn out so', () => {
    const Live = { 'Fn::Equals': [{ Ref: 'N' }, 'live'] };
    const resources = store(PLAIN.bucket, PLAIN.key);
    const template = {
      Parameters: { N: { Type: 'String', AllowedValues: ['live', 'test'] } },
      Conditions: { Live },
      Resources: { ...resources, LogsPolicy: { ...resources.LogsPolicy, Condition: 'Live' } },
    };
    const templates = new Templates();
    templates.add(treeSource('t.json', template));
    const outcomes = evidence(new Asker({ facts: readFacts(templates).facts, access: accessOf(templates) }, {}));
    expect(notHeld(outcomes)).toEqual([expect.stringMatching(/log-arrives at Trail.* where .*'N' is 'test'/)]);
  });

  test('is denied by what stands between, whatever policies say', () => {
    const { Logs, ...others } = plain();
    const logging = { DestinationBucketName: { Ref: 'Access' } };
    const lets = say(
      { Service: 'logging.s3.amazonaws.com' },
      allow('s3:PutObject', { 'Fn::Sub': '${Access.Arn}/*' }, { StringEquals: { 'aws:SourceAccount': HERE } }),
    );
    const plainBucket = (ObjectLockEnabled: boolean) => ({
      ...others,
      Logs: { ...Logs, Properties: { ...Logs.Properties, LoggingConfiguration: logging } },
      Access: res('AWS::S3::Bucket', { BucketName: 'access', ObjectLockEnabled }),
      AccessPolicy: res('AWS::S3::BucketPolicy', { Bucket: { Ref: 'Access' }, PolicyDocument: doc([lets]) }),
    });
    expect(arriving(plainBucket(false))).toEqual([]);
    expect(arriving(plainBucket(true))).toEqual([
      expect.stringContaining('it is sent to a bucket with Object Lock, which does not take it'),
    ]);
  });
});

describe('that somebody is left who can mend it', () => {
  const left = (resources: object, terms: Terms = {}) =>
    notHeld(evidenceOf(resources, terms)).filter((text) => text.startsWith('recovery'));

  test('is not so where everyone is denied to change the policy', () => {
    const bucket = { ...BUCKET, lock: say('*', deny(['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'], LOGS)) };
    expect(left(store(bucket), SEALED)).toEqual([
      expect.stringContaining('recovery-remains at Logs/: nobody may s3:PutBucketPolicy any more'),
    ]);
    const key = { ...KEY, lock: say('*', deny('kms:PutKeyPolicy')) };
    expect(left(store(BUCKET, key), SEALED)).toEqual([
      expect.stringContaining('recovery-remains at Key/: nobody may kms:PutKeyPolicy any more'),
    ]);
  });

  test('is not known where those who are spared are of an account that the files do not say to be theirs', () => {
    const theirs = { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::999900001111:role/ops' } };
    const key = { ...KEY, lock: say('*', deny('kms:PutKeyPolicy', '*', theirs)) };
    expect(left(store(PLAIN.bucket, key), { trustedBase: ['arn:aws:iam::999900001111:role/ops'] })).toEqual([
      expect.stringContaining(
        'at Key/: unknown, the files do not tell whether they are deployed in account 999900001111',
      ),
    ]);
  });

  test('is not so of a key that leaves nothing to the account', () => {
    expect(left(store(PLAIN.bucket, without(PLAIN.key, 'account')))).toEqual([expect.stringContaining('at Key/')]);
    const owner = say({ AWS: OPS }, allow('kms:PutKeyPolicy'));
    expect(left(store(PLAIN.bucket, { ...without(PLAIN.key, 'account'), owner }))).toEqual([]);
  });
});

test('what is not written out may grant anything', () => {
  const templates = new Templates();
  templates.add(
    treeSource('t.json', {
      Transform: 'AWS::LanguageExtensions',
      Resources: { ...plain(), 'Fn::ForEach::Roles': ['N', ['a'], { 'R${N}': role([allow('s3:*')]) }] },
    }),
  );
  const access = accessOf(templates);
  const outcomes = evidence(new Asker({ facts: readFacts(templates).facts, access }, {}));
  expect((access.unwritten ?? []).length).toBe(1);
  expect(notHeld(outcomes).length).toBeGreaterThan(0);
});
