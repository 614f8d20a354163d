import { CLOSED, claims, OPEN } from './claims';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const diff = (...argv: readonly string[]) => call(['diff', ...argv]);
const json = async (...argv: readonly string[]) => {
  const { code, out, err } = await diff(...argv, '--format', 'json');
  expect(err).toBe('');
  return { code, ...JSON.parse(out) };
};

beforeEach(() => {
  write('closed.json', claims({ fence: CLOSED }));
  write('open.json', claims({ fence: OPEN }));
});

test('a change that opens something is told, with the request, and ends with 1', async () => {
  expect(await json('closed.json', 'open.json')).toMatchObject({
    code: 1,
    version: 1,
    outcome: 'new-access',
    added: [
      {
        principal: expect.stringContaining('Adjuster'),
        called: "role 'Adjuster'",
        action: 'bedrock:InvokeModel',
        context: {},
        allowedBy: [{ file: 'open.json', resource: 'AdjusterPolicy', sid: 'AllowInvoke' }],
      },
    ],
    removed: [],
  });
});

test('a change that closes something ends with 0', async () => {
  expect(await json('open.json', 'closed.json')).toMatchObject({
    code: 0,
    outcome: 'no-new-access',
    added: [],
    removed: [{ action: 'bedrock:InvokeModel' }],
  });
});

test('what stays as it is ends with 0', async () => {
  expect(await json('open.json', 'open.json')).toMatchObject({
    code: 0,
    outcome: 'no-new-access',
    added: [],
    removed: [],
    unknown: [],
  });
});

test('folders are compared, with the lines of each', async () => {
  for (const [folder, fence] of [
    ['before', CLOSED],
    ['after', OPEN],
  ] as const) {
    const artifact = { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.json' } };
    write(`${folder}/manifest.json`, { artifacts: { S: artifact } });
    write(`${folder}/S.json`, claims({ fence }));
  }
  const { code, out } = await diff('before', 'after');
  expect(code).toBe(1);
  expect(out).toMatch(/^NEW ACCESS {2}before -> after\n/);
  expect(out).toMatch(/after\/S\.json:\d+, Properties\/PolicyDocument\/Statement\/0/);
  expect((await diff('after', 'before')).out).toMatch(/after\/S\.json:\d+, Properties/);
});

test('Markdown is a table', async () => {
  const { code, out } = await diff('closed.json', 'open.json', '--format', 'markdown');
  expect(code).toBe(1);
  expect(out).toMatch(/^### Access: new access\n/);
  expect(out).toContain("| **becomes possible** | role 'Adjuster' (Claims/Adjuster) | `bedrock:InvokeModel` |");
});

test.each([
  [[], 'PathMissing'],
  [['closed.json'], 'PathMissing'],
  [['closed.json', 'open.json', 'open.json'], 'TooMany'],
  [['closed.json', 'no.json'], 'FileMissing'],
  [['no.json', 'closed.json'], 'FileMissing'],
  [['closed.json', 'open.json', '--format', 'sarif'], 'UnknownFormat'],
  [['closed.json', 'open.json', '--on', 'Logs'], 'UnknownOption'],
])('%j is refused', async (argv, code) => {
  const outcome = await diff(...argv);
  expect(outcome).toMatchObject({ code: 2, out: '' });
  expect(outcome.err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
});

/** A role that a loop makes, of which nothing is read. */
const LOOP = {
  Transform: 'AWS::LanguageExtensions',
  Resources: { 'Fn::ForEach::Roles': ['Name', ['A'], { 'Role${Name}': { Type: 'AWS::IAM::Role' } }] },
};

test('what a loop makes may allow anything', async () => {
  write('none.json', { Resources: {} });
  write('loop.json', LOOP);
  expect(await json('none.json', 'loop.json')).toMatchObject({ code: 1, outcome: 'unknown' });
  expect(await json('loop.json', 'none.json')).toMatchObject({ code: 0, outcome: 'no-new-access' });
});
