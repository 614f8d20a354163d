import { judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-009');

const services = (choices: Record<string, unknown>) =>
  policy('AISERVICES_OPT_OUT_POLICY', {
    services: Object.fromEntries(
      Object.entries(choices).map(([service, choice]) => [service, { opt_out_policy: { '@@assign': choice } }]),
    ),
  });
const at = (service: string) => `P/Properties/Content/services/${service}/opt_out_policy/@@assign`;

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['all of them', [`fail ${at('default')}`], services({ default: 'optIn' })],
  ['one of them', [`fail ${at('lex')}`], services({ default: 'optOut', lex: 'optIn' })],
  ['known later', [`unknown ${at('default')}`], services({ default: LATE })],
  ['none', [], services({ default: 'optOut' })],
  ['all that are not named', ['fail P/Properties/Content/services'], services({ lex: 'optOut' })],
  [
    'none, and policies below change nothing',
    [],
    policy('AISERVICES_OPT_OUT_POLICY', {
      services: {
        '@@operators_allowed_for_child_policies': ['@@none'],
        default: { opt_out_policy: { '@@operators_allowed_for_child_policies': ['@@none'], '@@assign': 'optOut' } },
      },
    }),
  ],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
