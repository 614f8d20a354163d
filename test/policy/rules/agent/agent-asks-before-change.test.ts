import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Agent', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-082')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'deletes without asking',
    { ActionGroups: [{ ActionGroupName: 'g', FunctionSchema: { Functions: [{ Name: 'deleteOrder' }] } }] },
    ['fail Properties/ActionGroups/0/FunctionSchema/Functions/0/RequireConfirmation'],
  ],
  [
    'sends, and says not to ask',
    {
      ActionGroups: [
        {
          ActionGroupName: 'g',
          FunctionSchema: { Functions: [{ Name: 'send_mail', RequireConfirmation: 'DISABLED' }] },
        },
      ],
    },
    ['fail Properties/ActionGroups/0/FunctionSchema/Functions/0/RequireConfirmation'],
  ],
  [
    'known at deployment',
    {
      ActionGroups: [
        {
          ActionGroupName: 'g',
          FunctionSchema: {
            Functions: [{ Name: 'CancelBooking', RequireConfirmation: { 'Fn::ImportValue': 'elsewhere' } }],
          },
        },
      ],
    },
    ['unknown Properties/ActionGroups/0/FunctionSchema/Functions/0/RequireConfirmation'],
  ],
  [
    'an operation that changes',
    {
      ActionGroups: [
        { ApiSchema: { Payload: JSON.stringify({ paths: { '/orders': { post: { operationId: 'placeOrder' } } } }) } },
      ],
    },
    ['fail Properties/ActionGroups/0/ApiSchema/Payload'],
  ],
  [
    'asks',
    {
      ActionGroups: [
        {
          ActionGroupName: 'g',
          FunctionSchema: { Functions: [{ Name: 'deleteOrder', RequireConfirmation: 'ENABLED' }] },
        },
      ],
    },
    [],
  ],
  [
    'an operation that asks',
    {
      ActionGroups: [
        {
          ApiSchema: {
            Payload: JSON.stringify({ paths: { '/orders': { delete: { 'x-requireConfirmation': 'ENABLED' } } } }),
          },
        },
      ],
    },
    [],
  ],
  [
    'only reads',
    { ActionGroups: [{ ActionGroupName: 'g', FunctionSchema: { Functions: [{ Name: 'getOrder' }] } }] },
    [],
  ],
  [
    'a search by POST',
    {
      ActionGroups: [
        {
          ApiSchema: {
            Payload: JSON.stringify({ paths: { '/orders': { post: { operationId: 'searchOrders' }, get: {} } } }),
          },
        },
      ],
    },
    [],
  ],
  [
    'a function whose name is known at deployment',
    { ActionGroups: [{ FunctionSchema: { Functions: [{ Name: { 'Fn::ImportValue': 'elsewhere' } }] } }] },
    ['unknown Properties/ActionGroups/0/FunctionSchema/Functions/0/RequireConfirmation'],
  ],
  [
    'a function with such a name that asks',
    {
      ActionGroups: [
        {
          FunctionSchema: { Functions: [{ Name: { 'Fn::ImportValue': 'elsewhere' }, RequireConfirmation: 'ENABLED' }] },
        },
      ],
    },
    [],
  ],
  [
    'functions that a macro writes',
    { ActionGroups: [{ FunctionSchema: { Functions: [{ 'Fn::Transform': { Name: 'M' } }] } }] },
    ['unknown Properties/ActionGroups/0/FunctionSchema/Functions/0'],
  ],
  [
    'action groups known at deployment, told once',
    { ActionGroups: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ActionGroups/FunctionSchema/Functions'],
  ],
  [
    'an interface known at deployment',
    { ActionGroups: [{ ApiSchema: { Payload: { 'Fn::ImportValue': 'elsewhere' } } }] },
    ['unknown Properties/ActionGroups/0/ApiSchema/Payload'],
  ],
  [
    'an interface in YAML',
    { ActionGroups: [{ ApiSchema: { Payload: 'paths: {}' } }] },
    ['unknown Properties/ActionGroups/0/ApiSchema/Payload'],
  ],
  [
    'an operation whose name is known at deployment',
    {
      ActionGroups: [
        { ApiSchema: { Payload: { paths: { '/orders': { post: { operationId: { 'Fn::ImportValue': 'late' } } } } } } },
      ],
    },
    ['unknown Properties/ActionGroups/0/ApiSchema/Payload'],
  ],
  ['an interface in another file', { ActionGroups: [{ ApiSchema: { S3: { S3BucketName: 'b' } } }] }, []],
  [
    'switched off',
    { ActionGroups: [{ ActionGroupState: 'DISABLED', FunctionSchema: { Functions: [{ Name: 'deleteOrder' }] } }] },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
