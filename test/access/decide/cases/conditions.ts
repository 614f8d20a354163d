import { request } from '../built';
import { allowedIf, type Case, deniedIf, IP, K, MFA, only, PATH, RUN, TAGS, TIME, X } from './given';

/** Cases about condition operators, by their numbers. */
export const CONDITIONS: Readonly<Record<number, readonly Case[]>> = {
  1: [
    ['Deny StringNotEquals, key missing', deniedIf({ StringNotEquals: { [PATH]: X } }), request(), 'D'],
    [
      'Deny StringNotEquals, another value',
      deniedIf({ StringNotEquals: { [PATH]: X } }),
      request({ [PATH]: 'vpce-2' }),
      'D',
    ],
    ['Deny StringNotEquals, the value', deniedIf({ StringNotEquals: { [PATH]: X } }), request({ [PATH]: X }), 'A'],
  ],
  2: [
    ['Deny StringNotEqualsIfExists, key missing', deniedIf({ StringNotEqualsIfExists: { [PATH]: X } }), request(), 'D'],
  ],
  3: [
    [
      'Deny StringNotEquals and present, key missing',
      deniedIf({ StringNotEquals: { [PATH]: X }, Null: { [PATH]: 'false' } }),
      request(),
      'A',
    ],
    [
      'Deny StringNotEquals and present, another value',
      deniedIf({ StringNotEquals: { [PATH]: X }, Null: { [PATH]: 'false' } }),
      request({ [PATH]: 'vpce-2' }),
      'D',
    ],
  ],
  4: [['Allow StringEquals, key missing', allowedIf({ StringEquals: { [PATH]: X } }), request(), 'I']],
  5: [['Allow StringEqualsIfExists, key missing', allowedIf({ StringEqualsIfExists: { [PATH]: X } }), request(), 'A']],
  6: [['Allow StringNotEquals, key missing', allowedIf({ StringNotEquals: { [K]: 'v' } }), request(), 'A']],
  7: [['Deny Bool false, key missing', deniedIf({ Bool: { [MFA]: 'false' } }), request(), 'A']],
  8: [
    ['Deny BoolIfExists false, key missing', deniedIf({ BoolIfExists: { [MFA]: 'false' } }), request(), 'D'],
    [
      'Deny BoolIfExists false, key true',
      deniedIf({ BoolIfExists: { [MFA]: 'false' } }),
      request({ [MFA]: 'true' }),
      'A',
    ],
  ],
  9: [['Allow Bool true, key missing', allowedIf({ Bool: { [MFA]: 'true' } }), request(), 'I']],
  10: [
    ['Deny Null true, key false', deniedIf({ Null: { [MFA]: 'true' } }), request({ [MFA]: 'false' }), 'A'],
    ['Deny Null true, key missing', deniedIf({ Null: { [MFA]: 'true' } }), request(), 'D'],
  ],
  11: [
    [
      'Allow ForAllValues:StringEquals, key missing',
      allowedIf({ 'ForAllValues:StringEquals': { [TAGS]: 'a' } }),
      request(),
      'A',
    ],
  ],
  12: [
    [
      'the same and present, key missing',
      allowedIf({ 'ForAllValues:StringEquals': { [TAGS]: 'a' }, Null: { [TAGS]: 'false' } }),
      request(),
      'I',
    ],
  ],
  13: [
    [
      'Allow ForAnyValue:StringEquals, key missing',
      allowedIf({ 'ForAnyValue:StringEquals': { [TAGS]: 'a' } }),
      request(),
      'I',
    ],
    // Two pages of the user guide contradict each other here; somebody asked AWS at re:Post, and saw no match.
    [
      'Allow ForAnyValue:StringEqualsIfExists, key missing',
      allowedIf({ 'ForAnyValue:StringEqualsIfExists': { [TAGS]: 'a' } }),
      request(),
      'U',
    ],
    [
      'Deny ForAnyValue:StringNotEqualsIfExists, key missing',
      deniedIf({ 'ForAnyValue:StringNotEqualsIfExists': { [TAGS]: 'a' } }),
      request(),
      'U',
    ],
  ],
  14: [
    [
      'Allow ForAnyValue:StringNotEquals, key missing',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'I',
    ],
  ],
  15: [
    [
      'Allow ForAnyValue:StringNotEquals, another value beside',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request({ [TAGS]: ['a', 'b'] }),
      'A',
    ],
    [
      'Allow ForAnyValue:StringNotEquals, the value alone',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request({ [TAGS]: ['a'] }),
      'I',
    ],
  ],
  16: [
    [
      'Deny ForAnyValue:StringNotEquals, key missing',
      deniedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'A',
    ],
  ],
  17: [
    [
      'Deny ForAllValues:StringNotEquals, key missing',
      deniedIf({ 'ForAllValues:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'D',
    ],
  ],
  18: [
    ['StringEquals on several values', allowedIf({ StringEquals: { [TAGS]: 'a' } }), request({ [TAGS]: ['a'] }), 'U'],
    [
      'StringEquals on several values, where nothing depends on it',
      only({ ...RUN, Resource: 'arn:*', Condition: { StringEquals: { [TAGS]: 'a', [K]: 'v' } } }),
      request({ [TAGS]: ['a'] }),
      'I',
    ],
  ],
  19: [
    [
      'StringEquals, one of two values',
      allowedIf({ StringEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v2' }),
      'A',
    ],
    [
      'StringNotEquals, one of two values',
      allowedIf({ StringNotEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v2' }),
      'I',
    ],
    [
      'StringNotEquals, neither of two values',
      allowedIf({ StringNotEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v3' }),
      'A',
    ],
  ],
  20: [
    ['two keys, one of which holds', allowedIf({ StringEquals: { [K]: 'v', [PATH]: X } }), request({ [K]: 'v' }), 'I'],
    [
      'two operators, one of which holds',
      allowedIf({ StringEquals: { [K]: 'v' }, Bool: { [MFA]: 'true' } }),
      request({ [K]: 'v' }),
      'I',
    ],
    [
      'two operators that hold',
      allowedIf({ StringEquals: { [K]: 'v' }, Bool: { [MFA]: 'true' } }),
      request({ [K]: 'v', [MFA]: 'true' }),
      'A',
    ],
  ],
  36: [
    [
      'Deny NotIpAddress, through an endpoint',
      deniedIf({ NotIpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [PATH]: X }),
      'D',
    ],
  ],
  37: [
    [
      'IpAddress of version 4, caller of version 6',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '2001:db8::1' }),
      'I',
    ],
    [
      'Deny NotIpAddress of version 4, caller of version 6',
      deniedIf({ NotIpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '2001:db8::1' }),
      'D',
    ],
  ],
  38: [
    [
      '0.0.0.0/0 and a caller of version 6',
      allowedIf({ IpAddress: { [IP]: '0.0.0.0/0' } }),
      request({ [IP]: '2001:db8::1' }),
      'I',
    ],
  ],
  39: [
    [
      'an address of the wider block',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/7' } }),
      request({ [IP]: '11.1.2.3' }),
      'A',
    ],
    [
      'the same address and the narrower block',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '11.1.2.3' }),
      'I',
    ],
    ['an address of both', allowedIf({ IpAddress: { [IP]: '10.0.0.0/7' } }), request({ [IP]: '10.255.2.3' }), 'A'],
  ],
  40: [
    [
      'DateLessThan at the moment itself',
      allowedIf({ DateLessThan: { [TIME]: '2025-01-01T00:00:00Z' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'I',
    ],
    [
      'DateLessThanEquals at the moment itself',
      allowedIf({ DateLessThanEquals: { [TIME]: '2025-01-01T00:00:00Z' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'A',
    ],
  ],
  41: [
    [
      'after the later and before the earlier moment',
      allowedIf({ DateGreaterThan: { [TIME]: '2025-01-02' }, DateLessThan: { [TIME]: '2025-01-01' } }),
      request({ [TIME]: '2025-01-01T12:00:00Z' }),
      'I',
    ],
  ],
  42: [
    [
      'seconds are a date',
      allowedIf({ DateEquals: { [TIME]: '1735689600' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'A',
    ],
    [
      'a date with a zone',
      allowedIf({ DateEquals: { [TIME]: '2025-01-01T01:00:00+01:00' } }),
      request({ [TIME]: '1735689600' }),
      'A',
    ],
  ],
  43: [
    [
      'NumericLessThan and no number',
      allowedIf({ NumericLessThan: { 's3:max-keys': '5' } }),
      request({ 's3:max-keys': 'abc' }),
      'I',
    ],
  ],
};
