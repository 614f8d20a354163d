import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/cloudformation/access';
import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { treeSource } from '../../../lib/source';
import { awsTemplates, Configurations, readTerraform } from '../../../lib/terraform';
import { addConfiguration } from '../../../lib/terraform/json-syntax';
import { configuration, plan } from '../reading';

const told = (read: Configurations) =>
  check(readTerraform(read).facts, RULES).findings.map(
    ({ rule, outcome, resource }) => `${rule} ${outcome} ${resource}`,
  );
const asked = (read: Configurations, action: string) =>
  answer(accessOf(awsTemplates(read)), noRequest({ action }).byAnyone()).outcome;

/** Files of one folder. */
function folder(files: Readonly<Record<string, unknown>>): Configurations {
  const configurations = new Configurations();
  addConfiguration(
    configurations,
    Object.entries(files).map(([name, tree]) => treeSource(name, tree)),
  );
  return configurations;
}

const allows = (action: string) => JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const LOGS = {
  aws_s3_bucket: { b: { bucket: 'acme-logs' } },
  aws_cloudtrail: { t: { s3_bucket_name: '${aws_s3_bucket.b.id}' } },
};
const BLOCKED = {
  bucket: '${aws_s3_bucket.b.id}',
  block_public_acls: true,
  block_public_policy: true,
  ignore_public_acls: true,
  restrict_public_buckets: true,
};
const OPEN = 'ZTA-LOG-016 fail aws_s3_bucket.b';

test('what stands in several files of a folder belongs together', () => {
  const both = folder({
    'a.tf.json': { resource: LOGS },
    'b.tf.json': { resource: { aws_s3_bucket_public_access_block: { p: BLOCKED } } },
  });
  expect(told(folder({ 'a.tf.json': { resource: LOGS } }))).toContain(OPEN);
  expect(told(both)).not.toContain(OPEN);
  expect(told(both).some((one) => /unknown/.test(one) && /LOG-016/.test(one))).toBe(false);
});

test('a right in another file of the folder is found, and so is that a module is not shown', () => {
  const role = { resource: { aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } } } };
  const grant = (action: string) => ({
    resource: { aws_iam_role_policy: { p: { role: '${aws_iam_role.r.id}', policy: allows(action) } } },
  });
  expect(asked(folder({ 'a.tf.json': role, 'b.tf.json': grant('bedrock:*') }), 'bedrock:InvokeModel')).toBe('refuted');
  expect(asked(folder({ 'a.tf.json': role, 'b.tf.json': grant('logs:*') }), 'bedrock:InvokeModel')).toBe('proved');
  const hidden = { module: { m: { source: 'acme/models/aws' } } };
  expect(asked(folder({ 'a.tf.json': role, 'b.tf.json': hidden }), 'bedrock:InvokeModel')).toBe('unknown');
});

test('what may not be there protects nothing for sure', () => {
  const counted = (count: unknown) => ({ ...LOGS, aws_s3_bucket_public_access_block: { p: { ...BLOCKED, count } } });
  const about = (resource: object) => told(configuration({ resource })).filter((one) => /ZTA-LOG-016/.test(one));
  expect(about(counted(1))).toEqual([]);
  expect(about(counted(0))).toEqual([OPEN]);
  expect(about(counted('${var.locked ? 1 : 0}'))).not.toEqual([]);
});

test('what may not be there may give rights', () => {
  const resource = (count: unknown) => ({
    aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } },
    aws_iam_role_policy_attachment: {
      a: { count, role: '${aws_iam_role.r.name}', policy_arn: '${aws_iam_policy.p.arn}' },
    },
    aws_iam_policy: { p: { name: 'p', policy: allows('bedrock:*') } },
  });
  expect(asked(configuration({ resource: resource(0) }), 'bedrock:InvokeModel')).toBe('proved');
  expect(asked(configuration({ resource: resource('${var.on ? 1 : 0}') }), 'bedrock:InvokeModel')).toBe('refuted');
});

test('a block that a loop writes is unknown, also where its parts stand beside it in CloudFormation', () => {
  const rule = (expiration: object) => ({
    ...LOGS,
    aws_s3_bucket_lifecycle_configuration: {
      l: { bucket: '${aws_s3_bucket.b.id}', rule: [{ id: 'r', status: 'Enabled', ...expiration }] },
    },
  });
  const loop = { dynamic: { expiration: { for_each: '${var.x}', content: { days: '${expiration.value}' } } } };
  const unknown = (more: object) =>
    told(configuration({ resource: rule(more) })).filter((one) => /unknown aws_s3_bucket/.test(one));
  expect(unknown({})).toEqual([]);
  expect(unknown(loop)).not.toEqual([]);
});

const resource = (type: string, name: string, values: object, more = {}) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  schema_version: 0,
  values,
  sensitive_values: {},
  ...more,
});
const state = (...resources: readonly object[]) => ({
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: { root_module: { resources } },
});
const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';

test('in a state, parts and keys are found by what they are called', () => {
  const key = {
    id: KEY,
    key_id: KEY,
    arn: `arn:aws:kms:eu-west-1:123456789012:key/${KEY}`,
    enable_key_rotation: false,
  };
  const bucket = { id: 'acme-logs', bucket: 'acme-logs', arn: 'arn:aws:s3:::acme-logs', tags: null };
  const trail = { id: 't', name: 't', s3_bucket_name: 'acme-logs', kms_key_id: key.arn };
  const block = { ...BLOCKED, id: 'acme-logs', bucket: 'acme-logs' };
  const all = [
    resource('aws_kms_key', 'k', key),
    resource('aws_s3_bucket', 'b', bucket),
    resource('aws_cloudtrail', 't', trail),
  ];
  const found = told(plan(state(...all)));
  expect(found).toContain(OPEN);
  expect(found.some((one) => /fail aws_kms_key.k/.test(one))).toBe(true);
  expect(told(plan(state(...all, resource('aws_s3_bucket_public_access_block', 'p', block))))).not.toContain(OPEN);
});

test('in a state, an account that is spelled out is the own one', () => {
  const trust = (account: string) =>
    JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }],
    });
  const role = (account: string) =>
    resource('aws_iam_role', 'r', {
      id: 'r',
      name: 'r',
      arn: 'arn:aws:iam::123456789012:role/r',
      assume_role_policy: trust(account),
    });
  const about = (account: string) =>
    awsTemplates(plan(state(role(account)))).all.map(({ environment }) => environment.account);
  expect(about('123456789012')).toEqual(['123456789012']);
});

/** A plan of something new, as Terraform shows it. */
const planned = (
  resources: readonly object[],
  unknown: object,
  expressions: object,
  prior: readonly object[] = [],
) => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: { root_module: { resources } },
  resource_changes: Object.entries(unknown).map(([address, after_unknown]) => ({
    address,
    change: { actions: ['create'], before: null, after: {}, after_unknown },
  })),
  prior_state: { format_version: '1.0', values: { root_module: { resources: prior } } },
  configuration: {
    root_module: {
      resources: Object.entries(expressions).map(([address, written]) => ({ address, expressions: written })),
    },
  },
});

test('in a plan, a part that names its bucket by a known name is found', () => {
  const read = plan(
    planned(
      [
        resource('aws_s3_bucket', 'b', { bucket: 'acme-logs', force_destroy: false, tags: null }),
        resource('aws_cloudtrail', 't', { s3_bucket_name: 'acme-logs', enable_logging: true }),
        resource('aws_s3_bucket_public_access_block', 'p', { ...BLOCKED, bucket: 'acme-logs' }),
      ],
      { 'aws_s3_bucket.b': { id: true, arn: true }, 'aws_s3_bucket_public_access_block.p': { id: true } },
      {
        'aws_s3_bucket_public_access_block.p': {
          bucket: { references: ['aws_s3_bucket.b.bucket', 'aws_s3_bucket.b'] },
        },
      },
    ),
  );
  expect(told(read)).not.toContain(OPEN);
});

test('in a plan, a document that is read when it is applied is followed, and never proves anything', () => {
  const document = {
    address: 'data.aws_iam_policy_document.d',
    mode: 'data',
    type: 'aws_iam_policy_document',
    name: 'd',
    values: { statement: [{ actions: ['bedrock:InvokeModel'], effect: null, resources: ['*'], sid: null }] },
  };
  const read = (actions: readonly string[]) =>
    plan(
      planned(
        [
          resource('aws_iam_role', 'r', { name: 'r', assume_role_policy: TRUST }),
          resource('aws_iam_role_policy', 'p', { name: 'p', role: 'r' }),
          { ...document, values: { statement: [{ ...document.values.statement[0], actions }] } },
        ],
        {
          'aws_iam_role.r': { id: true, arn: true },
          'aws_iam_role_policy.p': { id: true, policy: true },
          'data.aws_iam_policy_document.d': { id: true, json: true },
        },
        {
          'aws_iam_role_policy.p': {
            policy: { references: ['data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'] },
          },
        },
      ),
    );
  // Something else in the text may deny it.
  expect(asked(read(['bedrock:InvokeModel']), 'bedrock:InvokeModel')).toBe('unknown');
  expect(asked(read(['logs:PutLogEvents']), 'bedrock:InvokeModel')).toBe('unknown');
  const about = (actions: readonly string[]) => told(read(actions)).filter((one) => /aws_iam_role_policy.p/.test(one));
  expect(about(['bedrock:*'])).toContain('ZTA-IAM-001 unknown aws_iam_role_policy.p');
});

test('five thousand resources are translated in well under a second', () => {
  const resources = Array.from({ length: 1_000 }, (_, i) => [
    resource('aws_s3_bucket', `b${i}`, { id: `b-${i}`, bucket: `b-${i}`, arn: `arn:aws:s3:::b-${i}` }),
    resource('aws_s3_bucket_versioning', `v${i}`, {
      bucket: `b-${i}`,
      versioning_configuration: [{ status: 'Enabled' }],
    }),
    resource('aws_iam_role', `r${i}`, {
      id: `r${i}`,
      name: `r${i}`,
      arn: `arn:aws:iam::123456789012:role/r${i}`,
      assume_role_policy: TRUST,
    }),
    resource('aws_iam_role_policy', `p${i}`, { name: `p${i}`, role: `r${i}`, policy: allows(`s3:Get${i}`) }),
    resource('aws_iam_role_policy_attachment', `a${i}`, {
      role: `r${i}`,
      policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    }),
  ]).flat();
  const read = plan(state(...resources));
  const start = process.cpuUsage();
  awsTemplates(read);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(3);
});

test('one for each region is none too many', () => {
  const detectors = (second: object) =>
    told(
      configuration({ resource: { aws_guardduty_detector: { a: { enable: true }, b: { enable: true, ...second } } } }),
    );
  const rival = (one: string) => /aws_guardduty_detector/.test(one);
  expect(detectors({}).filter(rival)).toHaveLength(1);
  expect(detectors({ provider: 'aws.us' }).filter(rival)).toEqual([]);
  expect(detectors({ region: 'us-east-1' }).filter(rival)).toEqual([]);
  const both = (key: string) => {
    const tree = planned(
      [
        resource('aws_guardduty_detector', 'a', { enable: true }),
        resource('aws_guardduty_detector', 'b', { enable: true }),
      ],
      {},
      {},
    );
    const resources = ['a', 'b'].map((name) => ({
      address: `aws_guardduty_detector.${name}`,
      provider_config_key: name === 'b' ? key : 'aws',
      expressions: {},
    }));
    return told(plan({ ...tree, configuration: { root_module: { resources } } })).filter(rival);
  };
  expect(both('aws')).toHaveLength(1);
  expect(both('aws.us')).toEqual([]);
});

test('in a state, a policy that spells out the ARN of what it hangs on is one of that', () => {
  const domain = (action: string) => {
    const arn = 'arn:aws:es:eu-west-1:123456789012:domain/d';
    const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: action, Resource: `${arn}/*` };
    return plan(
      state(
        resource('aws_opensearch_domain', 'd', {
          id: arn,
          arn,
          domain_name: 'd',
          access_policies: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
        }),
      ),
    );
  };
  expect(asked(domain('es:ESHttpGet'), 'es:ESHttpGet')).toBe('refuted');
  expect(asked(domain('es:ESHttpHead'), 'es:ESHttpGet')).toBe('proved');
});

test('the ARN of a group of logs is that of the group, and not of what is in it', () => {
  const logs = (resource: string) =>
    configuration({
      resource: {
        aws_cloudwatch_log_group: { g: { name: 'g' } },
        aws_cloudtrail: {
          t: { s3_bucket_name: 'x', cloud_watch_logs_group_arn: '${aws_cloudwatch_log_group.g.arn}:*' },
        },
        aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } },
        aws_iam_role_policy: {
          p: {
            role: '${aws_iam_role.r.id}',
            policy: JSON.stringify({
              Statement: [
                { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' },
                { Effect: 'Deny', Action: 'logs:PutLogEvents', Resource: resource },
              ],
            }),
          },
        },
      },
    });
  const write = (resource: string) =>
    answer(
      accessOf(awsTemplates(logs(resource))),
      noRequest({
        action: 'logs:PutLogEvents',
        resource: 'arn:aws:logs:us-east-1:111122223333:log-group:g:log-stream:s',
      }).byAnyone(),
    ).outcome;
  expect(write('${aws_cloudwatch_log_group.g.arn}:*')).toBe('proved');
  expect(write('${aws_cloudwatch_log_group.g.arn}')).toBe('refuted');
  expect(told(logs('*')).some((one) => /aws_cloudwatch_log_group.g/.test(one))).toBe(true);
});

test('a name that CloudFormation has no attribute for is what is written', () => {
  const queue = (name: string) =>
    configuration({
      resource: {
        aws_sns_topic: { t: { name: 'alarms' } },
        aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } },
        aws_iam_role_policy: {
          p: {
            role: '${aws_iam_role.r.id}',
            policy: JSON.stringify({
              Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: `arn:aws:sns:*:*:${name}` }],
            }),
          },
        },
      },
    });
  expect(asked(queue('${aws_sns_topic.t.name}'), 'sns:Publish')).toBe(asked(queue('alarms'), 'sns:Publish'));
});

test('a lock that a loop may write is not there for sure', () => {
  const lock = (of: object) =>
    told(configuration({ resource: { ...LOGS, aws_s3_bucket: { b: { bucket: 'acme-logs', ...of } } } }));
  const rule = { rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: 400 }] }] };
  const about = (of: object) => lock(of).filter((one) => /ZTA-LOG-001/.test(one));
  expect(about({ object_lock_configuration: [rule] })).toEqual([]);
  const loop = { dynamic: { object_lock_configuration: { for_each: '${var.x}', content: rule } } };
  expect(about(loop)).toEqual(['ZTA-LOG-001 unknown aws_s3_bucket.b']);
});

test('the provider tells the region and the tags of everything, in whatever file of the folder', () => {
  const provider = (aws: unknown) => ({ provider: { aws } });
  const buckets = { resource: { aws_s3_bucket: { b: { bucket: 'acme' } } } };
  const region = (aws: unknown) =>
    awsTemplates(folder({ 'main.tf.json': buckets, 'providers.tf.json': provider(aws) })).all[0]?.environment.region;
  expect(region([{ region: 'eu-west-1' }])).toBe('eu-west-1');
  expect(region([{ region: 'eu-west-1' }, { alias: 'us', region: 'us-east-1' }])).toBeUndefined();
  expect(region([{ region: '${var.region}' }, { alias: 'us', region: 'us-east-1' }])).toBeUndefined();
  const role = {
    resource: {
      aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } },
      aws_iam_role_policy: {
        p: {
          role: '${aws_iam_role.r.id}',
          policy: JSON.stringify({
            Statement: [
              {
                Effect: 'Allow',
                Action: 'bedrock:InvokeModel',
                Resource: '*',
                Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ai' } },
              },
            ],
          }),
        },
      },
    },
  };
  const tagged = (aws: unknown) =>
    asked(folder({ 'main.tf.json': role, 'providers.tf.json': provider(aws) }), 'bedrock:InvokeModel');
  expect(tagged([{ region: 'eu-west-1' }])).toBe('proved');
  expect(tagged([{ default_tags: [{ tags: { team: 'ai' } }] }])).not.toBe('proved');
});

test('a plan tells the region of its provider', () => {
  const tree = planned([resource('aws_s3_bucket', 'b', { bucket: 'acme' })], {}, {});
  const config = { aws: { name: 'aws', expressions: { region: { constant_value: 'eu-central-1' } } } };
  const read = plan({ ...tree, configuration: { ...tree.configuration, provider_config: config } });
  expect(awsTemplates(read).all[0]?.environment.region).toBe('eu-central-1');
});
