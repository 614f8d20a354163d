import { allow, deny, found, policy } from './resources';

const RULE = 'ZTA-POL-002';

test.each([
  ['a mistyped action', policy(allow('bedrock:InvokModel')), ['fail 0/Action']],
  [
    'a mistyped action that a Deny leaves out',
    policy({ Effect: 'Deny', NotAction: 'bedrock:InvokModel', Resource: '*' }),
    ['fail 0/NotAction'],
  ],
  ['an action of something else, beside AI', policy(allow('s3:HeadObject')), ['fail 0/Action']],
  ['a mistyped action that is denied, of which another rule tells', policy(deny('bedrock:InvokModel')), []],
  ['an action', policy(allow('bedrock:InvokeModel')), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
