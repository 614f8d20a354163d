import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-050')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'shared without a key',
    ['AWS::SageMaker::Domain', { DefaultUserSettings: { SharingSettings: { NotebookOutputOption: 'Allowed' } } }],
    [['fail', 'Properties/DefaultUserSettings/SharingSettings/NotebookOutputOption']],
  ],
  [
    'shared by one profile',
    ['AWS::SageMaker::UserProfile', { UserSettings: { SharingSettings: { NotebookOutputOption: 'Allowed' } } }],
    [['fail', 'Properties/UserSettings/SharingSettings/NotebookOutputOption']],
  ],
  [
    'shared with a key',
    [
      'AWS::SageMaker::Domain',
      {
        DefaultUserSettings: {
          SharingSettings: { NotebookOutputOption: 'Allowed', S3KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' },
        },
      },
    ],
    [],
  ],
  [
    'what deployment says',
    [
      'AWS::SageMaker::Domain',
      { DefaultUserSettings: { SharingSettings: { NotebookOutputOption: { 'Fn::ImportValue': 'x' } } } },
    ],
    [['unknown', 'Properties/DefaultUserSettings/SharingSettings/NotebookOutputOption']],
  ],
  ['nothing said, which is disabled', ['AWS::SageMaker::Domain', {}], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
