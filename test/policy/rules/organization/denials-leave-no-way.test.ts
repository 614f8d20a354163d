import { findingsIn } from '../../../judged';
import { deny, document, judgedBy, LATE, policy, serviceControl } from './policies';

const found = judgedBy('ZTA-ORG-012');

const KEYS = [
  'bedrock-mantle:CallWithBearerToken',
  'bedrock:CallWithBearerToken',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateServiceSpecificCredential',
  'sagemaker:CallWithBearerToken',
];
const without = (...left: readonly string[]) => KEYS.filter((key) => !left.includes(key));
const [RESET = '', CREATE = ''] = [KEYS[3], KEYS[2]];
const BEARER = KEYS.filter((key) => key.endsWith('BearerToken'));

const NETWORKS = { StringNotEqualsIfExists: { 'aws:SourceVpc': ['vpc-1'] } };
const ASKING = ['bedrock:*', 'bedrock-agentcore:*', 'bedrock-mantle:*', 'sagemaker:InvokeEndpoint*'];

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['all of a kind', [], serviceControl(deny(KEYS))],
  ['all but one', ['fail P/'], serviceControl(deny(without(RESET)))],
  ['some of them', [], serviceControl(deny(KEYS.slice(0, 3)))],
  [
    'all but one, with an exception',
    ['fail P/'],
    serviceControl(deny(without(CREATE), { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/b'] } })),
  ],
  ['all in two statements', [], serviceControl(deny(BEARER), deny('iam:*ServiceSpecificCredential'))],
  ['one of them under a condition', ['fail P/'], serviceControl(deny(without(RESET)), deny(RESET, NETWORKS))],
  ['all but one from anywhere', ['fail P/'], serviceControl(deny(ASKING, NETWORKS))],
  ['all from anywhere', [], serviceControl(deny([...ASKING, 'sagemaker:CreatePresigned*'], NETWORKS))],
  ['a condition that spares nobody', [], serviceControl(deny(ASKING, { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }))],
  ['a list that is known later', [], serviceControl(deny(LATE))],
  ['another kind of policy', [], policy('TAG_POLICY', document(deny(without(RESET))))],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});

const set = (value: string) => ({ '@@assign': value });
const settings = (more: object) =>
  policy('DECLARATIVE_POLICY_EC2', {
    ec2_attributes: {
      image_block_public_access: { state: set('block_new_sharing') },
      serial_console_access: { status: set('disabled') },
      instance_metadata_defaults: { http_tokens: set('required') },
      ...more,
    },
  });

test('settings that are declared leave none of the others open', () => {
  const snapshots = { snapshot_block_public_access: { state: set('block_all_sharing') } };
  const gateways = { vpc_block_public_access: { internet_gateway_block: { mode: set('block_ingress') } } };
  expect(found(settings({ ...snapshots, ...gateways }))).toEqual([]);
  expect(found(settings(snapshots))).toEqual(['fail P/']);
  expect(found(policy('DECLARATIVE_POLICY_EC2', { ec2_attributes: snapshots }))).toEqual([]);
});

const HEEDING = ['aoss', 'dynamodb', 'ecr', 'firehose', 'kms', 'logs', 's3', 'secretsmanager', 'sqs'].map(
  (one) => `${one}:*`,
);

test('denials about resources leave no service out', () => {
  const strangers = {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  };
  const services = {
    StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-1' },
    Bool: { 'aws:PrincipalIsAWSService': 'true' },
  };
  const plain = { BoolIfExists: { 'aws:SecureTransport': 'false' } };
  const about = (encrypted: readonly string[]) =>
    policy(
      'RESOURCE_CONTROL_POLICY',
      document(
        deny([...HEEDING, 'sts:AssumeRole'], strangers, { Principal: '*' }),
        deny(HEEDING, services, { Principal: '*' }),
        deny(encrypted, plain, { Principal: '*' }),
      ),
    );
  expect(found(about(HEEDING))).toEqual([]);
  expect(found(about(HEEDING.slice(1)))).toEqual(['fail P/']);
});

test('what another policy of the files denies is not missing', () => {
  const [both] = [{ ...serviceControl(deny(without(RESET))), Q: Object.values(serviceControl(deny(RESET)))[0] }];
  expect(found(both ?? {})).toEqual([]);
});

test('it tells what is missing, and how', () => {
  const jobs = deny(['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'], {
    Bool: { 'sagemaker:EnableRemoteDebug': 'true' },
  });
  const subnets = deny('sagemaker:Create*', { Null: { 'sagemaker:VpcSubnets': 'true' } });
  const isolated = deny('sagemaker:*', { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } });
  const keys = deny('sagemaker:Create*', { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } });
  const results = deny('sagemaker:Create*', { Null: { 'sagemaker:OutputKmsKeyArn': 'true' } });
  const offline = deny('sagemaker:*', { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } });
  const [message = ''] = findingsIn(serviceControl(jobs, subnets, isolated, keys, results, offline))
    .filter(({ rule }) => rule === 'ZTA-ORG-012')
    .map((finding) => finding.message);
  expect(message).toContain('sagemaker:UpdateMonitoringSchedule outside of networks');
  expect(message).toContain('sagemaker:UpdateDomain past the network');
  expect(message).not.toContain('CreateTrainingJob');
});
