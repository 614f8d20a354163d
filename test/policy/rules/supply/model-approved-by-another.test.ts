import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-006')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'approved in the template',
    { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelApprovalStatus: 'Approved' } },
    ['fail Properties/ModelApprovalStatus'],
  ],
  [
    'waiting',
    { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelApprovalStatus: 'PendingManualApproval' } },
    [],
  ],
  ['nothing said, which waits', { Type: 'AWS::SageMaker::ModelPackage', Properties: {} }, []],
  [
    'known at deployment',
    { Type: 'AWS::SageMaker::ModelPackage', Properties: { ModelApprovalStatus: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/ModelApprovalStatus'],
  ],
  [
    'a step of a pipeline, in a text',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: JSON.stringify({
            Steps: [{ Type: 'RegisterModel', Arguments: { ModelApprovalStatus: 'Approved' } }],
          }),
        },
      },
    },
    ['fail Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments/ModelApprovalStatus'],
  ],
  [
    'a step behind a condition',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: JSON.stringify({
            Steps: [
              { Type: 'Condition', Arguments: { IfSteps: [{ Arguments: { ModelApprovalStatus: 'Approved' } }] } },
            ],
          }),
        },
      },
    },
    [
      'fail Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments/IfSteps/0/Arguments/ModelApprovalStatus',
    ],
  ],
  [
    'a parameter of the pipeline that is approved by default',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: JSON.stringify({
            Parameters: [{ Name: 'Status', DefaultValue: 'Approved' }],
            Steps: [{ Arguments: { ModelApprovalStatus: { Get: 'Parameters.Status' } } }],
          }),
        },
      },
    },
    ['fail Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments/ModelApprovalStatus'],
  ],
  [
    'a parameter of the pipeline that waits by default',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: JSON.stringify({
            Parameters: [{ Name: 'Status', DefaultValue: 'PendingManualApproval' }],
            Steps: [{ Arguments: { ModelApprovalStatus: { Get: 'Parameters.Status' } } }],
          }),
        },
      },
    },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments/ModelApprovalStatus'],
  ],
  [
    'a definition known at deployment',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: { PipelineDefinition: { PipelineDefinitionBody: { 'Fn::ImportValue': 'elsewhere' } } },
    },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody'],
  ],
  [
    'a step that a macro writes',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: { Steps: [{ Type: 'RegisterModel', Arguments: { 'Fn::Transform': { Name: 'M' } } }] },
        },
      },
    },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments'],
  ],
  [
    'steps that a macro writes',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: { PipelineDefinitionBody: { Steps: { 'Fn::Transform': { Name: 'M' } } } },
      },
    },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody/Steps'],
  ],
  [
    'what a macro adds to a step',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: {
          PipelineDefinitionBody: { Steps: [{ Arguments: { ModelName: 'x', 'Fn::Transform': { Name: 'M' } } }] },
        },
      },
    },
    ['unknown Properties/PipelineDefinition/PipelineDefinitionBody/Steps/0/Arguments/ModelApprovalStatus'],
  ],
  [
    'a definition that is taken from a bucket, which another rule is for',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: { PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: 'b', Key: 'k', Version: 'v' } } },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
