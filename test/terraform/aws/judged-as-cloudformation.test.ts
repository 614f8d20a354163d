import { Templates } from '../../../lib/cloudformation';
import { readFacts } from '../../../lib/cloudformation/read-facts';
import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { treeSource } from '../../../lib/source';
import { type Configurations, fixFor, messageFor, readTerraform, uncovered } from '../../../lib/terraform';
import { asPlan } from '../../seeded-google/as-plan';
import { configuration, plan } from '../reading';

type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Rules that fail, or are unknown, with the resource that they are about. */
const told = (read: { readonly facts: Parameters<typeof check>[0] }) =>
  check(read.facts, RULES).findings.map(
    ({ rule, outcome, resource }) => `${rule} ${outcome} ${resource.replace('·', '.')}`,
  );

const ofTerraform = (resource: Blocks, data?: unknown) =>
  told(readTerraform(configuration({ resource, ...(data !== undefined && { data }) })));

/** The same with the addresses of Terraform as logical ids, but without what a template says of itself. */
function ofCloudFormation(resources: Readonly<Record<string, unknown>>): string[] {
  const templates = new Templates();
  templates.add(treeSource('template.json', { Resources: resources }));
  return told(readFacts(templates));
}

const statement = (action: string, resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const ROLE = { aws_iam_role: { r: { name: 'r', assume_role_policy: JSON.stringify(TRUST) } } };
const ROLE_THERE = {
  Type: 'AWS::IAM::Role',
  UpdateReplacePolicy: 'Retain',
  Properties: { RoleName: 'r', AssumeRolePolicyDocument: TRUST },
};

const REGIONS = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] },
        ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin-*' },
      },
    },
  ],
};

/** What both make of the same, each resource under the same name. */
const PAIRS: readonly (readonly [
  what: string,
  terraform: Blocks,
  cloudformation: Readonly<Record<string, unknown>>,
])[] = [
  [
    'a model on the internet',
    {
      aws_sagemaker_model: {
        m: { execution_role_arn: 'arn:aws:iam::111122223333:role/x', primary_container: { image: 'x:latest' } },
      },
    },
    {
      'aws_sagemaker_model.m': {
        Type: 'AWS::SageMaker::Model',
        Properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/x', PrimaryContainer: { Image: 'x:latest' } },
      },
    },
  ],
  [
    'a notebook as it comes',
    {
      aws_sagemaker_notebook_instance: {
        n: { role_arn: 'arn:aws:iam::111122223333:role/x', instance_type: 'ml.t3.medium' },
      },
    },
    {
      'aws_sagemaker_notebook_instance.n': {
        Type: 'AWS::SageMaker::NotebookInstance',
        Properties: { RoleArn: 'arn:aws:iam::111122223333:role/x', InstanceType: 'ml.t3.medium' },
      },
    },
  ],
  [
    'a key that does not rotate',
    {
      aws_kms_key: { k: { enable_key_rotation: false } },
      aws_bedrock_guardrail: { g: { name: 'g', kms_key_arn: '${aws_kms_key.k.arn}' } },
    },
    {
      // A dot would begin an attribute.
      aws_kms_key·k: { Type: 'AWS::KMS::Key', UpdateReplacePolicy: 'Retain', Properties: { EnableKeyRotation: false } },
      'aws_bedrock_guardrail.g': {
        Type: 'AWS::Bedrock::Guardrail',
        UpdateReplacePolicy: 'Retain',
        Properties: { Name: 'g', KmsKeyArn: { 'Fn::GetAtt': ['aws_kms_key·k', 'Arn'] } },
      },
    },
  ],
  [
    'a weak guardrail',
    {
      aws_bedrock_guardrail: {
        g: {
          name: 'g',
          blocked_input_messaging: 'no',
          blocked_outputs_messaging: 'no',
          content_policy_config: [
            { filters_config: [{ type: 'HATE', input_strength: 'LOW', output_strength: 'HIGH' }] },
          ],
        },
      },
    },
    {
      'aws_bedrock_guardrail.g': {
        Type: 'AWS::Bedrock::Guardrail',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          Name: 'g',
          BlockedInputMessaging: 'no',
          BlockedOutputsMessaging: 'no',
          ContentPolicyConfig: { FiltersConfig: [{ Type: 'HATE', InputStrength: 'LOW', OutputStrength: 'HIGH' }] },
        },
      },
    },
  ],
  [
    'a denial of regions for an organization, of which whoever is called alike is exempt',
    {
      aws_bedrock_guardrail: { g: { name: 'g' } },
      aws_organizations_policy: { p: { name: 'p', content: JSON.stringify(REGIONS) } },
      aws_organizations_policy_attachment: {
        a: { policy_id: '${aws_organizations_policy.p.id}', target_id: 'ou-ab12-cdefgh34' },
      },
    },
    {
      'aws_bedrock_guardrail.g': {
        Type: 'AWS::Bedrock::Guardrail',
        UpdateReplacePolicy: 'Retain',
        Properties: { Name: 'g' },
      },
      'aws_organizations_policy.p': {
        Type: 'AWS::Organizations::Policy',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          Name: 'p',
          Type: 'SERVICE_CONTROL_POLICY',
          Content: REGIONS,
          TargetIds: ['ou-ab12-cdefgh34'],
        },
      },
    },
  ],
  [
    'a trail that records little',
    { aws_cloudtrail: { t: { name: 't', s3_bucket_name: 'elsewhere' } } },
    {
      'aws_cloudtrail.t': {
        Type: 'AWS::CloudTrail::Trail',
        UpdateReplacePolicy: 'Retain',
        Properties: { TrailName: 't', S3BucketName: 'elsewhere', IsLogging: true, IncludeGlobalServiceEvents: true },
      },
    },
  ],
  [
    'an open endpoint',
    {
      aws_vpc_endpoint: {
        e: { vpc_id: 'vpc-1', service_name: 'com.amazonaws.eu-west-1.bedrock-runtime', vpc_endpoint_type: 'Interface' },
      },
    },
    {
      'aws_vpc_endpoint.e': {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime',
          VpcEndpointType: 'Interface',
          PrivateDnsEnabled: false,
        },
      },
    },
  ],
  [
    'a policy that is embedded in a role',
    {
      ...ROLE,
      aws_iam_role_policy: {
        p: { name: 'p', role: '${aws_iam_role.r.id}', policy: JSON.stringify(statement('bedrock:*', '*')) },
      },
    },
    {
      'aws_iam_role.r': ROLE_THERE,
      'aws_iam_role_policy.p': {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyName: 'p', PolicyDocument: statement('bedrock:*', '*'), Roles: ['r'] },
      },
    },
  ],
  [
    'a policy that stands by itself, attached by a resource of its own',
    {
      ...ROLE,
      aws_iam_policy: { p: { name: 'p', policy: JSON.stringify(statement('bedrock:*', '*')) } },
    },
    {
      'aws_iam_role.r': ROLE_THERE,
      'aws_iam_policy.p': {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { ManagedPolicyName: 'p', PolicyDocument: statement('bedrock:*', '*') },
      },
    },
  ],
];

test.each(PAIRS)('%s is judged in Terraform as in CloudFormation', (_what, terraform, cloudformation) => {
  const expected = ofCloudFormation(cloudformation);
  expect(expected).not.toEqual([]);
  expect(ofTerraform(terraform).sort()).toEqual(expected.sort());
});

test.each(PAIRS)('%s is judged in a plan as it is written', (_what, terraform) => {
  // A plan does not show what Terraform refuses to destroy.
  const stays = (one: string) => !/ZTA-(LOG-031|LOG-061|MODEL-035|ORG-001)/.test(one);
  const planned = told(readTerraform(plan(asPlan(terraform))));
  expect(planned.filter(stays).sort()).toEqual(ofTerraform(terraform).filter(stays).sort());
});

test('a session of a permission set is as long as Terraform says', () => {
  const set = { name: 's', instance_arn: 'arn:aws:sso:::instance/i' };
  const attached = {
    a: {
      instance_arn: 'arn:aws:sso:::instance/i',
      permission_set_arn: '${aws_ssoadmin_permission_set.s.arn}',
      managed_policy_arn: 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess',
    },
  };
  const lasting = (more: object) =>
    ofTerraform({
      aws_ssoadmin_permission_set: { s: { ...set, ...more } },
      aws_ssoadmin_managed_policy_attachment: attached,
    });
  const found = 'ZTA-IAM-028 fail aws_ssoadmin_permission_set.s';
  expect(lasting({ session_duration: 'PT8H' })).toContain(found);
  expect(lasting({ session_duration: 'PT2H' })).not.toContain(found);
  expect(lasting({})).not.toContain(found);
});

const BUCKET = {
  aws_s3_bucket: { b: { bucket: 'acme-logs' } },
  aws_cloudtrail: { t: { s3_bucket_name: '${aws_s3_bucket.b.id}' } },
};
const OF_B = { bucket: '${aws_s3_bucket.b.id}' };
const PARTS: Blocks = {
  aws_s3_bucket_public_access_block: {
    p: {
      ...OF_B,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
  },
  aws_s3_bucket_object_lock_configuration: {
    l: { ...OF_B, rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: 400 }] }] },
  },
  aws_s3_bucket_server_side_encryption_configuration: {
    e: {
      ...OF_B,
      rule: [
        {
          apply_server_side_encryption_by_default: [
            { sse_algorithm: 'aws:kms', kms_master_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
          ],
        },
      ],
    },
  },
};

test.each([
  ['ZTA-LOG-016', 'aws_s3_bucket_public_access_block'],
  ['ZTA-LOG-001', 'aws_s3_bucket_object_lock_configuration'],
  ['ZTA-LOG-018', 'aws_s3_bucket_server_side_encryption_configuration'],
])('%s is content with a bucket whose %s stands beside it', (rule, part) => {
  const fails = `${rule} fail aws_s3_bucket.b`;
  expect(ofTerraform(BUCKET)).toContain(fails);
  expect(ofTerraform({ ...BUCKET, [part]: PARTS[part] ?? {} })).not.toContain(fails);
});

test('what data sources write of policies is read, and so is what is encoded', () => {
  const document = { statement: [{ actions: ['bedrock:*'], resources: ['*'] }] };
  const rule = (policy: string, data?: unknown) =>
    ofTerraform({ ...ROLE, aws_iam_role_policy: { p: { role: '${aws_iam_role.r.id}', policy } } }, data).filter((one) =>
      one.startsWith('ZTA-IAM-001'),
    );
  const expected = ['ZTA-IAM-001 fail aws_iam_role_policy.p'];
  expect(rule('${data.aws_iam_policy_document.d.json}', { aws_iam_policy_document: { d: document } })).toEqual(
    expected,
  );
  expect(rule('${jsonencode({Statement = [{Effect = "Allow", Action = "bedrock:*", Resource = "*"}]})}')).toEqual(
    expected,
  );
  expect(
    rule(
      '${jsonencode({Statement = [{Effect = "Allow", Action = "bedrock:GetGuardrail", Resource = "arn:aws:bedrock:eu-west-1:111122223333:guardrail/g"}]})}',
    ),
  ).toEqual([]);
});

test('what is attached to a role counts, and is told where it is attached', () => {
  const attached = (policy: string) =>
    check(
      readTerraform(
        configuration({
          resource: {
            ...ROLE,
            aws_iam_role_policy_attachment: { a: { role: '${aws_iam_role.r.name}', policy_arn: policy } },
          },
        }),
      ).facts,
      RULES,
    ).findings.map(({ rule, resource, at }) => [rule, resource, at]);
  const found = ['ZTA-IAM-003', 'aws_iam_role_policy_attachment.a', 'policy_arn'];
  expect(attached('arn:aws:iam::aws:policy/AmazonBedrockFullAccess')).toContainEqual(found);
  expect(attached('arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole')).not.toContainEqual(found);
});

test('a policy that cannot be followed never passes', () => {
  const hidden = (policy: string, data?: unknown) =>
    ofTerraform({ aws_iam_role: { r: { name: 'r', assume_role_policy: policy } } }, data).some((one) =>
      / unknown /.test(one),
    );
  expect(hidden('${var.trust}')).toBe(true);
  expect(hidden('${file("trust.json")}')).toBe(true);
  const merged = { aws_iam_policy_document: { d: { source_policy_documents: ['${var.more}'], statement: [] } } };
  expect(hidden('${data.aws_iam_policy_document.d.json}', merged)).toBe(true);
});

test('places, fixes and names are those of Terraform', () => {
  const { findings } = check(readTerraform(configuration({ resource: BUCKET })).facts, RULES);
  const found = findings.find(({ rule }) => rule === 'ZTA-LOG-016');
  expect(found).toMatchObject({ file: 'main.tf.json', resource: 'aws_s3_bucket.b', type: 'aws_s3_bucket', at: '' });
  if (found === undefined) return;
  expect(fixFor(found)).toContain('aws_s3_bucket_public_access_block');
  const lock = findings.find(({ rule }) => rule === 'ZTA-LOG-001');
  expect(lock && messageFor(lock)).toContain("'aws_cloudtrail.t'");
  const inside = check(readTerraform(configuration({ resource: PAIRS[3]?.[1] })).facts, RULES).findings;
  expect(inside.map(({ at }) => at)).toContain('content_policy_config/0/filters_config/0/input_strength');
});

test('what is not read is said', () => {
  const unread = (read: Configurations) => uncovered(readTerraform(read).unread);
  expect(
    unread(configuration({ resource: { aws_kendra_faq: { k: {} }, azurerm_storage_account: { s: {} }, ...BUCKET } })),
  ).toEqual([
    expect.stringMatching(/^1 resource of Azure in Terraform: not judged/),
    expect.stringMatching(/^1 resource of AWS in Terraform: not judged/),
  ]);
});
