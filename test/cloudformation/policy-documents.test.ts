import { BEARERS } from '../../lib/cloudformation/facts/policy/documents';
import { factsOf } from '../judged';

const DOCUMENT = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'bedrock:InvokModel', Resource: '*' }],
};
const INLINE = { Policies: [{ PolicyName: 'a', PolicyDocument: DOCUMENT }] };

/** Properties of each type that hold a policy. */
const PROPERTIES: Readonly<Record<string, object>> = {
  'AWS::Bedrock::KnowledgeBasePolicy': { PolicyDocument: DOCUMENT },
  'AWS::Bedrock::ResourcePolicy': { PolicyDocument: DOCUMENT },
  'AWS::EC2::VPCEndpoint': { PolicyDocument: DOCUMENT },
  'AWS::ECR::Repository': { RepositoryPolicyText: DOCUMENT },
  'AWS::IAM::Group': INLINE,
  'AWS::IAM::GroupPolicy': { PolicyDocument: DOCUMENT },
  'AWS::IAM::ManagedPolicy': { PolicyDocument: DOCUMENT },
  'AWS::IAM::Policy': { PolicyDocument: DOCUMENT },
  'AWS::IAM::Role': INLINE,
  'AWS::IAM::RolePolicy': { PolicyDocument: DOCUMENT },
  'AWS::IAM::User': INLINE,
  'AWS::IAM::UserPolicy': { PolicyDocument: DOCUMENT },
  'AWS::KMS::Key': { KeyPolicy: DOCUMENT },
  'AWS::Logs::ResourcePolicy': { PolicyDocument: JSON.stringify(DOCUMENT) },
  'AWS::Organizations::Policy': { Content: DOCUMENT },
  'AWS::S3::BucketPolicy': { PolicyDocument: DOCUMENT },
  'AWS::SNS::TopicPolicy': { PolicyDocument: DOCUMENT },
  'AWS::SQS::QueuePolicy': { PolicyDocument: DOCUMENT },
  'AWS::SSO::PermissionSet': { InlinePolicy: DOCUMENT },
  'AWS::SageMaker::ModelPackageGroup': { ModelPackageGroupPolicy: DOCUMENT },
  'AWS::SecretsManager::ResourcePolicy': { ResourcePolicy: DOCUMENT },
};

const slipsIn = (resource: object) =>
  factsOf('policy-document', { P: resource }).flatMap(({ unknownActions }) => unknownActions.map(({ what }) => what));

const MISTYPED = "'bedrock:InvokModel' (did you mean 'bedrock:InvokeModel'?)";

test.each([...BEARERS])('the policies of %s are read', (type) => {
  expect(slipsIn({ Type: type, Properties: PROPERTIES[type] })).toEqual([MISTYPED]);
});

test('both the trust policy of a role and what it may do are read', () => {
  const properties = { ...INLINE, AssumeRolePolicyDocument: DOCUMENT };
  expect(slipsIn({ Type: 'AWS::IAM::Role', Properties: properties })).toEqual([MISTYPED, MISTYPED]);
});

test('without a policy, nothing is told', () => {
  expect(factsOf('policy-document', { P: { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: {} } })).toEqual([]);
});

test.each([
  ['no list', { Version: '2012-10-17', Statement: 'x' }],
  ['a list of texts', { Version: '2012-10-17', Statement: ['x', 7, null] }],
  ['statements without anything', { Statement: [{}] }],
  [
    'conditions that are none',
    { Statement: [{ Effect: 'Deny', Action: 7, Resource: [[]], Condition: { Bool: 'x' } }] },
  ],
  ['a text that is no JSON', 'bedrock'],
])('a policy that is none stops nothing: %s', (_what, document) => {
  const tree = {
    M: { Type: 'AWS::SageMaker::Model' },
    P: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: document } },
  };
  expect(() => factsOf('policy-document', tree)).not.toThrow();
});
