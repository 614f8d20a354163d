import { CLOSED, claims, MODEL } from './claims';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const whoCan = (...argv: readonly string[]) => call(['who-can', ...argv]);

test('everyone who can is listed, and strangers that a policy lets in', async () => {
  write('t.json', claims({ fence: CLOSED }));
  const { code, out, err } = await whoCan('bedrock:InvokeModel', 't.json', '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    principals: [
      {
        principal: expect.stringMatching(/^arn:aws:iam::\d{12}:role\/.*Adjuster/),
        called: "role 'Adjuster'",
        when: [],
        request: { action: 'bedrock:InvokeModel', resource: MODEL, context: { 'aws:SourceVpce': expect.any(String) } },
        allowedBy: [{ file: 't.json', resource: 'AdjusterPolicy', sid: 'AllowInvoke' }],
      },
    ],
    assumptions: expect.arrayContaining([expect.any(String)]),
  });
});

test('the text counts them, and tells lines', async () => {
  write('t.json', claims());
  const { code, out } = await whoCan('bedrock:InvokeModel*', 't.json');
  expect(code).toBe(0);
  expect(out).toMatch(/^One kind of caller may bedrock:InvokeModel\*\n/);
  expect(out).toMatch(/t\.json:\d+, Properties\/PolicyDocument\/Statement\/0\n/);
});

test('nobody is listed where nobody can', async () => {
  write('t.json', claims());
  const { code, out } = await whoCan('s3:GetObject', 't.json', '--format', 'json');
  expect([code, JSON.parse(out).principals]).toEqual([0, []]);
  const elsewhere = await whoCan('bedrock:InvokeModel', 't.json', '--on', MODEL.replace('claude', 'opus'));
  expect(elsewhere).toMatchObject({ code: 0, out: expect.stringMatching(/^Nobody may bedrock:InvokeModel on arn:/) });
});

test.each([
  [[], 'ActionMissing'],
  [['bedrock:InvokeModel'], 'PathMissing'],
  [['bedrock:InvokeModle', 't.json'], 'UnknownAction'],
  [['t.json', 'bedrock:InvokeModel'], 'FileMissing'],
  [['bedrock:InvokeModel', 't.json', '--on', 'Lgos'], 'UnknownResource'],
  [['bedrock:InvokeModel', 't.json', '--format', 'markdown'], 'UnknownFormat'],
  [['bedrock:InvokeModel', 't.json', '--by', 'Adjuster'], 'UnknownOption'],
  [['bedrock:InvokeModel', 'no.json'], 'FileMissing'],
])('%j is refused', async (argv, code) => {
  write('t.json', claims());
  const outcome = await whoCan(...argv);
  expect(outcome).toMatchObject({ code: 2, out: '' });
  expect(outcome.err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
});
