import { arnsMeet } from '../../../lib/access/actions/arns-meet';

const MODEL = 'arn:*:bedrock:*::foundation-model/*';
const GROUP = 'arn:*:logs:*:*:log-group:*';

test.each([
  [MODEL, '*', true],
  [MODEL, 'arn:aws:bedrock:us-east-1::foundation-model/x', true],
  [MODEL, 'arn:aws:bedrock:us-east-1:111122223333:foundation-model/x', false],
  [MODEL, 'arn:aws:bedrock:us-east-1:????????????:foundation-model/x', false],
  [MODEL, 'arn:aws:bedrock:*:*:foundation-model/x', true],
  [MODEL, 'arn:aws:bedrock:*', true],
  [MODEL, 'arn:*', true],
  [MODEL, 'arn:aws:bedrock:*/x', true],
  [MODEL, 'arn:aws:bedrock:us-east-1::guardrail/*', false],
  [MODEL, 'arn:aws:s3:::models/*', false],
  [MODEL, 'arn:aws:bedrock:us-east-1::foundation-model', false],
  [MODEL, '', false],
  [GROUP, 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/x:log-stream:y', true],
  [GROUP, 'arn:aws:logs:us-east-1:111122223333:log-group:', true],
  [GROUP, 'arn:aws:logs:us-east-1:111122223333:destination:x', false],
  [GROUP, '?rn:aws:logs:??-east-?:*:log-*', true],
  ['arn:*:sqs:*:*:*', 'arn:aws:sqs:eu-west-1:111122223333:jobs', true],
])('%s and %s can be the same: %s', (arn, pattern, meet) => {
  expect(arnsMeet(arn, pattern)).toBe(meet);
});

/** Every text of few signs, up to a length. */
const texts = (signs: string, length: number): string[] =>
  length === 0 ? [''] : ['', ...texts(signs, length - 1).flatMap((text) => [...signs].map((sign) => sign + text))];

test('what meets is what some text is like, of all short texts', () => {
  const expression = (pattern: string, many: string) =>
    new RegExp(`^${[...pattern].map((sign) => (sign === '*' ? many : sign === '?' ? '.' : sign)).join('')}$`);
  const all = [...new Set(texts('ab:', 4))];
  const short = [...new Set(texts('a:*?', 3))];
  for (const one of short.filter((pattern) => !pattern.includes('?'))) {
    for (const other of short) {
      const like = all.some((text) => expression(one, '[^:]*').test(text) && expression(other, '.*').test(text));
      expect([one, other, arnsMeet(one, other)]).toEqual([one, other, like]);
    }
  }
});
