import { allow, deny, document, found, LATE, RUN, role } from './resources';

const RULE = 'ZTA-IAM-018';

const boundary = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document(allow('s3:GetObject')) } };
const other = (bound: unknown) => ({ Type: 'AWS::IAM::Role', Properties: { PermissionsBoundary: bound } });

test('others bear a boundary', () => {
  expect(found(RULE, { ...role([RUN]), Boundary: boundary, O: other({ Ref: 'Boundary' }) })).toEqual([
    'fail R/Properties/PermissionsBoundary',
  ]);
});

test('a boundary for AI that nobody bears', () => {
  const spare = {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: {
      ManagedPolicyName: 'ai-boundary',
      PolicyDocument: document(allow('*'), deny('bedrock:InvokeInlineAgent')),
    },
  };
  const borne = { ...role([RUN]), Spare: spare, O: other({ Ref: 'Spare' }), P: other(undefined), Q: other(undefined) };
  expect(found(RULE, { ...role([RUN]), Spare: spare })).toEqual(['fail R/Properties/PermissionsBoundary']);
  expect(found(RULE, borne)).toEqual([]);
});

test('a boundary known at deployment', () => {
  expect(found(RULE, { ...role([RUN], { PermissionsBoundary: LATE }), O: other('x') })).toEqual([
    'unknown R/Properties/PermissionsBoundary',
  ]);
});

test.each([
  ['few bear one', { ...role([RUN]), O: other('x'), P: other(undefined) }],
  ['nobody bears one', { ...role([RUN]), O: other(undefined) }],
  ['it bears one', { ...role([RUN], { PermissionsBoundary: 'arn:aws:iam::111122223333:policy/B' }), O: other('x') }],
  ['it runs no models', { ...role([allow('s3:GetObject')]), O: other('x') }],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
