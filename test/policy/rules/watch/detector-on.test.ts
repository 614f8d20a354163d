import { findingsIn } from '../../../judged';

const found = (Enable: unknown) =>
  findingsIn({
    Parameters: { Late: { Type: 'String' } },
    Resources: { Detector: { Type: 'AWS::GuardDuty::Detector', Properties: { Enable } } },
  })
    .filter(({ rule }) => rule === 'ZTA-WATCH-033')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Detector/Properties/Enable';

test.each<[string, unknown, string[]]>([
  ['on', true, []],
  ['on, as a word', 'true', []],
  ['off', false, [`fail ${AT}`]],
  ['on or off, as deployment decides', { Ref: 'Late' }, [`unknown ${AT}`]],
])('a detector that is %s', (_what, enable, expected) => {
  expect(found(enable)).toEqual(expected);
});
