import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { readTerraform } from '../../../lib/terraform';
import { configuration } from '../reading';
import type { Blocks } from './twins';

const found = (resource: Blocks) =>
  check(readTerraform(configuration({ resource })).facts, RULES)
    .findings.filter(({ rule }) => /^ZTA-WATCH-03/.test(rule))
    .map(({ rule, outcome }) => `${rule} ${outcome}`);

const recorder = (group: object, started = true): Blocks => ({
  aws_config_configuration_recorder: { r: { name: 'r', role_arn: 'arn:aws:iam::111122223333:role/r', ...group } },
  ...(started && {
    aws_config_configuration_recorder_status: {
      s: { name: '${aws_config_configuration_recorder.r.name}', is_enabled: true },
    },
  }),
});
const types = (...resource_types: readonly string[]) => ({
  recording_group: [{ all_supported: false, resource_types }],
});
const AI = 'arn:aws:securityhub:eu-central-1::standards/ai-security-best-practices/v/1.0.0';

test.each<[string, Blocks, string[]]>([
  ['a detector that says nothing, and is on', { aws_guardduty_detector: { d: {} } }, []],
  ['a detector that is off', { aws_guardduty_detector: { d: { enable: false } } }, ['ZTA-WATCH-033 fail']],
  ['a recorder of everything, started', recorder({}), []],
  ['a recorder that nothing starts', recorder({}, false), ['ZTA-WATCH-030 fail']],
  ['a recorder of global types too', recorder({ recording_group: [{ include_global_resource_types: true }] }), []],
  ['a recorder of models', recorder(types('AWS::SageMaker::Model')), []],
  ['a recorder of buckets', recorder(types('AWS::S3::Bucket')), ['ZTA-WATCH-031 fail']],
  ['a hub alone', { aws_securityhub_account: { h: {} } }, ['ZTA-WATCH-032 fail']],
  [
    'a hub with the standard for AI',
    {
      aws_securityhub_account: { h: {} },
      aws_securityhub_standards_subscription: { s: { standards_arn: AI } },
    },
    [],
  ],
])('%s', (_what, resource, expected) => {
  expect(found(resource)).toEqual(expected);
});
