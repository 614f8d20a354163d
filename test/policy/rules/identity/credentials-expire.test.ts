import { found, LATE } from './resources';

const RULE = 'ZTA-IAM-011';

const key = (properties: object) => ({
  K: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'bot', ...properties } },
});
const call = (create: unknown) => ({ C: { Type: 'Custom::AWS', Properties: { Create: create } } });

test.each([
  ['an access key', key({}), 'fail K/Properties/Status'],
  ['an access key in use', key({ Status: 'Active' }), 'fail K/Properties/Status'],
  ['an access key whose state is known at deployment', key({ Status: LATE }), 'unknown K/Properties/Status'],
  [
    'an API key made by a call',
    call('{"service":"IAM","action":"createServiceSpecificCredential"}'),
    'fail C/Properties/Create',
  ],
  ['a call of which nothing is known', call(LATE), 'unknown C/Properties/Create'],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual([expected]);
});

test.each([
  ['an access key that is switched off', key({ Status: 'Inactive' })],
  ['another call', call('{"service":"S3","action":"putObject"}')],
  ['a call that waits for a number', call({ 'Fn::Join': ['', ['{"action":"putObject","size":', LATE, '}']] })],
  ['no call', call(undefined)],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
