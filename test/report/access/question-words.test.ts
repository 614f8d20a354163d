import { OPERATORS } from '../../../lib/access/model';
import { noRequest } from '../../../lib/access/prove/question';
import { conditionInWords, questionInWords } from '../../../lib/report/access/question-words';

const invoke = { action: 'bedrock:InvokeModel*' };

test.each([
  [noRequest(invoke).byAnyone(), 'no request for bedrock:InvokeModel* by anyone'],
  [noRequest({ ...invoke, principal: 'Adjuster' }).byAnyone(), 'no request for bedrock:InvokeModel* by Adjuster'],
  [
    noRequest({ action: ['s3:Get*', 's3:Put*'], resource: ['Logs', 'Prompts'] }).exceptBy('Auditor', 'Keeper'),
    'no request for s3:Get* or s3:Put* on Logs or Prompts except by Auditor or Keeper',
  ],
  [
    noRequest(invoke).unless({ StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } }),
    'no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d',
  ],
  [
    noRequest(invoke)
      .unless({ StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] }, Null: { 'aws:SourceIp': true } })
      .exceptBy('Adjuster'),
    'no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-1 or vpce-2 and aws:SourceIp is missing, or by Adjuster',
  ],
])('a question is said as %#', (question, said) => {
  expect(questionInWords(question)).toBe(said);
});

test('each operator is said in its own words, and its opposite by neither', () => {
  const said = OPERATORS.map((operator) =>
    conditionInWords({ operator, ifExists: false, key: 'k', values: ['1', '2'] }),
  );
  expect(said).not.toContainEqual(expect.stringContaining('undefined'));
  for (const [i, operator] of OPERATORS.entries()) {
    expect([operator, said[i]?.includes('not') ?? false, said[i]?.includes(' nor ')]).toEqual([
      operator,
      /Not|(Date\w+ThanEquals)/.test(operator),
      operator.includes('Not'),
    ]);
  }
});

test.each([
  [{ operator: 'StringEquals', ifExists: true } as const, 'k is v, or is missing'],
  [{ operator: 'StringLike', set: 'any', ifExists: false } as const, 'one of k is like v'],
  [{ operator: 'StringNotLike', set: 'all', ifExists: false } as const, 'each of k is not like v'],
])('%j is said as %s', (condition, said) => {
  expect(conditionInWords({ ...condition, key: 'k', values: ['v'] })).toBe(said);
});

test('what Null asks for is said', () => {
  const asked = (value: string) => conditionInWords({ operator: 'Null', ifExists: false, key: 'k', values: [value] });
  expect([asked('true'), asked('false')]).toEqual(['k is missing', 'k is there']);
});
