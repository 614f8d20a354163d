import { findingsIn } from '../../../judged';
import { putting } from '../../../seeded/secure-logs';

const agent = { Agent: { Type: 'AWS::Bedrock::Agent', Properties: { FoundationModel: 'anthropic.claude' } } };
const found = (resources: object) =>
  findingsIn({ ...resources }).flatMap(({ rule, outcome, resource }) =>
    rule === 'ZTA-LOG-071' ? [[outcome, resource]] : [],
  );

test('where a model of Amazon Bedrock is used and its log is not turned on, that is told once', () => {
  expect(found({ ...agent, Second: agent.Agent })).toEqual([['fail', 'Agent']]);
});

test('a log of invocations in the same files is enough', () => {
  expect(found({ ...agent, Log: { Type: 'Custom::AWS', Properties: putting('Prompts') } })).toEqual([]);
});

test('a log that only a later change turns on is not', () => {
  const { Update } = putting('Prompts');
  expect(found({ ...agent, Log: { Type: 'Custom::AWS', Properties: { Update } } })).toEqual([['fail', 'Agent']]);
});

test('a log that may be turned on from the start is not known', () => {
  const Create = { 'Fn::ImportValue': 'elsewhere' };
  expect(found({ ...agent, Log: { Type: 'Custom::AWS', Properties: { ...putting('Prompts'), Create } } })).toEqual([
    ['unknown', 'Agent'],
  ]);
});

test('models that the account hosts have no such log', () => {
  expect(found({ Model: { Type: 'AWS::SageMaker::Model' } })).toEqual([]);
});
