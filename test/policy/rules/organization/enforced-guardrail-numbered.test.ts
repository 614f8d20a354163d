import { judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-008');

const AT = 'P/Properties/Content/bedrock/guardrail_inference/eu-west-1/config_1/identifier/@@assign';
const GUARDRAIL = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g1';
const enforced = (identifier: unknown) =>
  policy('BEDROCK_POLICY', {
    bedrock: { guardrail_inference: { 'eu-west-1': { config_1: { identifier: { '@@assign': identifier } } } } },
  });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['a draft', [`fail ${AT}`], enforced(`${GUARDRAIL}:DRAFT`)],
  ['no version', [`fail ${AT}`], enforced(GUARDRAIL)],
  ['known later', [`unknown ${AT}`], enforced(LATE)],
  ['a version', [], enforced(`${GUARDRAIL}:3`)],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
