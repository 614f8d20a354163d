import { caller, changed, role, service } from '../../../seeded/network-parts';
import { found } from '../network/found';

const Environment = { Variables: { MODEL: 'anthropic.claude' } };
const keyed = (KmsKeyArn: unknown) => changed(caller('R'), 'RFunction', { Environment, KmsKeyArn });

test.each([
  ['a key of Lambda', keyed(undefined), ['fail RFunction Properties/KmsKeyArn']],
  [
    'a key of AWS by its alias',
    keyed('arn:aws:kms:eu-central-1:111122223333:alias/aws/lambda'),
    ['fail RFunction Properties/KmsKeyArn'],
  ],
  ['a key of the account', keyed('arn:aws:kms:eu-central-1:111122223333:key/1'), []],
  [
    'a key that is known only at deployment',
    keyed({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown RFunction Properties/KmsKeyArn'],
  ],
  ['no variables', changed(caller('R'), 'RFunction', { KmsKeyArn: undefined }), []],
  [
    'a function that asks no model',
    { ...keyed(undefined), RRole: role('lambda', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }) },
    [],
  ],
  ['containers, which have no such key', service('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-DATA-033', template)).toEqual(expected);
});
