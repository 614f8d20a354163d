import { findingsIn } from '../../../judged';
import { changed } from '../../../seeded/secure-logs';
import { secureWatch } from '../../../seeded/secure-watch';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureWatch(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-002')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Tampering/Properties';
const later = { 'Fn::ImportValue': 'x' };

test.each([
  ['no targets', { [`${RULE}/Targets`]: [] }, [`fail ${RULE}/Targets`]],
  ['nothing about targets', { [`${RULE}/Targets`]: undefined }, [`fail ${RULE}/Targets`]],
  ['targets known only at deployment', { [`${RULE}/Targets`]: later }, [`unknown ${RULE}/Targets`]],
  [
    'a bus of another account',
    { [`${RULE}/Targets`]: [{ Id: 'a', Arn: 'arn:aws:events:eu-central-1:444455556666:event-bus/security' }] },
    [],
  ],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
