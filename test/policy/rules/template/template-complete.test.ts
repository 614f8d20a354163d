import { findingsIn } from '../../../judged';

const found = (tree: object) =>
  findingsIn({ Resources: {}, ...tree }).map(({ rule, outcome, resource }) => [rule, outcome, resource]);

test('a template without transforms shows all that is deployed', () => {
  expect(found({})).toEqual([]);
});

test.each([
  ['SAM', { Transform: 'AWS::Serverless-2016-10-31' }, 'Transform'],
  ['several transforms', { Transform: ['AWS::Include', 'Mine'] }, 'Transform'],
  ['a nested template that is elsewhere', { Resources: { N: { Type: 'AWS::CloudFormation::Stack' } } }, 'N'],
])('%s is unknown, and not taken for nothing', (_what, tree, resource) => {
  expect(found(tree)).toContainEqual(['ZTA-FILE-001', 'unknown', resource]);
});
