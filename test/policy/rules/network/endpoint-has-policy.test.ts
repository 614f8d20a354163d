import { changed, endpoint, make, ref, without, withStorage } from '../../../seeded/network-parts';
import { found } from './found';

const withPolicy = (document: unknown) => changed(endpoint('R'), 'REndpoint', { PolicyDocument: document });

test.each([
  ['no policy', withPolicy(undefined), ['fail REndpoint Properties/PolicyDocument']],
  [
    'a policy known only at deployment',
    withPolicy({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown REndpoint Properties/PolicyDocument'],
  ],
  ['a policy', endpoint('R'), []],
  [
    'a service known only at deployment, beside an agent',
    {
      R: make('EC2::VPCEndpoint', { VpcId: 'vpc-0a1b2c3d', ServiceName: { 'Fn::ImportValue': 'elsewhere' } }),
      A: make('Bedrock::Guardrail', {}),
    },
    ['unknown R Properties/ServiceName'],
  ],
  [
    'a service of which the last part is known only at deployment, beside an agent',
    {
      R: make('EC2::VPCEndpoint', {
        VpcId: 'vpc-0a1b2c3d',
        ServiceName: {
          'Fn::Sub': ['com.amazonaws.${AWS::Region}.${Service}', { Service: { 'Fn::ImportValue': 'elsewhere' } }],
        },
      }),
      A: make('Bedrock::Guardrail', {}),
    },
    ['unknown R Properties/ServiceName'],
  ],
  [
    'such a service, beside nothing of AI',
    { R: make('EC2::VPCEndpoint', { VpcId: 'vpc-0a1b2c3d', ServiceName: { 'Fn::ImportValue': 'elsewhere' } }) },
    [],
  ],
  [
    'a service known, of a region known only at deployment',
    {
      R: make('EC2::VPCEndpoint', {
        ServiceName: { 'Fn::Sub': ['com.amazonaws.${Region}.ec2', { Region: { 'Fn::ImportValue': 'elsewhere' } }] },
      }),
      A: make('Bedrock::Guardrail', {}),
    },
    [],
  ],
  [
    'a way to storage beside models',
    changed(withStorage('R'), 'RStorage', { PolicyDocument: undefined }),
    ['fail RStorage Properties/PolicyDocument'],
  ],
  [
    'a way to storage where no model is',
    without(changed(withStorage('R'), 'RStorage', { PolicyDocument: undefined }), 'REndpoint'),
    [],
  ],
  [
    'a service that no AI uses along',
    {
      ...endpoint('R'),
      REc2: make('EC2::VPCEndpoint', {
        VpcId: ref('RVpc'),
        ServiceName: 'com.amazonaws.eu-central-1.ec2',
        VpcEndpointType: 'Interface',
      }),
    },
    [],
  ],
  [
    'a VPC of elsewhere, beside an agent',
    {
      R: make('EC2::VPCEndpoint', { VpcId: 'vpc-0a1b2c3d', ServiceName: 'com.amazonaws.eu-central-1.s3' }),
      A: make('Bedrock::Guardrail', {}),
    },
    ['fail R Properties/PolicyDocument'],
  ],
  [
    'a VPC of elsewhere, beside nothing of AI',
    { R: make('EC2::VPCEndpoint', { VpcId: 'vpc-0a1b2c3d', ServiceName: 'com.amazonaws.eu-central-1.s3' }) },
    [],
  ],
  [
    'a name of a service: com.amazonaws.eu-central-1.bedrock',
    { R: make('EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-central-1.bedrock' }) },
    ['fail R Properties/PolicyDocument'],
  ],
  [
    'a name of a service: com.amazonaws.eu-central-1.bedrock-agentcore.gateway',
    { R: make('EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-central-1.bedrock-agentcore.gateway' }) },
    ['fail R Properties/PolicyDocument'],
  ],
  [
    'a name of a service: aws.sagemaker.eu-central-1.notebook',
    { R: make('EC2::VPCEndpoint', { ServiceName: 'aws.sagemaker.eu-central-1.notebook' }) },
    ['fail R Properties/PolicyDocument'],
  ],
  [
    'a name of a service: com.amazonaws.us-east-1.sagemaker.runtime-fips',
    { R: make('EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.us-east-1.sagemaker.runtime-fips' }) },
    ['fail R Properties/PolicyDocument'],
  ],
  [
    'a name of a service: com.amazonaws.eu-central-1.aoss',
    { R: make('EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-central-1.aoss' }) },
    ['fail R Properties/PolicyDocument'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-014', template)).toEqual(expected);
});
