import { type ConditionBlock, noRequest, prove } from '../../../lib/access';
import type { GoogleAccess, GoogleTest } from '../../../lib/access/model';
import { accessWith } from './random-worlds';

const PREDICT = 'aiplatform.endpoints.predict';
const place = (resource: string) => ({ file: 'main.tf.json', resource, type: 'google', at: '' });

/** A project in which somebody may predict, and a deny policy that keeps everybody from it where a condition says so. */
function world(allows: GoogleTest | undefined, denies?: GoogleTest): GoogleAccess {
  return {
    resources: [{ name: 'projects/p', label: 'p', within: [{ resource: 'projects/p' }] }],
    principals: [],
    bindings: [
      {
        on: 'projects/p',
        members: ['user:eve@example.com'],
        role: { name: 'predict', permissions: [PREDICT] },
        ...(allows && { condition: allows }),
        inForce: true,
        place: place('allow'),
      },
    ],
    denials:
      denies === undefined
        ? []
        : [
            {
              on: 'projects/p',
              denied: ['allUsers'],
              excepted: [],
              permissions: { names: [PREDICT] },
              exceptPermissions: { names: [] },
              condition: denies,
              inForce: true,
              place: place('deny'),
            },
          ],
    boundaries: [],
    levels: [],
    permissions: [PREDICT],
  };
}

const outcomeOf = (google: GoogleAccess, unless: ConditionBlock) =>
  prove([{ access: accessWith(google), when: [] }], noRequest({ action: PREDICT }).unless(unless)).outcome;

const lowPort: GoogleTest = { kind: 'below', key: 'destination.port', at: 100, included: false };
const onHost: GoogleTest = { kind: 'like', key: 'request.host', glob: 'a' };
const inNetwork: GoogleTest = { kind: 'address', key: 'origin.ip', block: '10.0.0.0/8' };
const tagged: GoogleTest = { kind: 'some', key: 'resource.tags', globs: ['1/env=prod'] };
const level: GoogleTest = { kind: 'some', key: 'request.auth.access_levels', globs: ['corporate'] };
const not = (test: GoogleTest): GoogleTest => ({ kind: 'not', test });
const and = (...tests: readonly GoogleTest[]): GoogleTest => ({ kind: 'and', tests });
const or = (...tests: readonly GoogleTest[]): GoogleTest => ({ kind: 'or', tests });

const HIGH_PORT = { NumericGreaterThanEquals: { 'destination.port': '100' } };
const OTHER_HOST = { StringNotEquals: { 'request.host': 'a' }, Null: { 'request.host': 'false' } };
const ELSEWHERE = { NotIpAddress: { 'origin.ip': '10.0.0.0/8' }, Null: { 'origin.ip': 'false' } };
const UNTAGGED = { 'ForAllValues:StringNotEquals': { 'resource.tags': '1/env=prod' } };

describe('a grant does not count where what it reads is missing', () => {
  test.each<[string, GoogleTest, ConditionBlock, string]>([
    ['a number', not(lowPort), HIGH_PORT, 'proved'],
    ['a text', not(onHost), OTHER_HOST, 'proved'],
    ['an address', not(inNetwork), ELSEWHERE, 'proved'],
    ['one of both', and(not(lowPort), not(onHost)), HIGH_PORT, 'proved'],
    ['either, where the other is enough', or(not(lowPort), not(tagged)), HIGH_PORT, 'refuted'],
    [
      'a list is never missing',
      not(level),
      { 'ForAnyValue:StringEquals': { 'request.auth.access_levels': 'other' } },
      'refuted',
    ],
  ])('%s', (_what, allows, unless, outcome) => {
    expect(outcomeOf(world(allows), unless)).toBe(outcome);
  });
});

describe('a deny policy counts where what it reads is missing', () => {
  test.each<[string, GoogleTest, ConditionBlock, string]>([
    ['a number', lowPort, HIGH_PORT, 'proved'],
    ['a text', onHost, OTHER_HOST, 'proved'],
    ['an address', inNetwork, ELSEWHERE, 'proved'],
    ['its opposite', not(not(lowPort)), HIGH_PORT, 'proved'],
    ['a part that fails is enough for it not to', and(tagged, level), UNTAGGED, 'refuted'],
    ['a part that fails, beside one that cannot be read', and(lowPort, tagged), HIGH_PORT, 'refuted'],
    ['either of two', or(tagged, level), UNTAGGED, 'proved'],
    ['what holds in any case', or(tagged, not(tagged)), UNTAGGED, 'proved'],
  ])('%s', (_what, denies, unless, outcome) => {
    expect(outcomeOf(world(undefined, denies), unless)).toBe(outcome);
  });
});

test('what is not read keeps a grant and a deny policy from being sure', () => {
  const unclear: GoogleTest = { kind: 'unclear', because: 'a part is not followed' };
  expect(outcomeOf(world(unclear), HIGH_PORT)).toBe('unknown');
  expect(outcomeOf(world(undefined, unclear), HIGH_PORT)).toBe('unknown');
  expect(outcomeOf(world(and(unclear, not(lowPort))), HIGH_PORT)).toBe('proved');
  expect(outcomeOf(world(undefined, or(unclear, lowPort)), HIGH_PORT)).toBe('proved');
  expect(outcomeOf(world(undefined, and(unclear, lowPort)), HIGH_PORT)).toBe('unknown');
});
