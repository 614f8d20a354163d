import { findingsIn } from '../../../judged';
import { allow, deny, found } from './resources';

const RULE = 'ZTA-IAM-030';

const boundary = (...statements: readonly object[]) => ({
  Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: statements } } },
});
const messagesOf = (...statements: readonly object[]) =>
  findingsIn(boundary(...statements)).flatMap(({ rule, message }) => (rule === RULE ? message : []));

const silent = (key: string) => ({ Null: { [`sagemaker:${key}`]: 'true' } });
const says = (key: string, value: string) => ({ StringEquals: { [`sagemaker:${key}`]: value } });
const not = (key: string, value: string) => ({ StringNotEquals: { [`sagemaker:${key}`]: value } });
const VOLUMES = [
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];
const APPROVAL = ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'];
const JOBS = 'sagemaker:Create*Job*';
const ISOLATED = [
  deny([JOBS, 'sagemaker:CreateModel'], '*', silent('NetworkIsolation')),
  deny('sagemaker:Create*', '*', { Bool: { 'sagemaker:NetworkIsolation': 'false' } }),
];
const NETWORK = deny(
  [JOBS, 'sagemaker:CreateModel', 'sagemaker:CreateDomain', 'sagemaker:CreateCluster', 'sagemaker:CreateNotebook*'],
  '*',
  silent('VpcSubnets'),
);
const INTERNET = deny('sagemaker:CreateNotebookInstance', '*', says('DirectInternetAccess', 'Enabled'));
const DOMAIN = deny('sagemaker:*Domain', '*', not('AppNetworkAccessType', 'VpcOnly'));
const KEYS = deny(VOLUMES, '*', silent('VolumeKmsKeyArn'));
const APPROVED = deny(APPROVAL, '*', says('ModelApprovalStatus', 'Approved'));
const ALL = [...ISOLATED, NETWORK, INTERNET, DOMAIN, KEYS, APPROVED];
const without = (gone: object) => ALL.filter((statement) => statement !== gone);

test('a boundary that keeps all of it in', () => {
  expect(found(RULE, boundary(allow('*'), ...ALL))).toEqual([]);
});

test.each([
  ['jobs that do not say', ISOLATED[0] ?? {}, /and 1 more without network isolation/],
  ['jobs that say no', ISOLATED[1] ?? {}, /with network isolation turned off/],
  ['what is in no network', NETWORK, /CreateAutoMLJob,.* outside of networks/],
  ['notebooks on the internet', INTERNET, /CreateNotebookInstance with a way to the internet/],
  ['domains past the network', DOMAIN, /CreateDomain, sagemaker:UpdateDomain past the network/],
  ['volumes with a key of AWS', KEYS, /without a key of the account/],
  ['models that their makers approve', APPROVED, /CreateModelPackage, sagemaker:UpdateModelPackage as approved/],
])('%s', (_what, gone, told) => {
  expect(messagesOf(allow('*'), ...without(gone))).toEqual([expect.stringMatching(told)]);
  expect(found(RULE, boundary(allow('*'), ...without(gone)))).toEqual([
    'fail Boundary/Properties/PolicyDocument/Statement/0',
  ]);
});

test.each([
  [
    'kinds of instances that take no key may go without',
    [
      deny(VOLUMES, '*', {
        ...silent('VolumeKmsKeyArn'),
        'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.g5.*'] },
      }),
    ],
    [],
  ],
  [
    'but not all kinds',
    [
      deny(VOLUMES, '*', {
        ...silent('VolumeKmsKeyArn'),
        'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.*'] },
      }),
    ],
    [expect.stringContaining('without a key of the account')],
  ],
])('%s', (_what, keys, told) => {
  expect(messagesOf(allow('*'), ...without(KEYS), ...keys)).toEqual(told);
});

test.each([
  ['one that opens nothing there', [allow('s3:*'), deny('bedrock:InvokeInlineAgent')]],
  [
    'one whose Allow says how',
    [allow('sagemaker:CreateModelPackage', '*', says('ModelApprovalStatus', 'Rejected')), APPROVED],
  ],
  ['one that is about something else', [allow('*'), deny('s3:DeleteBucket')]],
])('%s', (_what, statements) => {
  expect(found(RULE, boundary(...statements))).toEqual([]);
});

test('what is filled in at deployment is not known', () => {
  const late = deny(APPROVAL, '*', says('ModelApprovalStatus', 'Approved'));
  const [opens] = found(
    RULE,
    boundary(allow('*'), ...without(APPROVED), { ...late, Effect: { 'Fn::ImportValue': 'x' } }),
  );
  expect(opens).toBe('unknown Boundary/Properties/PolicyDocument/Statement/0');
});
