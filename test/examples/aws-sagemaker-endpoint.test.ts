import { deployed } from '../deployed';
import { decide, type Policy, type Question } from '../oracle';
import { resourceOf, testExample } from './example';

const stacks = testExample('aws-sagemaker-endpoint', { warnings: ['ZTA-LOG-062'] });

const ACCOUNT = '111122223333';
const ANYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function asking(request: Partial<Question>): Question {
  const role = resourceOf(stacks(), 'AWS::IAM::Role', 'Scoring');
  const door = resourceOf(stacks(), 'AWS::EC2::VPCEndpoint', 'Networksagemakerruntime');
  const name = resourceOf(stacks(), 'AWS::SageMaker::Endpoint').properties['EndpointName'];
  const principal = `arn:aws:iam::${ACCOUNT}:role/${deployed(role.properties['RoleName'])}`;
  const values = { [door.id]: 'vpce-1', [`${role.id}.Arn`]: principal };
  const policy = (properties: Readonly<Record<string, unknown>>): Policy =>
    JSON.parse(JSON.stringify(deployed(properties['PolicyDocument'], values)).replaceAll('{"AWS":"*"}', '"*"'));
  return {
    principal,
    action: 'sagemaker:InvokeEndpoint',
    resource: `arn:aws:sagemaker:eu-central-1:${ACCOUNT}:endpoint/${name}`,
    identity: [policy(resourceOf(stacks(), 'AWS::IAM::Policy', 'ScoringDefaultPolicy').properties), ANYTHING],
    endpoint: [policy(door.properties)],
    ...request,
    context: {
      'aws:PrincipalArn': request.principal ?? principal,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:SourceVpce': 'vpce-1',
      ...request.context,
    },
  };
}

test('the workload asks the model for a score, through the endpoint of the network', () => {
  expect(decide([asking({})])).toEqual(['Allowed']);
});

test.each<[string, Partial<Question>]>([
  ['from the internet', { context: { 'aws:SourceVpce': undefined }, endpoint: undefined }],
  ['through another endpoint', { context: { 'aws:SourceVpce': 'vpce-2' }, endpoint: undefined }],
  ['for another model', { resource: `arn:aws:sagemaker:eu-central-1:${ACCOUNT}:endpoint/other` }],
  ['in the name of another role', { principal: `arn:aws:iam::${ACCOUNT}:role/other`, identity: [ANYTHING] }],
])('even with administrator rights nobody is let through %s', (_, request) => {
  expect(decide([asking(request)])).not.toContain('Allowed');
});
