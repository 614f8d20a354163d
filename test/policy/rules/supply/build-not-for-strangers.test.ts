import { findingsIn } from '../../../judged';

const found = (more: object) =>
  findingsIn({
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
        ],
      },
    },
    Reader: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          { PolicyDocument: { Statement: { Effect: 'Allow', Action: 'sagemaker:Describe*', Resource: '*' } } },
        ],
      },
    },
    R: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...more } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-017')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'pull requests of anybody',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [[{ Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' }]],
      },
    },
    ['fail Properties/Triggers'],
  ],
  [
    'one group of two',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [
          [{ Type: 'EVENT', Pattern: 'PUSH' }],
          [{ Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' }],
        ],
      },
    },
    ['fail Properties/Triggers'],
  ],
  [
    'approval switched off',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [[{ Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' }]],
        PullRequestBuildPolicy: { RequiresCommentApproval: 'DISABLED' },
      },
    },
    ['fail Properties/Triggers'],
  ],
  [
    'a number that is not tied to both ends',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [
          [
            { Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' },
            { Type: 'ACTOR_ACCOUNT_ID', Pattern: '755743' },
          ],
        ],
      },
    },
    ['fail Properties/Triggers'],
  ],
  [
    'some people',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [
          [
            { Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' },
            { Type: 'ACTOR_ACCOUNT_ID', Pattern: '^(755743|12345)$' },
          ],
        ],
      },
    },
    [],
  ],
  [
    'with approval',
    {
      Triggers: {
        Webhook: true,
        FilterGroups: [[{ Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED' }]],
        PullRequestBuildPolicy: { RequiresCommentApproval: 'ALL_PULL_REQUESTS' },
      },
    },
    [],
  ],
  ['pushes', { Triggers: { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }]] } }, []],
  ['no webhook', {}, []],
  [
    'a text where groups belong',
    { Triggers: { Webhook: true, FilterGroups: 'PULL_REQUEST_CREATED' } },
    ['unknown Properties/Triggers'],
  ],
  [
    'filters known at deployment',
    { Triggers: { Webhook: true, FilterGroups: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/Triggers'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
