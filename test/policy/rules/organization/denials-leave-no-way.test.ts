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
