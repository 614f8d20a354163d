import { findingsIn } from '../../../judged';
import { changed, recorded, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-058')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no selectors',
    { 'Trail/Properties/AdvancedEventSelectors': undefined },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'data events of something else',
    { 'Trail/Properties/AdvancedEventSelectors': [recorded('AWS::Lambda::Function')] },
    ['fail Trail/Properties/AdvancedEventSelectors'],
  ],
  [
    'selectors known only at deployment',
    { 'Trail/Properties/AdvancedEventSelectors': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/AdvancedEventSelectors'],
  ],
  ['endpoints', { 'Trail/Properties/AdvancedEventSelectors': [recorded('AWS::SageMaker::Endpoint')] }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
