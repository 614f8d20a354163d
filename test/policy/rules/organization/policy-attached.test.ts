import { deny, document, judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-011');

const on = (TargetIds: unknown) =>
  policy('SERVICE_CONTROL_POLICY', document(deny('bedrock:*')), { Properties: { TargetIds } });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['nothing', ['fail P/Properties/TargetIds'], on([])],
  ['nothing said', ['fail P/Properties/TargetIds'], on(undefined)],
  ['known later', ['unknown P/Properties/TargetIds'], on(LATE)],
  ['a unit', [], on(['ou-ab12-cdefgh34'])],
  ['the root of the template', [], on([{ 'Fn::GetAtt': ['Organization', 'RootId'] }])],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
