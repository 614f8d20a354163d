import { readFacts, Templates, treeSource } from '../../../../lib/cloudformation';
import type { Environment } from '../../../../lib/cloudformation/template';
import { check } from '../../../../lib/policy';
import { silencedTrailTold } from '../../../../lib/policy/rules/watch/silenced-trail-told';
import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-WATCH-006')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const RULE = 'Silenced/Properties';
const PATTERN = `${RULE}/EventPattern`;
const issuer = (...arn: readonly unknown[]) => ({ sessionContext: { sessionIssuer: { arn } } });
const others = { 'anything-but': ['arn:aws:iam::111122223333:role/deployer'] };
const later = { 'Fn::ImportValue': 'x' };

test.each([
  ['no rule', { Silenced: undefined }, ['fail Trail/']],
  ['a rule that is off', { [`${RULE}/State`]: 'DISABLED' }, ['fail Trail/']],
  ['a rule that tells nobody', { [`${RULE}/Targets`]: [] }, ['fail Trail/']],
  ['a rule about another service', { [`${PATTERN}/detail/eventSource`]: ['s3.amazonaws.com'] }, ['fail Trail/']],
  ['a rule about one call', { [`${PATTERN}/detail/eventName`]: ['StopLogging'] }, ['fail Trail/']],
  [
    'a rule that leaves out those who took on a role',
    { [`${PATTERN}/detail/userIdentity`]: issuer({ exists: false }) },
    ['fail Trail/'],
  ],
  [
    'a rule that leaves out those who took on none',
    { [`${PATTERN}/detail/userIdentity`]: issuer(others) },
    ['fail Trail/'],
  ],
  ['a state known only at deployment', { [`${RULE}/State`]: later }, ['unknown Trail/']],
  ['names by how they begin', { [`${PATTERN}/detail/eventName`]: [{ prefix: 'S' }] }, ['unknown Trail/']],
  [
    'a rule that leaves the deployer out',
    { [`${PATTERN}/detail/userIdentity`]: issuer(others, { exists: false }) },
    [],
  ],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

/** What is found of a trail whose rule stands in a stack of its own. */
function apart(there: Environment) {
  const { Silenced, ...logs } = changed(secureLogs(''), {});
  const templates = new Templates();
  const here = { account: '111122223333', region: 'eu-central-1' };
  templates.add(treeSource('logs.template.json', { Resources: logs }), here);
  templates.add(treeSource('watch.template.json', { Resources: { Silenced } }), there);
  return check(readFacts(templates).facts, [silencedTrailTold]).findings.map(({ outcome }) => outcome);
}

test.each<[string, Environment, string[]]>([
  ['of the same account and region', { account: '111122223333', region: 'eu-central-1' }, []],
  ['of another region, where its calls are not heard', { account: '111122223333', region: 'eu-west-1' }, ['fail']],
  ['of another account', { account: '444455556666', region: 'eu-central-1' }, ['fail']],
  ['of nobody knows where', {}, []],
])('a rule in another stack, %s', (_where, there, expected) => {
  expect(apart(there)).toEqual(expected);
});
