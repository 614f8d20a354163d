import { deny, judgedBy, LATE, policy, serviceControl } from './policies';

const found = judgedBy('ZTA-ORG-006');

const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['allows everything', ['fail P/Properties/Content'], serviceControl(allow('*'))],
  ['known later', ['unknown P/Properties/Content'], policy('SERVICE_CONTROL_POLICY', LATE)],
  ['effect known later', ['unknown P/Properties/Content'], serviceControl({ ...allow('*'), Effect: LATE })],
  ['allows something', [], serviceControl(allow(['s3:*', 'bedrock:*']))],
  ['allows everything, and denies something', [], serviceControl(allow('*'), deny('bedrock:*'))],
  ['allows everything, and something', ['fail P/Properties/Content'], serviceControl(allow('*'), allow('s3:*'))],
  ['allows all but something', [], serviceControl({ ...allow(undefined), Action: undefined, NotAction: 'bedrock:*' })],
  ['another kind', [], policy('BEDROCK_POLICY', {})],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
