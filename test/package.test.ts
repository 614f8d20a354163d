import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOX, bring, compile, consumer, devDependencies, link, node, ROOT, run } from './consumer';
import { codeBlocks } from './readme';

let tarball = '';
beforeAll(() => {
  run(ROOT, 'npm', 'pack', '--pack-destination', BOX);
  tarball = join(BOX, readdirSync(BOX).find((file) => file.endsWith('.tgz')) ?? '');
}, 180_000);
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

test('the package holds what was built and the documents, and nothing else', () => {
  const files = run(ROOT, 'tar', '-tzf', tarball).trim().split('\n');
  const folders = new Set(files.map((file) => file.split('/').slice(1, 2).join()));
  expect([...folders].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
  expect(files.filter((file) => /\/(test|examples|scripts)\/|\.test\./.test(file))).toEqual([]);
});

test('every path that the package exports is there after the build', () => {
  const { exports, main, types } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const built = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const file of [...built, main, types]) expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
});

describe('in an empty folder without any cloud SDK', () => {
  let folder = '';
  beforeAll(() => {
    folder = consumer('plain', [tarball, `constructs@${devDependencies.constructs}`]);
  }, 180_000);

  test('no cloud SDK was installed along', () => {
    const installed = readdirSync(join(folder, 'node_modules'));
    expect(installed.filter((name) => /cdk|terraform/.test(name))).toEqual([]);
  });

  test('the root loads with require and with import', () => {
    const use = 'console.log(RetentionLock.FLOOR_DAYS)';
    expect(node(folder, `const { RetentionLock } = require('zero-trust-ai-constructs'); ${use}`)).toBe('184\n');
    const esm = `import { RetentionLock } from 'zero-trust-ai-constructs'; ${use}`;
    expect(node(folder, esm, '--input-type=module')).toBe('184\n');
  });

  test('zta judges a template, and tells by its exit code', () => {
    const template = join(folder, 'template.json');
    const zta = (isolated: boolean) => {
      const properties = { EnableNetworkIsolation: isolated };
      const resources = { Model: { Type: 'AWS::SageMaker::Model', Properties: properties } };
      writeFileSync(template, JSON.stringify({ Resources: resources }));
      const bin = join(folder, 'node_modules/.bin/zta');
      return spawnSync(bin, ['check', template, '--rule', 'ZTA-NET-001'], { cwd: folder, encoding: 'utf8' });
    };
    expect(zta(true).status).toBe(0);
    expect(zta(false)).toMatchObject({ status: 1, stdout: expect.stringContaining('ZTA-NET-001'), stderr: '' });
  });

  test('zta proves what is so, by the table of actions that came along', () => {
    writeFileSync(join(folder, 'template.json'), JSON.stringify({ Resources: { Heap: { Type: 'AWS::S3::Bucket' } } }));
    const bin = join(folder, 'node_modules/.bin/zta');
    const zta = (action: string) =>
      spawnSync(bin, ['prove', 'template.json', '--no-request', action], { cwd: folder, encoding: 'utf8' });
    expect(zta('s3:GetObject')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^PROVED /), stderr: '' });
    expect(zta('s3:GetObjetc')).toMatchObject({ status: 2, stderr: expect.stringContaining('UnknownAction') });
  });

  test('zta says how HCL is read, where what reads it was not installed along', () => {
    writeFileSync(join(folder, 'main.tf'), 'resource "google_storage_bucket" "b" {}\n');
    const bin = join(folder, 'node_modules/.bin/zta');
    const { status, stderr } = spawnSync(bin, ['check', 'main.tf'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^zta: HclUnsupported: main\.tf: [^\n]*hcl2json[^\n]*terraform show -json[^\n]*\n$/),
    ]);
  });

  test('the matchers of ./testing need no cloud SDK', () => {
    const use = `
      const { toBeFlaggedBy } = require('zero-trust-ai-constructs/testing');
      console.log(toBeFlaggedBy({ Resources: { M: { Type: 'AWS::SageMaker::Model' } } }, 'ZTA-NET-001').pass);`;
    expect(node(folder, use)).toBe('true\n');
  });

  test.each(['5.9', '7'] as const)(
    'the types of the root compile with TypeScript %s, every library checked',
    (compiler) => {
      writeFileSync(
        join(folder, 'app.ts'),
        "import { RetentionLock } from 'zero-trust-ai-constructs';\nexport const x: number = RetentionLock.FLOOR_DAYS;\n",
      );
      compile(folder, compiler, { module: 'node16', skipLibCheck: false });
    },
  );
});

describe('in a fresh CDK app', () => {
  const example = codeBlocks('ts')[0] ?? '';
  beforeAll(() => {
    consumer('.', [tarball, `constructs@${devDependencies.constructs}`]);
    const { dependencies, bundleDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/aws-cdk-lib/package.json'), 'utf8'),
    );
    const besides = Object.keys(dependencies).filter((name) => !bundleDependencies.includes(name));
    for (const name of ['aws-cdk-lib', ...besides]) bring(BOX, name);
  }, 180_000);

  test('nothing of CDK for Terraform was installed along', () => {
    expect(readdirSync(join(BOX, 'node_modules')).filter((name) => /cdktf|cdktn/.test(name))).toEqual([]);
  });

  test.each([
    ['NodeNext', '7', { module: 'nodenext' }, { type: 'module' }],
    // Finds the subpath by typesVersions, as apps that do not know exports do.
    ['CommonJS', '5.9', { module: 'commonjs', esModuleInterop: true }, {}],
  ] as const)(
    'the example of the README compiles in %s with TypeScript %s, and synthesises',
    (kind, compiler, options, fields) => {
      const folder = consumer(`${kind}-${compiler}`, [], fields);
      writeFileSync(join(folder, 'app.ts'), example);
      compile(folder, compiler, { skipLibCheck: true, ...options });
      run(folder, process.execPath, 'out/app.js');
      expect(readdirSync(join(folder, 'cdk.out'))).toContain('Claims.template.json');
    },
    180_000,
  );
});

describe('in a fresh app of CDK for Terraform', () => {
  const example = join(ROOT, 'examples/google-private-model');
  const LINKS = ['--preserve-symlinks', '--preserve-symlinks-main'];

  /** An app beside which a framework of that name is found, both by itself and by the bindings. */
  function terraformApp(name: string, framework: string): string {
    const folder = consumer(name, [tarball, `constructs@${devDependencies.constructs}`, framework]);
    for (const binding of ['provider-google', 'provider-google-beta']) link(folder, `@cdktf/${binding}`);
    for (const file of readdirSync(example).filter((name) => name.endsWith('.ts'))) {
      // Each keeps a record of its own.
      const text = readFileSync(join(example, file), 'utf8').replaceAll('examples/google-private-model/', '');
      writeFileSync(join(folder, file), text);
    }
    return folder;
  }

  /** What Terraform is given, but for what names the framework's version and the folder. */
  function synthesised(folder: string): Record<string, unknown> {
    run(folder, process.execPath, ...LINKS, 'out/app.js');
    const stacks = join(folder, 'cdktf.out/stacks');
    return Object.fromEntries(
      readdirSync(stacks).map((stack) => {
        const text = readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8');
        const { '//': noted, ...tree } = JSON.parse(text.replaceAll(folder, ''));
        return [stack, { ...tree, noted: { ...noted.metadata, version: '' } }];
      }),
    );
  }

  test('npm takes what is told of cdktn, and would not without the overrides', () => {
    const told = /^```json\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, 'GOOGLE-CLOUD.md'), 'utf8'))?.[1] ?? '';
    const { dependencies, overrides } = JSON.parse(told);
    const locked = (name: string, fields: object) => {
      const ours = { 'zero-trust-ai-constructs': `file:${tarball}` };
      const folder = consumer(name, [], { dependencies: { ...dependencies, ...ours }, ...fields });
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--package-lock-only'];
      const { status, stderr } = spawnSync('npm', ['install', ...quiet], { cwd: folder, encoding: 'utf8' });
      if (status !== 0) return /ERESOLVE/.exec(stderr)?.[0] ?? stderr;
      const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
      const copies = Object.keys(packages).filter((path) => /node_modules\/(cdktf|cdktn|constructs)$/.test(path));
      return [packages['node_modules/cdktf'].name, copies];
    };
    expect(locked('recipe', { overrides })).toEqual(['cdktn', ['node_modules/cdktf', 'node_modules/constructs']]);
    expect(locked('no-recipe', {})).toBe('ERESOLVE');
  }, 120_000);

  test('nothing of the AWS CDK was installed along, and cdktn in the place of cdktf synthesises the same', () => {
    const [cdktf, cdktn] = [
      terraformApp('cdktf', `cdktf@${devDependencies.cdktf}`),
      terraformApp('cdktn', `cdktf@npm:cdktn@0.24.0`),
    ];
    expect(readdirSync(join(cdktf, 'node_modules')).filter((name) => /aws-cdk/.test(name))).toEqual([]);
    expect(JSON.parse(readFileSync(join(cdktn, 'node_modules/cdktf/package.json'), 'utf8')).name).toBe('cdktn');
    for (const folder of [cdktf, cdktn]) {
      compile(folder, '7', { module: 'nodenext', skipLibCheck: true, preserveSymlinks: true });
    }
    const before = synthesised(cdktf);
    expect(Object.keys(before)).not.toEqual([]);
    expect(synthesised(cdktn)).toEqual(before);
  }, 120_000);
});
