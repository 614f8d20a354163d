import { deny, judgedBy, LATE, type policy, serviceControl } from './policies';

const found = judgedBy('ZTA-ORG-005');

const AT = 'P/Properties/Content/Statement/0/Condition/StringNotEquals/aws:RequestedRegion';
const REGIONS = { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } };
const without = (NotAction: unknown) => ({ ...deny(undefined, REGIONS), Action: undefined, NotAction });
const PROFILES = { ArnNotLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/eu.*' } };

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['all services', [`fail ${AT}`], serviceControl(deny('*', REGIONS))],
  ['all of the models', [`fail ${AT}`], serviceControl(deny(['s3:*', 'bedrock:*'], REGIONS))],
  ['all but global services', [`fail ${AT}`], serviceControl(without(['iam:*', 'sts:*']))],
  ['all but calls of models', [], serviceControl(without(['iam:*', 'bedrock:InvokeModel*']))],
  [
    'all but calls that are answered at once',
    [`fail ${AT}`],
    serviceControl(without(['iam:*', 'bedrock:InvokeModel'])),
  ],
  ['calls that come through no profile', [], serviceControl(deny('bedrock:*', { ...REGIONS, ...PROFILES }))],
  ['other services', [], serviceControl(deny('s3:*', REGIONS))],
  ['a geography', [], serviceControl(deny('*', { StringNotLike: { 'aws:RequestedRegion': 'eu-*' } }))],
  ['regions known later', [], serviceControl(deny('*', { StringNotEquals: { 'aws:RequestedRegion': LATE } }))],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
