import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::SageMaker::ModelPackage', Properties } })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-007')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['skipped', { SkipModelValidation: 'All' }, ['fail Properties/SkipModelValidation']],
  ['not skipped', { SkipModelValidation: 'None' }, []],
  ['nothing said', {}, []],
  [
    'known at deployment',
    { SkipModelValidation: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/SkipModelValidation'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
