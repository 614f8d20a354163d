import { deny, document, judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-004');

const about = (Effect: unknown) =>
  policy('RESOURCE_CONTROL_POLICY', document(deny('s3:*', undefined, { Effect, Principal: '*' })));

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['allows', ['fail P/Properties/Content/Statement/0'], about('Allow')],
  ['known later', ['unknown P/Properties/Content/Statement/0'], about(LATE)],
  ['denies', [], about('Deny')],
  ['another kind, that allows', [], policy('SERVICE_CONTROL_POLICY', document({ ...deny('*'), Effect: 'Allow' }))],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
