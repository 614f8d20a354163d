import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { accessOf } from '../../../lib/testing';
import { claims } from '../../cli/claims';

const READ = accessOf(claims());
const asked = (operator: string, value: string) =>
  answer(READ, noRequest({ action: 'bedrock:InvokeModel' }).unless({ [operator]: { 'aws:CurrentTime': value } }));

test.each([
  ['NumericLessThan', 'abc', 'a number, such as 3600'],
  ['NumericEqualsIfExists', '1e3', 'a number'],
  ['DateLessThan', '2026-02-30', 'a moment with its zone, such as 2026-01-31T00:00:00Z'],
  ['DateLessThan', '2026-01-01T12:30', 'a moment with its zone'],
  ['IpAddress', '10.0.0.0/33', 'an IP address, or a block of them, such as 203.0.113.0/24'],
  ['NotIpAddress', '1.2.3.4::', 'an IP address'],
  ['Bool', 'ture', 'true or false'],
  ['Null', 'yes', 'true or false'],
])('%s does not read %s', (operator, value, expected) => {
  expect(() => asked(operator, value)).toThrow(/^UnreadableValue: question: /);
  expect(() => asked(operator, value)).toThrow(`cannot read '${value}'; write ${expected}`);
});

test.each([
  ['NumericLessThan', '-1.5'],
  ['DateLessThan', '2026-01-31'],
  ['DateLessThan', '1735689600'],
  ['IpAddress', '10.0.0.0/8'],
  ['Bool', 'True'],
  ['Null', 'false'],
  ['StringEquals', 'abc'],
  ['DateLessThan', '${aws:CurrentTime}'],
])('%s reads %s', (operator, value) => {
  expect(() => asked(operator, value)).not.toThrow();
});
