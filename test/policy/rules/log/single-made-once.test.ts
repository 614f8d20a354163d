import { findingsIn } from '../../../judged';

const found = (...templates: readonly object[]) =>
  findingsIn(...templates.map((resources) => ({ ...resources }))).flatMap(({ rule, outcome, resource }) =>
    rule === 'ZTA-LOG-074' ? [[outcome, resource]] : [],
  );
const detector = { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: true } };

test.each([
  ['a detector', detector],
  ['a hub', { Type: 'AWS::SecurityHub::Hub' }],
  [
    'a recorder',
    { Type: 'AWS::Config::ConfigurationRecorder', Properties: { RoleARN: 'arn:aws:iam::111122223333:role/r' } },
  ],
])('%s that a template makes twice', (_what, single) => {
  expect(found({ First: single, Second: single }).map(([outcome]) => outcome)).toContain('fail');
});

test('one of each is in order', () => {
  expect(found({ Detector: detector, Hub: { Type: 'AWS::SecurityHub::Hub' } })).toEqual([]);
});
