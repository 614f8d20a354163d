import { document, found, LATE } from '../identity/resources';

const RULE = 'ZTA-MODEL-009';

const by = (principal: unknown, condition?: object) =>
  document({
    Effect: 'Allow',
    Principal: principal,
    Action: 'bedrock:ApplyGuardrail',
    Resource: '*',
    ...(condition && { Condition: condition }),
  });

const HOLDERS: readonly (readonly [string, string])[] = [
  ['AWS::Bedrock::ResourcePolicy', 'PolicyDocument'],
  ['AWS::Bedrock::KnowledgeBasePolicy', 'PolicyDocument'],
  ['AWS::SageMaker::ModelPackageGroup', 'ModelPackageGroupPolicy'],
];

describe.each(HOLDERS)('%s', (type, property) => {
  const policy = (value: unknown) => ({ P: { Type: type, Properties: { [property]: value } } });
  test.each([
    ['anyone', by('*'), 'fail'],
    ['any account', by({ AWS: '*' }), 'fail'],
    ['a text of JSON', JSON.stringify(by('*')), 'fail'],
    ['somebody known at deployment', by(LATE), 'unknown'],
  ])('%s', (_what, value, outcome) => {
    expect(found(RULE, policy(value)).map((finding) => finding.split(' ')[0])).toEqual([outcome]);
  });
  test.each([
    ['an account', by({ AWS: 'arn:aws:iam::444455556666:root' })],
    ['an organization', by('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } })],
    ['no policy', undefined],
  ])('%s', (_what, value) => {
    expect(found(RULE, policy(value))).toEqual([]);
  });
});
