import { findingsIn } from '../../../judged';

const found = (properties: Readonly<Record<string, unknown>>) =>
  findingsIn({
    Parameters: { Late: { Type: 'String' } },
    Resources: {
      Recorder: { Type: 'AWS::Config::ConfigurationRecorder', Properties: { RoleARN: 'r', ...properties } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-WATCH-030')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Recorder/Properties/StartedOnCreate';

test.each<[string, object, string[]]>([
  ['one that begins, as nothing is said', {}, []],
  ['one that begins', { StartedOnCreate: true }, []],
  ['one that does not', { StartedOnCreate: false }, [`fail ${AT}`]],
  ['one of which deployment decides', { StartedOnCreate: { Ref: 'Late' } }, [`unknown ${AT}`]],
])('%s', (_what, properties, expected) => {
  expect(found({ ...properties })).toEqual(expected);
});
