import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-005')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a lock that nobody can lift',
    { 'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': 'COMPLIANCE' },
    ['fail Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode'],
  ],
  [
    'a mode that differs by branch',
    {
      'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': {
        'Fn::If': ['Production', 'COMPLIANCE', 'GOVERNANCE'],
      },
    },
    ['fail Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode/Fn::If/1'],
  ],
  [
    'a mode known only at deployment',
    { 'Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Prompts/Properties/ObjectLockConfiguration/Rule/DefaultRetention/Mode'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
