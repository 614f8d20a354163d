import { changed, policy, restApi } from '../../../seeded/network-parts';
import { found } from './found';

const closed = (document: unknown) =>
  changed(restApi('R'), 'RApi', { EndpointConfiguration: { Types: ['PRIVATE'] }, Policy: document });
const ALLOW = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };

test.each([
  ['no policy', closed(undefined), ['fail RApi Properties/Policy']],
  ['everyone', closed(policy(ALLOW)), ['fail RApi Properties/Policy']],
  ['a policy known only at deployment', closed({ 'Fn::ImportValue': 'elsewhere' }), ['unknown RApi Properties/Policy']],
  [
    'one endpoint',
    closed(policy({ ...ALLOW, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } } })),
    [],
  ],
  [
    'a Deny for the rest',
    closed(
      policy(ALLOW, { ...ALLOW, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' } } }),
    ),
    [],
  ],
  ['a public API', restApi('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-040', template)).toEqual(expected);
});
