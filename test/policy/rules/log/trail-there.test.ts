import { findingsIn } from '../../../judged';
import { secureLogs } from '../../../seeded/secure-logs';

const model = { Model: { Type: 'AWS::SageMaker::Model' }, Other: { Type: 'AWS::SageMaker::Model' } };
const found = (resources: object) =>
  findingsIn({ ...resources }).flatMap(({ rule, outcome, resource }) =>
    rule === 'ZTA-LOG-062' ? [[outcome, resource]] : [],
  );

test('where models run and no trail is, the first of them is told, once', () => {
  expect(found(model)).toEqual([['fail', 'Model']]);
});

test('a trail of the same files is enough', () => {
  expect(found({ ...model, ...secureLogs('') })).toEqual([]);
});

test('where no model runs, none is asked for', () => {
  expect(found({ Topic: { Type: 'AWS::SNS::Topic' } })).toEqual([]);
});
