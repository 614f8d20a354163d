import { findingsIn } from '../../../judged';

const found = (Container: object) =>
  findingsIn({
    Repo: { Type: 'AWS::ECR::Repository' },
    Fixed: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: 'IMMUTABLE' } },
    C: { Type: 'Custom::Image' },
    R: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: Container } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-001')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'a tag',
    { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud:1.4' },
    ['fail Properties/PrimaryContainer/Image'],
  ],
  [
    'neither tag nor digest',
    { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud' },
    ['fail Properties/PrimaryContainer/Image'],
  ],
  ['a tag on Docker Hub', { Image: 'vllm/vllm-openai:latest' }, ['fail Properties/PrimaryContainer/Image']],
  ['a digest', { Image: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud@sha256:${'4f'.repeat(32)}` }, []],
  [
    'a digest known at deployment',
    { Image: { 'Fn::Sub': '111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud@${Digest}' } },
    [],
  ],
  [
    'a tag known at deployment',
    {
      Image: {
        'Fn::Join': [':', ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud', { 'Fn::ImportValue': 'elsewhere' }]],
      },
    },
    ['unknown Properties/PrimaryContainer/Image'],
  ],
  [
    'an image known at deployment',
    { Image: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/PrimaryContainer/Image'],
  ],
  [
    'an image that something of its own makes',
    { Image: { 'Fn::GetAtt': ['C', 'ImageUri'] } },
    ['unknown Properties/PrimaryContainer/Image'],
  ],
  [
    'a tag behind what is known at deployment',
    { Image: { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'elsewhere' }, ':latest']] } },
    ['fail Properties/PrimaryContainer/Image'],
  ],
  [
    'a tag in a repository of the files',
    { Image: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Repo', 'RepositoryUri'] }, ':latest']] } },
    ['fail Properties/PrimaryContainer/Image'],
  ],
  [
    'a tag in one that fixes its tags',
    { Image: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Fixed', 'RepositoryUri'] }, ':1.4']] } },
    [],
  ],
  [
    'a tag at the end of parts that cannot be followed',
    {
      Image: {
        'Fn::Join': [
          '',
          [
            { 'Fn::Select': [4, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Repo', 'Arn'] }] }] },
            '.dkr.ecr.eu-west-1.amazonaws.com/',
            { Ref: 'Repo' },
            ':latest',
          ],
        ],
      },
    },
    ['fail Properties/PrimaryContainer/Image'],
  ],
  [
    'an asset of the CDK',
    {
      Image: {
        'Fn::Sub': `${'$'}{AWS::AccountId}.dkr.ecr.${'$'}{AWS::Region}.${'$'}{AWS::URLSuffix}/cdk-hnb659fds-container-assets-1-eu:${'4f'.repeat(32)}`,
      },
    },
    [],
  ],
  [
    'an image of AWS, which another rule is for',
    { Image: '763104351884.dkr.ecr.eu-west-1.amazonaws.com/djl-inference:0.33.0-lmi15.0.0-cu128' },
    [],
  ],
  [
    'a package, which never changes',
    { ModelPackageName: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/3' },
    [],
  ],
  ['a number where an object belongs', { Image: 7 }, ['fail Properties/PrimaryContainer/Image']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

const inPipeline = (PipelineDefinitionBody: unknown) =>
  findingsIn({
    R: { Type: 'AWS::SageMaker::Pipeline', Properties: { PipelineDefinition: { PipelineDefinitionBody } } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-001')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, unknown, string[]]>([
  [
    'a definition known at deployment',
    { 'Fn::ImportValue': 'elsewhere' },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody'],
  ],
  ['a text that is no JSON', 'Steps: []', ['unknown Properties/PipelineDefinition/PipelineDefinitionBody']],
  ['a definition without images', { Steps: [{ Name: 'Wait', Arguments: {} }] }, []],
])('of a pipeline, %s', (_what, body, expected) => {
  expect(inPipeline(body)).toEqual(expected);
});
