import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-060')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'a key of AWS in a script',
    [
      'AWS::SageMaker::NotebookInstanceLifecycleConfig',
      { OnStart: [{ Content: { 'Fn::Base64': 'export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE' } }] },
    ],
    [['fail', 'Properties/OnStart/0/Content']],
  ],
  [
    'the same in base64, beside a parameter of the pseudo kind',
    [
      'AWS::SageMaker::StudioLifecycleConfig',
      {
        StudioLifecycleConfigContent: Buffer.from('git clone https://bot:hunter22@git.example.com/x').toString(
          'base64',
        ),
      },
    ],
    [['fail', 'Properties/StudioLifecycleConfigContent']],
  ],
  [
    'a token in the URL of a repository',
    ['AWS::SageMaker::CodeRepository', { GitConfig: { RepositoryUrl: 'https://bot:s3cr3t@git.example.com/x.git' } }],
    [['fail', 'Properties/GitConfig/RepositoryUrl']],
  ],
  [
    'a notebook that clones with a token',
    ['AWS::SageMaker::NotebookInstance', { AdditionalCodeRepositories: ['https://x:s3cr3t@git.example.com/x.git'] }],
    [['fail', 'Properties/AdditionalCodeRepositories/0']],
  ],
  [
    'a script with a value that deployment fills in',
    [
      'AWS::SageMaker::NotebookInstanceLifecycleConfig',
      { OnCreate: [{ Content: { 'Fn::Base64': { 'Fn::ImportValue': 'x' } } }] },
    ],
    [['unknown', 'Properties/OnCreate/0/Content']],
  ],
  [
    'a script that names the region',
    [
      'AWS::SageMaker::NotebookInstanceLifecycleConfig',
      { OnCreate: [{ Content: { 'Fn::Base64': { 'Fn::Sub': 'aws s3 sync s3://data-${AWS::Region} .' } } }] },
    ],
    [],
  ],
  [
    'a repository without a token',
    ['AWS::SageMaker::CodeRepository', { GitConfig: { RepositoryUrl: 'https://git.example.com/x.git' } }],
    [],
  ],
  ['a script that says nothing', ['AWS::SageMaker::StudioLifecycleConfig', {}], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
