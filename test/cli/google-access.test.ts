import { ADJUSTER, BASE, denying, inProject, OTHER, PREDICT, withBase } from '../terraform/access/asked';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const PREDICTS = ['--no-request', 'aiplatform.endpoints.predict'];
const granted = withBase(inProject('own', PREDICT, ADJUSTER));
const open = withBase(
  inProject('own', PREDICT, ADJUSTER),
  inProject('more', 'roles/aiplatform.user', 'group:devs@example.com'),
);

test('a proof says what it takes as given, and by which table', async () => {
  write('a.tf.json', granted);
  const { code, out } = await call([
    'prove',
    'a.tf.json',
    ...PREDICTS,
    '--trusting',
    'google_service_account.adjuster',
  ]);
  expect([code, out.slice(0, 6)]).toEqual([0, 'PROVED']);
  expect(out).toContain('Policies and members that the files do not mention grant nothing');
  const json = await call([
    'prove',
    'a.tf.json',
    ...PREDICTS,
    '--trusting',
    'google_service_account.adjuster',
    '--format',
    'json',
  ]);
  expect(JSON.parse(json.out)).toMatchObject({
    version: 1,
    outcome: 'proved',
    vacuous: null,
    data: { version: expect.stringMatching(/^20\d\d-/) },
  });
});

test('what is refuted is shown with who, where and the line that allows it', async () => {
  write('a.tf.json', open);
  const args = ['prove', 'a.tf.json', ...PREDICTS, '--trusting', 'google_service_account.adjuster'];
  const { code, out } = await call(args);
  expect(code).toBe(1);
  expect(out).toContain("somebody of group 'devs@example.com'");
  expect(out).toMatch(/allowed by +roles\/aiplatform\.user, in google_project_iam_member\.more\n +a\.tf\.json:\d+/);
  expect(out).toContain("To close it       Take roles/aiplatform.user from 'group:devs@example.com' in");
  expect(JSON.parse((await call([...args, '--format', 'json'])).out)).toMatchObject({
    outcome: 'refuted',
    counterexample: {
      principal: 'group:devs@example.com',
      action: 'aiplatform.endpoints.predict',
      resource: 'projects/claims',
    },
    allowedBy: [{ file: 'a.tf.json', resource: 'google_project_iam_member.more', at: 'role' }],
    closes: 'question',
  });
});

test('a condition is asked for by the key of Google', async () => {
  const level = 'accessPolicies/1/accessLevels/corporate';
  const condition = { condition: [{ title: 'c', expression: `"${level}" in request.auth.access_levels` }] };
  write('a.tf.json', withBase(inProject('own', PREDICT, OTHER, condition)));
  const unless = `ForAnyValue:StringEquals:request.auth.access_levels=${level}`;
  expect((await call(['prove', 'a.tf.json', ...PREDICTS, '--unless', unless])).code).toBe(0);
  expect((await call(['prove', 'a.tf.json', ...PREDICTS, '--unless', `${unless}s`])).code).toBe(1);
});

test('who may is listed, each once', async () => {
  write('a.tf.json', open);
  const { code, out } = await call(['who-can', 'aiplatform.endpoints.predict', 'a.tf.json', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).principals.map(({ principal }: { principal: string }) => principal)).toEqual([
    'serviceAccount:adjuster@claims.iam.gserviceaccount.com',
    expect.stringContaining('devs@example.com'),
  ]);
});

test('a change that opens something is told, and one that closes it is none', async () => {
  write('before.tf.json', granted);
  write('after.tf.json', open);
  const opened = await call(['diff', 'before.tf.json', 'after.tf.json', '--format', 'json']);
  expect(opened.code).toBe(1);
  expect(JSON.parse(opened.out)).toMatchObject({
    outcome: 'new-access',
    added: [{ called: "somebody of group 'devs@example.com'" }, {}, {}],
    removed: [],
  });
  const closed = await call(['diff', 'after.tf.json', 'before.tf.json']);
  expect([closed.code, closed.out.slice(0, 13)]).toEqual([0, 'NO NEW ACCESS']);
});

test('a deny policy that goes opens what it denied', async () => {
  const owner = inProject('owner', 'roles/storage.admin', OTHER);
  write('before.tf.json', withBase(owner, denying(['storage.googleapis.com/buckets.update'])));
  write('after.tf.json', withBase(owner));
  const { code, out } = await call(['diff', 'before.tf.json', 'after.tf.json', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out).added).toMatchObject([{ action: 'storage.buckets.update' }]);
});

test.each([
  [
    ['--no-request', 'aiplatform.endpoint.predict'],
    "UnknownAction: question: neither the files nor the table of roles know a permission 'aiplatform.endpoint.predict'; did you mean 'aiplatform.endpoints.predict'?",
  ],
  [
    ['--no-request', 'bedrock:InvokeModel'],
    "UnknownAction: question: 'bedrock:InvokeModel' is asked of AWS, and these files are of Google Cloud",
  ],
  [
    [...PREDICTS, '--on', 'google_vertex_ai_endpoint.claim'],
    "UnknownResource: question: the files hold no resource 'google_vertex_ai_endpoint.claim'; did you mean 'google_vertex_ai_endpoint.claims'?",
  ],
  [
    [...PREDICTS, '--by', 'google_service_account.adjustr'],
    "UnknownPrincipal: question: the files hold no service account 'google_service_account.adjustr'; did you mean",
  ],
  [[...PREDICTS, '--trusting', 'allUsers'], "WideException: question: 'allUsers' would except everybody"],
  [
    [...PREDICTS, '--unless', 'StringEquals:request.hosts=a'],
    "UnknownKey: question: no condition of Google Cloud asks 'request.hosts'; did you mean 'request.host'?",
  ],
  [
    [...PREDICTS, '--unless', 'StringEquals:aws:SourceVpce=a'],
    "UnknownKey: question: no condition of Google Cloud asks 'aws:SourceVpce'",
  ],
  [
    [...PREDICTS, '--unless', 'StringEquals:request.auth.access_levels=a'],
    "UnfitOperator: question: 'request.auth.access_levels' holds several texts; write 'ForAnyValue:StringEquals'",
  ],
  [[...PREDICTS, '--unless', 'Bool:request.time=true'], "UnfitOperator: question: 'request.time' holds a moment"],
  [
    [],
    "AwsOnly: the built-in proofs are for AWS templates only, and these files are of Google Cloud; ask 'zta prove --no-request=PERMISSION'",
  ],
])('%j is refused in one line', async (args, line) => {
  write('a.tf.json', granted);
  const { code, err, out } = await call(['prove', 'a.tf.json', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`zta: ${line}`);
  expect(err.trim()).not.toContain('\n');
});

test('what is not of one cloud is not asked about together', async () => {
  write('a.tf.json', granted);
  write('t.json', { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
  write('azure.tf.json', { resource: { azurerm_key_vault: { r: { name: 'r' } } } });
  const err = async (args: readonly string[]) => (await call(args)).err;
  expect(await err(['prove', 'a.tf.json', 't.json', ...PREDICTS])).toMatch(
    /^zta: MixedClouds: t\.json: it is a template of AWS, and 'a\.tf\.json'/,
  );
  expect(await err(['prove', 'azure.tf.json', ...PREDICTS])).toMatch(/^zta: NothingOfCloud: azure\.tf\.json: /);
  expect(await err(['idle', 'a.tf.json'])).toMatch(/^zta: AwsOnly: idle statements are told for AWS templates only, /);
  expect(
    await err(['prove', 't.json', '--no-request', 's3:GetObject', '--unless', 'StringEquals:request.host=a']),
  ).toMatch(/^zta: UnknownKey: question: 'request\.host' is asked in Google Cloud only/);
  expect(Object.keys(BASE)).toContain('google_storage_bucket');
});
