import { Unknown } from '../../lib/core';
import { factsOf, findingsIn } from '../judged';

const model = (isolation: unknown) => ({
  M: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: isolation } },
});
const isolated = (tree: object) => factsOf('model-host', { ...tree }).map((fact) => fact.isolated);

test('a value is read as it stands', () => {
  expect(isolated(model(true))).toEqual([true]);
  expect(isolated(model('false'))).toEqual([false]);
});

test('each branch of a condition is judged', () => {
  const tree = {
    Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'x'] } },
    Resources: model({ 'Fn::If': ['Prod', true, false] }),
  };
  expect(isolated(tree)).toEqual([true, false]);
  expect(findingsIn(tree).map(({ rule, at }) => [rule, at])).toContainEqual([
    'ZTA-NET-001',
    'Properties/EnableNetworkIsolation/Fn::If/2',
  ]);
});

test('a parameter without allowed values is its default, or unknown', () => {
  const tree = (parameter: object) => ({
    Parameters: { P: { Type: 'String', ...parameter } },
    Resources: model({ Ref: 'P' }),
  });
  expect(isolated(tree({ Default: 'true' }))).toEqual([true, expect.any(Unknown)]);
  expect(isolated(tree({}))).toEqual([expect.any(Unknown)]);
  expect(isolated(tree({ Default: 'true', AllowedValues: ['true', 'false'] }))).toEqual([true, false]);
});
