import { judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-007');

const AT = 'P/Properties/Content/bedrock/guardrail_inference/eu-west-1/config_1';
const assign = (value: unknown) => ({ '@@assign': value });
const enforced = (config_1: object) =>
  policy('BEDROCK_POLICY', { bedrock: { guardrail_inference: { 'eu-west-1': { config_1 } } } });
const content = (system: unknown, messages: unknown) =>
  enforced({ selective_content_guarding: { system: assign(system), messages: assign(messages) } });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['what callers tag', [`fail ${AT}/input_tags/@@assign`], enforced({ input_tags: assign('honor') })],
  [
    'messages as callers mark them',
    [`fail ${AT}/selective_content_guarding/messages/@@assign`],
    content('comprehensive', 'selective'),
  ],
  ['known later', [`unknown ${AT}/selective_content_guarding/system/@@assign`], content(LATE, 'comprehensive')],
  ['everything', [], content('comprehensive', 'comprehensive')],
  ['everything, as it was said before', [], enforced({ input_tags: assign('ignore') })],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
