import { assumedBy, found, RUN, trusting } from './resources';

const RULE = 'ZTA-IAM-024';

test('two services', () => {
  const both = assumedBy(['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com']);
  expect(found(RULE, trusting(both, [RUN]))).toEqual(['fail R/']);
});

test.each([
  ['one service', trusting(assumedBy('lambda.amazonaws.com'), [RUN])],
  ['one service twice', trusting(assumedBy(['lambda.amazonaws.com', 'lambda.amazonaws.com']), [RUN])],
  ['two services that run no models', trusting(assumedBy(['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com']))],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
