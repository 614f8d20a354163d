import { caller, changed, make, role } from '../../../seeded/network-parts';
import { found } from '../network/found';

const RETAINED = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const logging = (properties: Readonly<Record<string, unknown>>, more: object = RETAINED) => ({
  ...changed(caller('R'), 'RFunction', { LoggingConfig: { LogGroup: { Ref: 'RGroup' } } }),
  RGroup: { ...make('Logs::LogGroup', properties), ...more },
});
const BY_NAME = { LogGroupName: { 'Fn::Sub': '/aws/lambda/${RFunction}' }, RetentionInDays: 1 };

test.each([
  ['a month', logging({ RetentionInDays: 30 }), []],
  ['for ever', logging({}), []],
  ['a week', logging({ RetentionInDays: 7 }), ['fail RGroup Properties/RetentionInDays']],
  [
    'days known only at deployment',
    logging({ RetentionInDays: { 'Fn::ImportValue': 'x' } }),
    ['unknown RGroup Properties/RetentionInDays'],
  ],
  ['a group that goes with the stack', logging({}, { UpdateReplacePolicy: 'Retain' }), ['fail RGroup DeletionPolicy']],
  [
    'a group that goes when it is replaced',
    logging({}, { DeletionPolicy: 'Retain' }),
    ['fail RGroup UpdateReplacePolicy'],
  ],
  ['a group that is protected', logging({ DeletionProtectionEnabled: true }, {}), []],
  [
    'a group that has the name of the function',
    {
      ...changed(caller('R'), 'RFunction', { LoggingConfig: undefined }),
      RGroup: { ...make('Logs::LogGroup', BY_NAME), ...RETAINED },
    },
    ['fail RGroup Properties/RetentionInDays'],
  ],
  [
    'a group of the name that the function does not use',
    { ...caller('R'), RGroup: make('Logs::LogGroup', BY_NAME) },
    [],
  ],
  [
    'a function that asks no model',
    {
      ...logging({ RetentionInDays: 1 }),
      RRole: role('lambda', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
    },
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-LOG-087', template)).toEqual(expected);
});

test('for the same group, neither six months nor an error', () => {
  const short = logging({ RetentionInDays: 1 }, {});
  expect(['ZTA-LOG-081', 'ZTA-LOG-083'].flatMap((rule) => found(rule, short))).toEqual([]);
  expect(found('ZTA-LOG-082', short)).toEqual(['fail RGroup Properties/KmsKeyId']);
});
