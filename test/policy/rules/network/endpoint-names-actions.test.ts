import { changed, DENY, endpoint, policy, SCORE } from '../../../seeded/network-parts';
import { found } from './found';

const withPolicy = (document: unknown) => changed(endpoint('R'), 'REndpoint', { PolicyDocument: document });
const allowing = (statement: object) => withPolicy(policy(DENY, { ...SCORE, ...statement }));

test.each([
  ['everything', allowing({ Action: '*' }), ['fail REndpoint Properties/PolicyDocument/Statement/1']],
  [
    'everything of a service',
    allowing({ Action: ['sagemaker:*'] }),
    ['fail REndpoint Properties/PolicyDocument/Statement/1'],
  ],
  [
    'everything but one',
    allowing({ Action: undefined, NotAction: 'sagemaker:CreateModel' }),
    ['fail REndpoint Properties/PolicyDocument/Statement/1'],
  ],
  [
    'actions known only at deployment',
    allowing({ Action: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown REndpoint Properties/PolicyDocument/Statement/1'],
  ],
  ['a family of actions', allowing({ Action: 'sagemaker:InvokeEndpoint*' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-018', template)).toEqual(expected);
});
