import { Template } from 'aws-cdk-lib/assertions';
import { decide, type Policy, type Question } from '../../oracle';
import { buildDataset as build, DEPLOYER } from './dataset';
import { ACCOUNT, deployedStack, roleArn as role } from './environment';

describe('the policies together', () => {
  const { dataset, made, stack } = build();
  dataset.grants.train(made('trainer'));
  dataset.grants.ingest(made('ingest'));
  dataset.grants.label(made('labeler'));
  const names = Template.fromStack(stack).findResources('AWS::IAM::Role');
  const template = deployedStack(stack);
  const bucket = `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', /^Payments/)}`;
  const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${template.idOf('AWS::KMS::Key', /^Payments/)}`;
  const [object, label] = [`${bucket}/2026/a.parquet`, `${bucket}/labels/a.json`];
  const scanner = role(
    String(Object.entries(names).find(([id]) => id.startsWith('PaymentsMalware'))?.[1]['Properties'].RoleName),
  );
  const everything: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

  /** A request as it should be. */
  const good: Readonly<Record<string, string>> = {
    'aws:SecureTransport': 'true',
    's3:TlsVersion': '1.3',
    'aws:SourceVpce': 'vpce-s3',
    'aws:PrincipalAccount': ACCOUNT,
    'aws:ResourceAccount': ACCOUNT,
    'aws:PrincipalIsAWSService': 'false',
    'aws:ViaAWSService': 'false',
    'aws:PrincipalTag/ai-data-class': 'confidential',
    's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND',
  };

  type Change = Record<string, string | undefined>;
  const KNOWS: readonly [RegExp, RegExp][] = [
    [/ExistingObjectTag/, /GetObject/],
    [/TlsVersion/, /^s3:/],
  ];

  function ask(name: string, action: string, resource: string, change: Change = {}, identity?: Policy): Question {
    const principal = name.startsWith('arn:') ? name : role(name);
    const context = Object.entries({ ...good, ...change, 'aws:PrincipalArn': principal }).filter(([key]) =>
      KNOWS.every(([shown, by]) => !shown.test(key) || by.test(action)),
    );
    return {
      principal,
      action,
      resource,
      resourceAccount: ACCOUNT,
      context: Object.fromEntries(context),
      identity: identity === undefined ? template.rolePolicies(name) : [identity],
      resourcePolicy: template.resourcePolicy(resource),
    };
  }

  const [GET, PUT] = ['s3:GetObject', 's3:PutObject'];
  const admin = (name: string, action: string, resource: string, change: Change = {}) =>
    ask(name, action, resource, change, everything);

  test('each role does its own work', () => {
    const work: [string, string, string][] = [
      ['trainer', GET, object],
      ['trainer', GET, label],
      ['trainer', 's3:ListBucket', bucket],
      ['ingest', PUT, object],
      ['ingest', PUT, label],
      ['labeler', GET, label],
      ['labeler', PUT, label],
    ];
    const listing = ask('labeler', 's3:ListBucket', bucket, { 's3:prefix': 'labels/a' });
    expect(decide([...work.map((one) => ask(...one)), listing])).toEqual(Array(8).fill('Allowed'));
  });

  test('and no other, whatever else it may do', () => {
    const beyond: [string, string, string][] = [
      ['trainer', PUT, object],
      ['trainer', PUT, label],
      ['ingest', GET, object],
      ['ingest', GET, label],
      ['labeler', GET, object],
      ['labeler', PUT, object],
      ['stranger', GET, object],
      ['stranger', GET, label],
      ['stranger', PUT, object],
      ['stranger', PUT, label],
      ['trainer', 's3:GetObjectVersion', `${bucket}/2026/a.parquet`],
    ];
    const expected = [...Array(10).fill('ExplicitlyDenied'), 'Allowed'];
    expect(decide(beyond.map((one) => admin(...one)))).toEqual(expected);
    // Without rights of its own a labeler does not list what is not a label.
    expect(decide([ask('labeler', 's3:ListBucket', bucket, { 's3:prefix': '2026/' })])).toEqual(['ImplicitlyDenied']);
  });

  test.each<[string, Change]>([
    ['from the internet', { 'aws:SourceVpce': undefined }],
    ['through another endpoint', { 'aws:SourceVpce': 'vpce-2' }],
    ['of another account', { 'aws:PrincipalAccount': '999988887777' }],
    ['without a class', { 'aws:PrincipalTag/ai-data-class': undefined }],
    ['of a lower class', { 'aws:PrincipalTag/ai-data-class': 'internal' }],
    ['without TLS', { 'aws:SecureTransport': 'false' }],
    ['with an old TLS', { 's3:TlsVersion': '1.1' }],
  ])('nobody reads or writes %s', (_, change) => {
    const asks = [admin('trainer', GET, object, change), admin('ingest', PUT, object, change)];
    expect(decide(asks)).toEqual(['ExplicitlyDenied', 'ExplicitlyDenied']);
  });

  test('a higher class will do, and a service that acts with forwarded credentials shows no network', () => {
    const changes: Change[] = [
      { 'aws:PrincipalTag/ai-data-class': 'restricted' },
      { 'aws:SourceVpce': undefined, 'aws:ViaAWSService': 'true' },
    ];
    expect(decide(changes.map((change) => ask('trainer', GET, object, change)))).toEqual(['Allowed', 'Allowed']);
  });

  test('a service that acts for another account is denied, and for this one is not by that', () => {
    const service = (account: string | undefined) =>
      admin('trainer', 's3:GetBucketLocation', bucket, {
        'aws:PrincipalIsAWSService': 'true',
        'aws:SourceAccount': account,
      });
    expect(decide([service('999988887777'), service(ACCOUNT)])).toEqual(['ExplicitlyDenied', 'Allowed']);
  });

  test.each(['s3:GetObject', 's3:GetObjectVersion'])('%s gives nothing that was not found clean', (action) => {
    const status = 's3:ExistingObjectTag/GuardDutyMalwareScanStatus';
    const asks = [undefined, 'THREATS_FOUND', 'UNSUPPORTED'].map((value) =>
      admin('trainer', action, object, { [status]: value }),
    );
    expect(new Set(decide(asks))).toEqual(new Set(['ExplicitlyDenied']));
    // The scanner comes from elsewhere, and reads what was not scanned yet.
    const scans = admin(scanner, action, object, { [status]: undefined, 'aws:SourceVpce': undefined });
    expect(decide([scans])).toEqual(['Allowed']);
  });

  test('nobody but the scanner says that something was scanned', () => {
    const tagging = [
      'PutObjectTagging',
      'PutObjectVersionTagging',
      'DeleteObjectTagging',
      'DeleteObjectVersionTagging',
    ];
    const people = ['trainer', 'ingest', 'labeler', 'stranger', DEPLOYER];
    const asks = people.flatMap((name) => tagging.map((action) => admin(name, `s3:${action}`, object)));
    expect(new Set(decide(asks))).toEqual(new Set(['ExplicitlyDenied']));
    expect(decide([admin(scanner, 's3:PutObjectTagging', object, { 'aws:SourceVpce': undefined })])).toEqual([
      'Allowed',
    ]);
    const tagged = { 's3:RequestObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' };
    expect(decide([admin('ingest', PUT, object, tagged)])).toEqual(['ExplicitlyDenied']);
  });

  test('uploads bring no key of their own', () => {
    const [how, which] = ['s3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id'];
    const asks = [
      { [how]: 'AES256' },
      { [how]: 'aws:kms', [which]: key.replace('key/', 'key/other') },
      { [which]: key },
    ];
    expect(decide(asks.map((change) => admin('ingest', PUT, object, change)))).toEqual([
      'ExplicitlyDenied',
      'ExplicitlyDenied',
      'Allowed',
    ]);
  });

  test('the trusted base alone changes the bucket, or deletes from it', () => {
    const weakening: [string, string][] = [
      ['s3:DeleteBucketPolicy', bucket],
      ['s3:PutBucketPolicy', bucket],
      ['s3:PutEncryptionConfiguration', bucket],
      ['s3:PutLifecycleConfiguration', bucket],
      ['s3:PutBucketNotification', bucket],
      ['s3:DeleteObjectVersion', object],
      ['s3:BypassGovernanceRetention', object],
      ['s3:PutObjectRetention', object],
    ];
    const by = (name: string) => weakening.map(([action, resource]) => admin(name, action, resource));
    expect(new Set(decide([...by('ingest'), ...by('trainer'), ...by('admin')]))).toEqual(new Set(['ExplicitlyDenied']));
    expect(new Set(decide(by(DEPLOYER)))).toEqual(new Set(['Allowed']));
    expect(decide([admin(scanner, 's3:PutBucketNotification', bucket)])).toEqual(['Allowed']);
  });

  test('the key opens through S3 only, for who bears the class', () => {
    const decrypt = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
    /** The oracle cannot be told of an encryption context. */
    const own = (name: string) => {
      const context = /,"StringLike":\{"kms:EncryptionContext:aws:s3:arn":\[[^\]]*\]\}/g;
      return JSON.parse(JSON.stringify(template.rolePolicies(name)[0]).replace(context, ''));
    };
    expect(
      decide([
        ask('trainer', 'kms:Decrypt', key, decrypt, own('trainer')),
        ask('ingest', 'kms:GenerateDataKey', key, decrypt, own('ingest')),
        ask('trainer', 'kms:GenerateDataKey', key, decrypt, own('trainer')),
        admin('trainer', 'kms:Decrypt', key),
        admin('trainer', 'kms:Decrypt', key, { ...decrypt, 'aws:PrincipalTag/ai-data-class': 'public' }),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied']);
    expect(JSON.stringify(template.rolePolicies('trainer'))).toContain(
      `"StringLike":{"kms:EncryptionContext:aws:s3:arn":["${bucket}","${bucket}/*"]}`,
    );
  });

  test("the network's way to S3 lets the roles through", () => {
    const endpoint = template.endpointPolicies('s3');
    const asks = [ask('trainer', GET, object), ask('ingest', PUT, object)].map((one) => ({ ...one, endpoint }));
    expect(decide(asks)).toEqual(['Allowed', 'Allowed']);
  });
});
