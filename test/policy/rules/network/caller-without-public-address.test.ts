import { changed, role, service } from '../../../seeded/network-parts';
import { found } from './found';

const serving = (network: object) =>
  changed(service('R'), 'RService', { NetworkConfiguration: { AwsvpcConfiguration: network } });

test.each([
  [
    'a public address',
    serving({ AssignPublicIp: 'ENABLED' }),
    ['fail RService Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp'],
  ],
  ['nothing said, which is none', serving({}), []],
  [
    'a value known only at deployment',
    serving({ AssignPublicIp: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RService Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp'],
  ],
  ['none', service('R'), []],
  [
    'containers that ask no model',
    {
      ...serving({ AssignPublicIp: 'ENABLED' }),
      RRole: role('ecs-tasks', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
    },
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-024', template)).toEqual(expected);
});
