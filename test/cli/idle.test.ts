import { CLOSED, claims } from './claims';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const idle = (...argv: readonly string[]) => call(['idle', 't.json', ...argv]);

const allow = (Sid: string, Action: string, Resource: unknown = '*') => ({ Sid, Effect: 'Allow', Action, Resource });

/** A policy of 'Adjuster' besides the one that it has. */
const besides = (...Statement: readonly object[]) => ({
  Besides: {
    Type: 'AWS::IAM::Policy',
    Metadata: { 'aws:cdk:path': 'Claims/Besides/Resource' },
    Properties: { PolicyName: 'besides', Roles: [{ Ref: 'Adjuster' }], PolicyDocument: { Statement } },
  },
});

test('where nothing is idle, it says so', async () => {
  write('t.json', claims({ fence: CLOSED }));
  expect(await idle()).toEqual({ code: 0, out: 'No statement is idle\n', err: '' });
  const { code, out } = await idle('--format', 'json');
  expect([code, JSON.parse(out)]).toEqual([0, { version: 1, statements: [], unknown: [] }]);
});

test('a grant that can never work fails, and is shown with its line', async () => {
  const never = { ...allow('Never', 's3:GetObject'), Effect: 'Deny', Sid: 'NoObjects' };
  write('t.json', claims({ fence: CLOSED, more: besides(allow('Read', 's3:GetObject'), never) }));
  const { code, out } = await idle();
  expect(code).toBe(1);
  expect(out).toMatch(
    /^Can never work {4}Read, in Claims\/Besides\n +t\.json:\d+, Properties\/PolicyDocument\/Statement\/0\n/,
  );
  const told = JSON.parse((await idle('--format', 'json')).out);
  expect(told.statements).toContainEqual(expect.objectContaining({ kind: 'never', sid: 'Read', resource: 'Besides' }));
  expect((await idle()).out).toBe(out);
});

test('what others say as well, and denials of what nothing allows, are told, and no mistakes', async () => {
  const denial = { Sid: 'NoKeys', Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' };
  write(
    't.json',
    claims({ fence: CLOSED, more: besides(allow('Again', 's3:GetObject'), allow('Once', 's3:*'), denial) }),
  );
  const { code, out } = await idle();
  expect(code).toBe(0);
  expect(out).toMatch(/^Said elsewhere {4}Again, .*\n.*\nIn depth {10}NoKeys, .*\n.*\n$/);
});

test.each([
  ['a key', 'kms:Decrypt', 'arn:aws:kms:us-east-1:${AWS::AccountId}:key/theirs'],
  ['a role', 'sts:AssumeRole', 'arn:aws:iam::${AWS::AccountId}:role/theirs'],
  ['a bucket of another account', 's3:GetObject', 'arn:aws:s3:::theirs/*'],
])('a grant on %s whose policy is not shown is not called useless', async (_what, action, arn) => {
  write('t.json', claims({ fence: CLOSED, more: besides(allow('Theirs', action, { 'Fn::Sub': arn })) }));
  const { code, out } = await idle();
  expect(code).toBe(0);
  expect(out).not.toContain('Can never work');
});

test.each([false, true])('a grant that can only sometimes never work is not called useless: %j', async (swapped) => {
  const denial = { Sid: 'NoObjects', Effect: 'Deny', Action: 's3:GetObject', Resource: '*' };
  const either = [denial, allow('AlsoRead', 's3:GetObject')];
  const sometimes = { 'Fn::If': ['Production', ...(swapped ? either.reverse() : either)] };
  const template = claims({ fence: CLOSED, more: besides(allow('Read', 's3:GetObject'), sometimes) });
  write('t.json', {
    ...template,
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { Production: { 'Fn::Equals': [{ Ref: 'Stage' }, 'production'] } },
  });
  const { code, out } = await idle();
  expect(out).toMatch(/^Said elsewhere {4}Read, /);
  expect(code).toBe(0);
});

test.each([
  [['idle'], 'PathMissing'],
  [['idle', 'no.json'], 'FileMissing'],
  [['idle', 't.json', '--format', 'markdown'], 'UnknownFormat'],
  [['idle', 't.json', '--on', 'Logs'], 'UnknownOption'],
])('%j is refused', async (argv, code) => {
  write('t.json', claims());
  const outcome = await call(argv);
  expect(outcome).toMatchObject({ code: 2, out: '' });
  expect(outcome.err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
});

test('--help tells the options and exit codes', async () => {
  const { code, out } = await call(['idle', '--help']);
  expect([code, out.split('\n')[0]]).toEqual([0, 'zta idle PATH...']);
  expect(out).toContain('--format FORMAT');
});
