import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { Templates } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { readFacts } from '../../../lib/cloudformation/read-facts';
import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { treeSource } from '../../../lib/source';
import { awsTemplates, type Configurations, readTerraform } from '../../../lib/terraform';
import { asPlan } from '../../seeded-google/as-plan';
import { configuration, plan } from '../reading';
import { allows, type Blocks, KEPT, open, TRUST, TWINS } from './twins';

const told = (read: { readonly facts: Parameters<typeof check>[0] }) =>
  check(read.facts, RULES).findings.map(
    ({ rule, outcome, resource }) => `${rule} ${outcome} ${resource.replace('·', '.').replace(/ .*/, '')}`,
  );
const judged = (resource: Blocks, data?: unknown) =>
  told(readTerraform(configuration({ resource, ...(data !== undefined && { data }) })));

function ofTemplate(resources: Readonly<Record<string, unknown>>): string[] {
  const templates = new Templates();
  templates.add(treeSource('template.json', { Resources: resources }));
  return told(readFacts(templates));
}

const asked = (read: Configurations, action: string) =>
  answer(accessOf(awsTemplates(read)), noRequest({ action }).byAnyone()).outcome;
const outcome = (resource: Blocks, action: string, data?: unknown) =>
  asked(configuration({ resource, ...(data !== undefined && { data }) }), action);

const ROLE = { aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } } };

describe('policies of resources, wherever Terraform writes them', () => {
  test.each<[string, string, (policy: string) => Blocks]>([
    ['a queue', 'sqs:SendMessage', (policy) => ({ aws_sqs_queue: { q: { name: 'q', policy } } })],
    ['a topic', 'sns:Publish', (policy) => ({ aws_sns_topic: { t: { name: 't', policy } } })],
    ['a bucket', 's3:GetObject', (policy) => ({ aws_s3_bucket: { b: { bucket: 'acme', policy } } })],
    [
      'a secret',
      'secretsmanager:GetSecretValue',
      (policy) => ({ aws_secretsmanager_secret: { s: { name: 's', policy } } }),
    ],
    [
      'a bus',
      'events:PutEvents',
      (policy) => ({
        aws_cloudwatch_event_bus: { b: { name: 'b' } },
        aws_cloudwatch_event_bus_policy: { p: { event_bus_name: '${aws_cloudwatch_event_bus.b.name}', policy } },
      }),
    ],
    [
      'a file system',
      'elasticfilesystem:ClientMount',
      (policy) => ({
        aws_efs_file_system: { f: {} },
        aws_efs_file_system_policy: { p: { file_system_id: '${aws_efs_file_system.f.id}', policy } },
      }),
    ],
    [
      'a search domain',
      'es:ESHttpGet',
      (access_policies) => ({ aws_opensearch_domain: { d: { domain_name: 'd', access_policies } } }),
    ],
    [
      'a repository',
      'ecr:BatchGetImage',
      (policy) => ({
        aws_ecr_repository: { e: { name: 'e' } },
        aws_ecr_repository_policy: { p: { repository: '${aws_ecr_repository.e.name}', policy } },
      }),
    ],
    [
      'a key',
      'kms:Decrypt',
      (policy) => ({ aws_kms_key: { k: {} }, aws_kms_key_policy: { p: { key_id: '${aws_kms_key.k.id}', policy } } }),
    ],
  ])('of %s', (_what, action, blocks) => {
    expect(outcome(blocks(open(action)), action)).toBe('refuted');
    expect(asked(plan(asPlan(blocks(open(action)))), action)).toBe('refuted');
    expect(outcome(blocks(open(action.replace(/:.*/, ':TagResource'))), action)).not.toBe('refuted');
  });

  test.each([
    'aws_glacier_vault',
    'aws_cloudformation_stack',
    'aws_lakeformation_permissions',
    'aws_ram_principal_association',
    'aws_vpc_endpoint_policy',
    'aws_iam_role_policy_attachments_exclusive',
    'awscc_iam_role',
  ])('nothing is proved past %s', (type) => {
    expect(outcome({ ...ROLE, [type]: { x: { name: 'x' } } }, 'bedrock:InvokeModel')).toBe('unknown');
  });

  test.each([
    'aws_route_table_association',
    'aws_autoscaling_policy',
    'aws_ecr_lifecycle_policy',
    'aws_volume_attachment',
    'aws_cloudfront_cache_policy',
    'aws_wafv2_web_acl_association',
  ])('%s lets nobody do anything', (type) => {
    expect(outcome({ ...ROLE, [type]: { x: { name: 'x' } } }, 'bedrock:InvokeModel')).toBe('proved');
  });
});

describe('policies that the files do not show', () => {
  const hidden = { policy: '${var.policy}' };
  const bucket = { aws_s3_bucket: { b: {} } };
  test.each<[string, string, Blocks]>([
    [
      'a bucket',
      's3:GetObject',
      { ...bucket, aws_s3_bucket_policy: { p: { bucket: '${aws_s3_bucket.b.id}', ...hidden } } },
    ],
    ['a bucket, inline', 's3:GetObject', { aws_s3_bucket: { b: hidden } }],
    [
      'a point of access',
      's3:GetObject',
      { ...bucket, aws_s3_access_point: { a: { bucket: '${aws_s3_bucket.b.id}', name: 'a', ...hidden } } },
    ],
    ['a queue', 'sqs:SendMessage', { aws_sqs_queue: { q: hidden } }],
    [
      'a key',
      'kms:Decrypt',
      { aws_kms_key: { k: {} }, aws_kms_key_policy: { p: { key_id: '${aws_kms_key.k.id}', ...hidden } } },
    ],
    [
      'a key of elsewhere',
      'kms:Decrypt',
      { aws_kms_key: { k: {} }, aws_kms_key_policy: { p: { key_id: '${var.key}', ...hidden } } },
    ],
    [
      'a key, by a grant',
      'kms:Decrypt',
      { aws_kms_key: { k: {} }, aws_kms_grant: { g: { key_id: '${aws_kms_key.k.id}' } } },
    ],
    ['a registry', 'ecr:BatchGetImage', { aws_ecr_registry_policy: { p: hidden } }],
    [
      'a function',
      'lambda:InvokeFunction',
      {
        aws_lambda_function: { f: { function_name: 'f' } },
        aws_lambda_permission: { p: { function_name: 'f', action: 'lambda:InvokeFunction', principal: '${var.who}' } },
      },
    ],
    [
      'a role, exclusively',
      'bedrock:InvokeModel',
      { ...ROLE, aws_iam_role_policy_attachments_exclusive: { a: { role_name: 'r', policy_arns: '${var.arns}' } } },
    ],
    [
      'a role, by a loop',
      'bedrock:InvokeModel',
      {
        aws_iam_role: {
          r: {
            name: 'r',
            assume_role_policy: TRUST,
            dynamic: { inline_policy: { for_each: '${var.x}', content: {} } },
          },
        },
      },
    ],
  ])('of %s leave it unknown', (_what, action, blocks) => expect(outcome(blocks, action)).toBe('unknown'));
});

describe('rights of identities', () => {
  const OF_ROLE = { role: '${aws_iam_role.r.name}' };
  const ATTACHED = {
    ...ROLE,
    aws_iam_policy: { p: { name: 'p', policy: allows('bedrock:InvokeModel') } },
    aws_iam_role_policy_attachment: { a: { ...OF_ROLE, policy_arn: '${aws_iam_policy.p.arn}' } },
  };

  test('attached in a plan', () => expect(asked(plan(asPlan(ATTACHED)), 'bedrock:InvokeModel')).toBe('refuted'));

  test('attached exclusively', () => {
    const { aws_iam_role_policy_attachment: _, ...rest } = ATTACHED;
    const exclusive = {
      aws_iam_role_policy_attachments_exclusive: {
        a: { role_name: '${aws_iam_role.r.name}', policy_arns: ['${aws_iam_policy.p.arn}'] },
      },
    };
    expect(outcome({ ...rest, ...exclusive }, 'bedrock:InvokeModel')).toBe('refuted');
  });

  test('by tags of the role', () => {
    const policy = allows('bedrock:InvokeModel', { StringEquals: { 'aws:PrincipalTag/team': 'ai' } });
    const tagged = (tags: object) => ({
      aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST, tags } },
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy } },
    });
    expect(outcome(tagged({ team: 'ai' }), 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome(tagged({ team: 'web' }), 'bedrock:InvokeModel')).toBe('proved');
    const given = configuration({
      provider: { aws: [{ default_tags: [{ tags: { team: 'ai' } }] }] },
      resource: tagged({}),
    });
    expect(asked(given, 'bedrock:InvokeModel')).not.toBe('proved');
  });

  test('that two attachments give are told where each stands', () => {
    const { findings } = check(
      readTerraform(
        configuration({
          resource: {
            ...ROLE,
            aws_iam_role_policy_attachment: {
              first: { ...OF_ROLE, policy_arn: 'arn:aws:iam::aws:policy/AmazonBedrockFullAccess' },
              second: { ...OF_ROLE, policy_arn: 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess' },
            },
          },
        }),
      ).facts,
      RULES,
    );
    const resources = findings.filter(({ rule }) => rule === 'ZTA-IAM-003').map(({ resource }) => resource);
    expect(resources.sort()).toEqual(['aws_iam_role_policy_attachment.first', 'aws_iam_role_policy_attachment.second']);
  });

  test('with a policy that takes on others', () => {
    const documents = (base: object) => ({
      aws_iam_policy_document: {
        base: { statement: [{ sid: 'One', actions: ['bedrock:InvokeModel'], resources: ['*'] }] },
        all: { ...base, statement: [{ sid: 'Two', actions: ['logs:PutLogEvents'], resources: ['*'] }] },
      },
    });
    const resource = {
      ...ROLE,
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy: '${data.aws_iam_policy_document.all.json}' } },
    };
    const source = { source_policy_documents: ['${data.aws_iam_policy_document.base.json}'] };
    expect(outcome(resource, 'bedrock:InvokeModel', documents(source))).toBe('refuted');
    expect(outcome(resource, 'bedrock:InvokeModel', documents({}))).toBe('proved');
    expect(outcome(resource, 'bedrock:InvokeModel', documents({ source_policy_documents: ['${var.x}'] }))).toBe(
      'unknown',
    );
    const overridden = { ...source, override_policy_documents: ['${data.aws_iam_policy_document.deny.json}'] };
    const deny = { statement: [{ sid: 'One', effect: 'Deny', actions: ['bedrock:*'], resources: ['*'] }] };
    const { aws_iam_policy_document: known } = documents(overridden);
    expect(outcome(resource, 'bedrock:InvokeModel', { aws_iam_policy_document: { ...known, deny } })).toBe('proved');
  });

  test('that hang on a service control policy, which holds where it is attached', () => {
    const resource: Blocks = {
      ...ROLE,
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy: allows('bedrock:InvokeModel') } },
      aws_organizations_policy: {
        s: {
          name: 's',
          content: JSON.stringify({ Statement: [{ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }] }),
        },
      },
    };
    const attached = {
      aws_organizations_policy_attachment: {
        a: { policy_id: '${aws_organizations_policy.s.id}', target_id: 'r-ab12' },
      },
    };
    expect(outcome(resource, 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome({ ...resource, ...attached }, 'bedrock:InvokeModel')).toBe('proved');
  });

  test('of a permission set', () => {
    const set: Blocks = { aws_ssoadmin_permission_set: { s: { name: 's', instance_arn: 'arn:aws:sso:::instance/i' } } };
    const inline = {
      aws_ssoadmin_permission_set_inline_policy: {
        p: { permission_set_arn: '${aws_ssoadmin_permission_set.s.arn}', inline_policy: allows('bedrock:InvokeModel') },
      },
    };
    expect(outcome({ ...set, ...inline }, 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome(set, 'bedrock:InvokeModel')).toBe('proved');
  });
});

/** Rules without where they tell it: Terraform has resources of their own where a template has parts. */
const rules = (findings: readonly string[]) =>
  [...new Set(findings.map((finding) => finding.split(' ').slice(0, 2).join(' ')))].sort();

test.each(TWINS)('%s is told as of a template', (_what, terraform, template) => {
  const resources = Object.fromEntries(
    Object.entries(template).map(([type, resource]) => [
      `${type}·x`,
      { DeletionPolicy: 'Delete', ...KEPT, ...resource },
    ]),
  );
  const expected = rules(ofTemplate(resources));
  expect(expected).not.toEqual([]);
  expect(rules(judged(terraform))).toEqual(expected);
});

/** A plan does not show what Terraform refuses to destroy. */
const shown = (finding: string) => !/ZTA-(DATA-012|LOG-0(07|31|61|71|73|91)|MODEL-035)/.test(finding);

test.each(TWINS)('%s is told in a plan', (_what, terraform) => {
  const planned = told(readTerraform(plan(asPlan(terraform))));
  expect(rules(planned.filter(shown))).toEqual(rules(judged(terraform).filter(shown)));
});
