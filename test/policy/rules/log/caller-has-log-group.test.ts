import { caller, changed, make, service } from '../../../seeded/network-parts';
import { found } from '../network/found';

const SILENT = changed(caller('R'), 'RFunction', { LoggingConfig: undefined });
const FAILS = ['fail RFunction Properties/LoggingConfig/LogGroup'];
const LATE = { 'Fn::ImportValue': 'elsewhere' };
const named = (name: unknown, FunctionName?: unknown) => ({
  ...changed(SILENT, 'RFunction', { FunctionName }),
  RGroup: make('Logs::LogGroup', { LogGroupName: name }),
});

test.each([
  ['no group', SILENT, FAILS],
  [
    'a group that is known only at deployment',
    changed(caller('R'), 'RFunction', { LoggingConfig: LATE }),
    ['unknown RFunction Properties/LoggingConfig/LogGroup'],
  ],
  ['a group', caller('R'), []],
  ['a group that has its name', named({ 'Fn::Sub': '/aws/lambda/${RFunction}' }), []],
  ['a group that has its name, spelled out', named('/aws/lambda/scores', 'scores'), []],
  [
    'a group that has its name, with that of the stack',
    named({ 'Fn::Sub': '/aws/lambda/${AWS::StackName}-ask' }, { 'Fn::Sub': '${AWS::StackName}-ask' }),
    [],
  ],
  ['a group that has another name', named('/aws/lambda/others', 'scores'), FAILS],
  [
    'a retention that is set by a call',
    {
      ...SILENT,
      RRetention: {
        Type: 'Custom::LogRetention',
        Properties: { LogGroupName: { 'Fn::Join': ['', ['/aws/lambda/', { Ref: 'RFunction' }]] } },
      },
    },
    [],
  ],
  ['containers, whose definition says it', service('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-LOG-086', template)).toEqual(expected);
});
