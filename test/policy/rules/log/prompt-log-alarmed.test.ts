import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-075')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const PATTERN = 'Alarm/Properties/EventPattern';
const identity = (arn: unknown) => ({ sessionContext: { sessionIssuer: { arn } } });
const others = { 'anything-but': ['arn:aws:iam::111122223333:role/deployer'] };

test.each([
  ['no rule', { Alarm: undefined }, ['fail PromptLog/']],
  ['a rule that is switched off', { 'Alarm/Properties/State': 'DISABLED' }, ['fail PromptLog/']],
  ['a rule that tells nobody', { 'Alarm/Properties/Targets': [] }, ['fail PromptLog/']],
  ['a rule without a pattern', { [PATTERN]: undefined }, ['fail PromptLog/']],
  ['events of another service', { [`${PATTERN}/source`]: ['aws.s3'] }, ['fail PromptLog/']],
  [
    'events that are no calls',
    { [`${PATTERN}/detail-type`]: ['Batch Inference Job State Change'] },
    ['fail PromptLog/'],
  ],
  ['calls of another service', { [`${PATTERN}/detail/eventSource`]: ['s3.amazonaws.com'] }, ['fail PromptLog/']],
  [
    'one call of two',
    { [`${PATTERN}/detail/eventName`]: ['PutModelInvocationLoggingConfiguration'] },
    ['fail PromptLog/'],
  ],
  ['no calls', { [`${PATTERN}/detail/eventName`]: [] }, ['fail PromptLog/']],
  [
    'callers that have taken no role on left out',
    { [`${PATTERN}/detail/userIdentity`]: identity([others]) },
    ['fail PromptLog/'],
  ],
  [
    'callers that have taken a role on left out',
    { [`${PATTERN}/detail/userIdentity`]: identity([{ exists: false }]) },
    ['fail PromptLog/'],
  ],
  [
    'a state known only at deployment',
    { 'Alarm/Properties/State': { 'Fn::ImportValue': 'x' } },
    ['unknown PromptLog/'],
  ],
  [
    'targets known only at deployment',
    { 'Alarm/Properties/Targets': { 'Fn::ImportValue': 'x' } },
    ['unknown PromptLog/'],
  ],
  ['calls by how they begin', { [`${PATTERN}/detail/eventName`]: [{ prefix: 'Put' }] }, ['unknown PromptLog/']],
  ['calls of all services of the name', { [`${PATTERN}/source`]: undefined }, []],
  ['the deployer left out', { [`${PATTERN}/detail/userIdentity`]: identity([others, { exists: false }]) }, []],
  [
    'one way for each call',
    {
      [`${PATTERN}/detail`]: {
        $or: [
          { eventName: ['DeleteModelInvocationLoggingConfiguration'] },
          { eventName: ['PutModelInvocationLoggingConfiguration'] },
        ],
      },
    },
    [],
  ],
  ['all in order', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
