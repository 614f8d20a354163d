import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({ Thing: { Type: 'AWS::SageMaker::Domain', Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-052')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'on',
    { DomainSettings: { DockerSettings: { EnableDockerAccess: 'ENABLED' } } },
    [['fail', 'Properties/DomainSettings/DockerSettings/EnableDockerAccess']],
  ],
  [
    'what deployment says',
    { DomainSettings: { DockerSettings: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/DomainSettings/DockerSettings/EnableDockerAccess']],
  ],
  ['off', { DomainSettings: { DockerSettings: { EnableDockerAccess: 'DISABLED' } } }, []],
  ['nothing said, which is off', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
