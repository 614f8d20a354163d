import { allow, deny, found, LATE, ofBucket, policy } from './resources';

const RULE = 'ZTA-POL-016';
const denied = (condition: Record<string, Record<string, unknown>>) => policy(deny('s3:*', '*', condition));
const allowed = (condition: Record<string, Record<string, unknown>>) => policy(allow('s3:GetObject', '*', condition));

test.each<[string, ReturnType<typeof policy>, string[]]>([
  ['plain requests', denied({ Bool: { 'aws:SecureTransport': 'false' } }), []],
  [
    'encrypted requests',
    denied({ Bool: { 'aws:SecureTransport': 'true' } }),
    ['fail 0/Condition/Bool/aws:SecureTransport'],
  ],
  [
    'encrypted requests, as a boolean',
    denied({ BoolIfExists: { 'aws:SecureTransport': true } }),
    ['fail 0/Condition/BoolIfExists/aws:SecureTransport'],
  ],
  ['either', denied({ Bool: { 'aws:SecureTransport': ['true', 'false'] } }), []],
  ['known later', denied({ Bool: { 'aws:SecureTransport': LATE } }), []],
  [
    'jobs that are isolated',
    denied({ Bool: { 'sagemaker:NetworkIsolation': 'true' } }),
    ['fail 0/Condition/Bool/sagemaker:NetworkIsolation'],
  ],
  [
    'jobs with subnets',
    denied({ Null: { 'sagemaker:VpcSubnets': 'false' } }),
    ['fail 0/Condition/Null/sagemaker:VpcSubnets'],
  ],
  ['jobs without subnets', denied({ Null: { 'sagemaker:VpcSubnets': 'true' } }), []],
  [
    'a value of a key that is not there',
    denied({
      Null: { 's3:x-amz-server-side-encryption': 'true' },
      StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
    }),
    ['fail 0/Condition/Null/s3:x-amz-server-side-encryption'],
  ],
  [
    'a value of a key that is there',
    denied({
      Null: { 's3:x-amz-server-side-encryption': 'false' },
      StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
    }),
    [],
  ],
  ['what services do for somebody', denied({ Bool: { 'aws:ViaAWSService': 'true' } }), []],
  [
    'what services do for somebody, past a network',
    denied({ Bool: { 'aws:ViaAWSService': 'true' }, StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    ['fail 0/Condition/Bool/aws:ViaAWSService'],
  ],
  [
    'services for strangers',
    denied({ Bool: { 'aws:PrincipalIsAWSService': 'true' }, StringNotEquals: { 'aws:SourceAccount': '111122223333' } }),
    [],
  ],
  [
    'strangers who are services for nobody',
    denied({
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
      StringNotEquals: { 'aws:SourceAccount': '111122223333' },
    }),
    ['fail 0/Condition/Bool/aws:PrincipalIsAWSService'],
  ],
  ['with a second factor', allowed({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), []],
  [
    'without a second factor',
    allowed({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }),
    ['fail 0/Condition/Bool/aws:MultiFactorAuthPresent'],
  ],
  [
    'an effect that deployment decides',
    ofBucket({ ...deny('s3:*', '*', { Bool: { 'aws:SecureTransport': 'true' } }), Principal: '*', Effect: LATE }),
    ['unknown 0/Condition/Bool/aws:SecureTransport'],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
