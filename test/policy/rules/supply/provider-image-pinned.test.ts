import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-002')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'a tag of deep learning containers',
    {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        Containers: [{ Image: '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:2.6-cpu-py312' }],
      },
    },
    ['fail Properties/Containers/0/Image'],
  ],
  [
    'a digest',
    {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        Containers: [
          { Image: `763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference@sha256:${'4f'.repeat(32)}` },
        ],
      },
    },
    [],
  ],
  [
    'a repository of the same name elsewhere',
    {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        Containers: [{ Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/pytorch-inference:2.6-cpu-py312' }],
      },
    },
    [],
  ],
  [
    'monitoring',
    {
      Type: 'AWS::SageMaker::DataQualityJobDefinition',
      Properties: {
        DataQualityAppSpecification: {
          ImageUri: '468650794304.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-model-monitor-analyzer',
        },
      },
    },
    ['fail Properties/DataQualityAppSpecification/ImageUri'],
  ],
  [
    'a tag known at deployment',
    {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        Containers: {
          Image: {
            'Fn::Join': [
              ':',
              ['763104351884.dkr.ecr.eu-west-1.amazonaws.com/djl-inference', { 'Fn::ImportValue': 'elsewhere' }],
            ],
          },
        },
      },
    },
    ['unknown Properties/Containers/Image'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
