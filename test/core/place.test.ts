import { isCalled, type Place } from '../../lib/core';

const place: Place = { file: 't.json', resource: 'Logs59B0', type: 'AWS::S3::Bucket', at: '' };
const inApp = { ...place, constructPath: 'Claims/Logs/Resource/Resource' };

test.each([
  ['Logs59B0', true],
  ['Claims/Logs', true],
  ['Claims/Logs/Resource', true],
  ['Claims/Logs/Resource/Resource', true],
  ['Claims', false],
  ['Logs', false],
  ['Claims/Logs/Resource/Policy', false],
])('%s is a name of it: %p', (name, expected) => {
  expect(isCalled(inApp, name)).toBe(expected);
});

test('without a path only the logical id is', () => {
  expect([isCalled(place, 'Logs59B0'), isCalled(place, 'Claims/Logs')]).toEqual([true, false]);
});
