import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { readTerraform } from '../../../lib/terraform';
import { configuration } from '../reading';
import type { Blocks } from './twins';

/** What rules of a kind say of a configuration, with the type that it is about. */
const found = (pattern: RegExp, resource: Blocks) =>
  check(readTerraform(configuration({ resource })).facts, RULES)
    .findings.filter(({ rule }) => pattern.test(rule))
    .map(({ rule, outcome, resource: of }) => `${rule} ${outcome} ${of.replace(/\..*/, '')}`)
    .sort();

/** A service of VPC Lattice that leads to a function which runs a model. */
const routed = (auth_type: string | undefined, principal: string): Blocks => ({
  aws_iam_role: {
    r: {
      name: 'scorer',
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
      inline_policy: {
        name: 'run',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' }],
        }),
      },
    },
  },
  aws_lambda_function: { f: { function_name: 'score', role: '${aws_iam_role.r.arn}' } },
  aws_vpclattice_target_group: { g: { name: 'g', type: 'LAMBDA' } },
  aws_vpclattice_target_group_attachment: {
    a: {
      target_group_identifier: '${aws_vpclattice_target_group.g.id}',
      target: { id: '${aws_lambda_function.f.arn}' },
    },
  },
  aws_vpclattice_service: { s: { name: 's', ...(auth_type !== undefined && { auth_type }) } },
  aws_vpclattice_listener: {
    l: {
      name: 'l',
      protocol: 'HTTP',
      service_identifier: '${aws_vpclattice_service.s.id}',
      default_action: {
        forward: { target_groups: { target_group_identifier: '${aws_vpclattice_target_group.g.id}' } },
      },
    },
  },
  aws_vpclattice_auth_policy: {
    p: {
      resource_identifier: '${aws_vpclattice_service.s.arn}',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: principal }, Action: 'vpc-lattice-svcs:Invoke', Resource: '*' },
        ],
      }),
    },
  },
});

const ROLE = 'arn:aws:iam::111122223333:role/checkout';

test.each<[string, Blocks, string[]]>([
  ['that asks who calls, and lets in who is named', routed('AWS_IAM', ROLE), []],
  ['that asks nobody', routed(undefined, ROLE), ['ZTA-NET-036 fail aws_vpclattice_service']],
  [
    'that lets in a whole account',
    routed('AWS_IAM', 'arn:aws:iam::111122223333:root'),
    ['ZTA-NET-069 fail aws_vpclattice_auth_policy'],
  ],
])('a service to a model %s', (_what, resource, expected) => {
  expect(found(/ZTA-NET-0(36|69)/, resource)).toEqual(expected);
});

test('a service to a model over HTTP, whose calls nobody logs', () => {
  const rules = found(/./, routed('AWS_IAM', ROLE)).filter((one) => /vpclattice_(listener|service)$/.test(one));
  expect(rules).toEqual(['ZTA-LOG-091 fail aws_vpclattice_service', 'ZTA-NET-037 fail aws_vpclattice_listener']);
});

/** A count of calls that stop a trail, and an alarm that looks at it. */
const counted = (alarm: object, name = 'Stopped'): Blocks => ({
  aws_cloudwatch_log_metric_filter: {
    m: {
      name: 'stopped',
      log_group_name: 'trail',
      pattern: '{ $.eventName = StopLogging }',
      metric_transformation: [{ name: 'Stopped', namespace: 'Trail', value: '1' }],
    },
  },
  aws_cloudwatch_metric_alarm: { a: { alarm_name: 'a', metric_name: name, namespace: 'Trail', ...alarm } },
});
const SOMEBODY = { alarm_actions: ['arn:aws:sns:eu-west-1:111122223333:security'] };
const QUERY = {
  metric_name: null,
  namespace: null,
  metric_query: [{ id: 'm', metric: { metric_name: 'Stopped', namespace: 'Trail', period: 60, stat: 'Sum' } }],
};

test.each<[string, Blocks, string[]]>([
  ['an alarm that tells somebody', counted(SOMEBODY), []],
  ['a formula that does', counted({ ...SOMEBODY, ...QUERY }), []],
  ['an alarm that tells nobody', counted({}), ['ZTA-LOG-101 fail aws_cloudwatch_log_metric_filter']],
  [
    'an alarm whose actions are off',
    counted({ ...SOMEBODY, actions_enabled: false }),
    ['ZTA-LOG-101 fail aws_cloudwatch_log_metric_filter'],
  ],
  [
    'an alarm that looks at something else',
    counted(SOMEBODY, 'Other'),
    ['ZTA-LOG-101 unknown aws_cloudwatch_log_metric_filter'],
  ],
  [
    'an alarm on the name that the count has',
    counted(SOMEBODY, '${aws_cloudwatch_log_metric_filter.m.metric_transformation[0].name}'),
    [],
  ],
])('calls are counted, with %s', (_what, resource, expected) => {
  expect(found(/ZTA-LOG-101/, resource)).toEqual(expected);
});
