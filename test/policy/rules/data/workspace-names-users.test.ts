import { findingsIn } from '../../../judged';

const resources = (properties: object) => ({ Thing: { Type: 'AWS::SageMaker::Domain', Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-051')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said, which is off', {}, [['fail', 'Properties/DomainSettings/ExecutionRoleIdentityConfig']]],
  [
    'off',
    { DomainSettings: { ExecutionRoleIdentityConfig: 'DISABLED' } },
    [['fail', 'Properties/DomainSettings/ExecutionRoleIdentityConfig']],
  ],
  [
    'what deployment says',
    { DomainSettings: { ExecutionRoleIdentityConfig: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/DomainSettings/ExecutionRoleIdentityConfig']],
  ],
  ['on', { DomainSettings: { ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
