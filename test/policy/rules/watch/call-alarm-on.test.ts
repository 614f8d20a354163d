import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureWatch } from '../../../seeded/secure-watch';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureWatch(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-001')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Tampering/Properties';

test.each([
  ['a rule that is switched off', { [`${RULE}/State`]: 'DISABLED' }, [`fail ${RULE}/State`]],
  ['a state known only at deployment', { [`${RULE}/State`]: { 'Fn::ImportValue': 'x' } }, [`unknown ${RULE}/State`]],
  [
    'a rule about something else',
    { [`${RULE}/State`]: 'DISABLED', [`${RULE}/EventPattern/detail/eventName`]: ['RunInstances'] },
    [],
  ],
  ['a rule that says that it is on', { [`${RULE}/State`]: 'ENABLED' }, []],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
