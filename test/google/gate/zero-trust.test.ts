import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ServiceAccountKey } from '@cdktf/provider-google/lib/service-account-key';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { Aspects, AssetType, GcsBackend, TerraformAsset, TerraformOutput } from 'cdktf';
import { check } from '../../../lib/cli/commands/check';
import { App, Lazy, TerraformStack } from '../../../lib/google/cdktf';
import { Exceptions } from '../../../lib/google/gate/exceptions';
import { type EnforceOptions, ZeroTrust } from '../../../lib/google/gate/zero-trust';
import { definePack, defineRule, RULES, type Rule } from '../../../lib/policy';
import { account, filesIn, Gated, newFolder, PACK, stackIn } from '../gated';

const FAILED = ['ZTA-IAM-011'];
const applicable = (files: Readonly<Record<string, string>>) =>
  Object.keys(files).filter((name) => /\.tf(\.json)?$|manifest\.json$/.test(name));

/** Synthesises an app that is judged. */
function judged(build: (app: App) => void, options: EnforceOptions = {}, props = {}): Gated & { passed: boolean } {
  const gated = new Gated(options, props);
  build(gated.app);
  const passed = gated.synth();
  return Object.assign(gated, { passed });
}

const withEnv = <T>(name: string, value: string, run: () => T): T => {
  const before = process.env[name];
  process.env[name] = value;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
};

describe('a broken rule', () => {
  const gated = judged((app) => {
    const stack = stackIn(app);
    account(stack, true);
    new TerraformAsset(stack, 'asset', { path: __filename });
  });

  test('fails the synthesis in one line, below a report that says where, why and what to do', () => {
    expect(gated.message).toMatch(
      /^SynthesisStopped: the app must keep the rules, got 1 finding that stops it \(ZTA-IAM-011\), told above; nothing was left in '.*out' that could be applied$/,
    );
    expect(gated.printed).toContain('claims/account/key  google_service_account_key');
    expect(gated.printed).toContain('Fix: ');
    expect(gated.told).toEqual(FAILED);
  });

  test('leaves nothing that could be applied, nor anything else', () => {
    expect(gated.files).toEqual({});
  });

  test('hides its report behind no calls', () => {
    expect(gated.error).toHaveProperty('stack', `ConfigError: ${gated.message}`);
    expect(gated.code).toBe('SynthesisStopped');
  });
});

test('an app that keeps the rules is synthesised, and told of in a line', () => {
  const gated = judged((app) => account(stackIn(app), false));
  expect(gated.passed).toBe(true);
  expect(applicable(gated.files)).toEqual(['out/manifest.json', 'out/stacks/claims/cdk.tf.json']);
  expect(gated.printed).toBe('zero-trust: 0 fail, 0 unknown, 0 pass; 1 resource in 1 file, 1 rule\n');
});

test.each(['first', 'second'])('where only the %s stack fails, no stack is left', (which) => {
  const gated = judged((app) => {
    account(stackIn(app, 'one'), which === 'first');
    account(stackIn(app, 'two'), which === 'second');
  });
  expect([gated.passed, gated.files]).toEqual([false, {}]);
});

describe('what is written is the same as without the gate', () => {
  /** Everything that writes files, or names them. */
  function build(app: App): void {
    const one = stackIn(app, 'one');
    const two = stackIn(app, 'two');
    new GcsBackend(two, { bucket: 'acme-state', prefix: 'two' });
    const three = stackIn(app, 'three');
    for (const [id, type, path] of [
      ['file', AssetType.FILE, __filename],
      ['folder', AssetType.DIRECTORY, __dirname],
    ] as const) {
      const asset = new TerraformAsset(one, id, { path, type });
      new TerraformOutput(one, `of-${id}`, { value: asset.path });
    }
    const made = account(one, false);
    new TerraformOutput(two, 'email', { value: made.email });
    new TerraformOutput(three, 'name', { value: account(two, false).name });
    new TerraformOutput(three, 'where', {
      value: Lazy.stringValue({ produce: () => `${relative(app.outdir, __dirname)}` }),
    });
  }

  function bare(): { app: App; folder: string } {
    const folder = newFolder();
    const app = new App({ stackTraces: false, outdir: join(folder, 'out') });
    build(app);
    app.synth();
    return { app, folder };
  }

  test('in every file', () => {
    const gated = judged(build);
    expect(gated.passed).toBe(true);
    const expected = filesIn(bare().folder);
    expect(Object.keys(gated.files)).toEqual(Object.keys(expected));
    expect(gated.files).toEqual(expected);
  });

  test('and in what the app tells of its output', () => {
    const gated = judged(build);
    const { app } = bare();
    expect(gated.app.outdir).toBe(gated.outdir);
    expect(gated.app.manifest.outdir).toBe(gated.outdir);
    expect(gated.app.manifest.buildManifest()).toEqual(app.manifest.buildManifest());
  });

  test('when it is synthesised again', () => {
    const gated = judged(build);
    const first = gated.files;
    expect(gated.synth()).toBe(true);
    expect(gated.files).toEqual(first);
  });
});

describe('what an earlier synthesis left', () => {
  function twice(): Gated {
    const gated = judged((app) => account(stackIn(app), false));
    mkdirSync(join(gated.outdir, 'stacks/claims/.terraform'));
    writeFileSync(join(gated.outdir, 'stacks/claims/.terraform/kept'), '');
    return gated;
  }

  test('is taken away once one fails, and what Terraform keeps beside stays', () => {
    const gated = twice();
    const stack = gated.app.node.findChild('claims');
    if (TerraformStack.isStack(stack)) account(stack, true, 'other');
    expect(gated.synth()).toBe(false);
    expect(Object.keys(gated.files)).toEqual(['out/stacks/claims/.terraform/kept']);
  });

  test('is taken away also where something else than a rule fails', () => {
    const gated = twice();
    gated.app.node.findChild('claims').node.addValidation({ validate: () => ['no'] });
    expect(gated.synth()).toBe(false);
    expect(gated.message).toContain('no');
    expect(Object.keys(gated.files)).toEqual(['out/stacks/claims/.terraform/kept']);
    expect(gated.app.outdir).toBe(gated.outdir);
  });

  test('is replaced once one passes', () => {
    const gated = twice();
    expect(gated.synth()).toBe(true);
    expect(Object.keys(gated.files)).toEqual([
      'out/manifest.json',
      'out/stacks/claims/.terraform/kept',
      'out/stacks/claims/cdk.tf.json',
    ]);
  });

  test('of an asset goes, as it does without the gate', () => {
    const gated = twice();
    const stack = gated.app.node.findChild('claims');
    const asset = new TerraformAsset(stack, 'asset', { path: __filename });
    expect(gated.synth()).toBe(true);
    const old = join(gated.outdir, 'stacks/claims', dirname(dirname(asset.path)), 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'file'), '');
    expect(gated.synth()).toBe(true);
    expect(Object.keys(gated.files)).toContain(`out/stacks/claims/${asset.path}`);
    expect(Object.keys(gated.files).filter((name) => name.endsWith('old/file'))).toEqual([]);
  });

  test('in another language of Terraform would be read along, and goes', () => {
    const gated = twice();
    writeFileSync(join(gated.outdir, 'stacks/claims/cdk.tf'), '');
    expect(gated.synth()).toBe(true);
    expect(applicable(gated.files)).toEqual(['out/manifest.json', 'out/stacks/claims/cdk.tf.json']);
  });

  test('and people added is refused, since Terraform would read it along', () => {
    const gated = twice();
    writeFileSync(join(gated.outdir, 'stacks/claims/more_override.tf.json'), '{}');
    expect(gated.synth()).toBe(false);
    expect(gated.message).toMatch(
      /^ConfigurationBeside: '.*stacks\/claims' must .*, got 'more_override.tf.json'.*\[claims\]$/,
    );
  });
});

test('a draft of a run that was killed goes with the next one, but not one that is being written', () => {
  const gated = new Gated();
  account(stackIn(gated.app), false);
  const [old, fresh] = ['.out-abcdef', '.out-ghijkl'].map((name) => join(gated.folder, name));
  for (const draft of [old, fresh]) mkdirSync(join(draft ?? '', 'stacks/x'), { recursive: true });
  for (const draft of [old, fresh]) writeFileSync(join(draft ?? '', 'stacks/x/cdk.tf.json'), '{}');
  utimesSync(old ?? '', 0, 0);
  expect(gated.synth()).toBe(true);
  expect(Object.keys(gated.files).filter((name) => name.startsWith('.'))).toEqual(['.out-ghijkl/stacks/x/cdk.tf.json']);
});

describe('nothing switches the gate off by accident:', () => {
  const bad = (app: App) => account(stackIn(app), true);

  test('not skipValidation', () => {
    expect(judged(bad, {}, { skipValidation: true })).toMatchObject({ code: 'SynthesisStopped', files: {} });
  });

  test('not the switch by which errors are only noted, as cdktf-cli sets it', () => {
    const gated = withEnv('CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS', 'true', () => judged(bad));
    expect(gated).toMatchObject({ code: 'SynthesisStopped', files: {} });
  });

  test('not the choice of one stack', () => {
    const gated = withEnv('CDKTF_TARGET_STACK_ID', 'other', () => judged(bad));
    expect(gated).toMatchObject({ code: 'SynthesisStopped', files: {} });
  });

  test('not another output folder', () => {
    const outdir = join(newFolder(), 'elsewhere');
    const gated = withEnv('CDKTF_OUTDIR', outdir, () => judged(bad, {}, { outdir: undefined }));
    expect(gated.code).toBe('SynthesisStopped');
    expect(filesIn(dirname(outdir))).toEqual({});
  });

  test('not a class of its own', () => {
    class Own extends App {
      public override synth(): void {
        super.synth();
      }
    }
    const app = new Own({ outdir: join(newFolder(), 'out') });
    ZeroTrust.enforce(app, { packs: [PACK], observe: false, locks: { file: join(newFolder(), 'locks.json') } });
    bad(app);
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(() => app.synth()).toThrow(/^SynthesisStopped/);
    write.mockRestore();
  });

  test.each<[string, (stack: TerraformStack) => void]>([
    ['an override', (stack) => stack.addOverride('resource.google_service_account_key.k', { service_account_id: 'a' })],
    [
      'an aspect',
      (stack) => Aspects.of(stack).add({ visit: (node) => node === stack && account(stack, true, 'late') }),
    ],
    [
      'a move',
      (stack) =>
        new ServiceAccountKey(stack, 'k', { serviceAccountId: 'a' }).moveFromId('google_service_account_key.old'),
    ],
  ])('not %s', (_what, add) => {
    const gated = judged((app) => {
      const stack = stackIn(app);
      account(stack, false);
      add(stack);
    });
    expect(gated).toMatchObject({ code: 'SynthesisStopped', files: {}, told: FAILED });
  });

  test('not a file that a construct writes by itself', () => {
    const gated = judged((app) => {
      const stack = stackIn(app);
      Object.defineProperty(account(stack, false), Symbol.for('cdktf/customSynthesis'), {
        value: {
          onSynthesize: (session: { readonly outdir: string }) =>
            writeFileSync(
              join(session.outdir, 'stacks/claims/more.tf.json'),
              '{"resource":{"google_service_account_key":{"k":{"service_account_id":"a"}}}}',
            ),
        },
      });
    });
    expect(gated).toMatchObject({ code: 'SynthesisStopped', files: {}, told: FAILED });
    expect(gated.printed).toContain('stacks/claims/more.tf.json');
  });

  test.each(['true', '1'])('not HCL, with SYNTH_HCL_OUTPUT=%s', (value) => {
    withEnv('SYNTH_HCL_OUTPUT', value, () => {
      expect(judged(bad)).toMatchObject({ code: 'SynthesisStopped', files: {}, told: FAILED });
      const good = judged((app) => account(stackIn(app), false));
      expect(good.error).toBeUndefined();
      expect(Object.values(good.files).join()).toContain('resource "google_service_account"');
    });
  });

  test('nor HCL that an app asks for', () => {
    expect(judged(bad, {}, { hclOutput: true })).toMatchObject({ code: 'SynthesisStopped', files: {}, told: FAILED });
  });

  test('nor what only JSON would say', () => {
    const gated = withEnv('SYNTH_HCL_OUTPUT', 'true', () =>
      judged((app) => {
        const bucket = new StorageBucket(stackIn(app), 'data', { name: 'acme-data', location: 'EU' });
        bucket.addOverride('public_access_prevention', 'enforced');
      }),
    );
    expect(gated.message).toMatch(
      /^HclNotJudged: 'hclOutput' must be false where addOverride is used, got one of google_storage_bucket: public_access_prevention; .* \[claims\]$/,
    );
    expect(gated.files).toEqual({});
  });
});

describe('a second copy of cdktf', () => {
  const home = join(newFolder(), 'node_modules');
  const modules = join(__dirname, '../../../node_modules');
  mkdirSync(home, { recursive: true });
  cpSync(join(modules, 'cdktf'), join(home, 'cdktf'), { recursive: true });
  symlinkSync(join(modules, 'constructs'), join(home, 'constructs'));
  const other: typeof import('cdktf') = require(join(home, 'cdktf'));

  /** An app of the copy, with stacks of it, and resources of this one. */
  function built(hasKey: boolean) {
    const folder = newFolder();
    const app = new other.App({ outdir: join(folder, 'out'), skipValidation: true });
    ZeroTrust.enforce(app, { packs: [PACK], locks: { file: join(folder, 'locks.json') } });
    const stack = new other.TerraformStack(app, 'claims');
    other.Aspects.of(stack).add({ visit: () => {} });
    account(stack, hasKey);
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      app.synth();
      return { folder, error: undefined };
    } catch (error) {
      return { folder, error };
    } finally {
      write.mockRestore();
    }
  }

  test('is another one indeed', () => {
    expect(other.App).not.toBe(App);
  });

  test('is judged like this one', () => {
    const { folder, error } = built(true);
    expect(error).toMatchObject({ code: 'SynthesisStopped' });
    expect(filesIn(folder)).toEqual({});
  });

  test('passes like this one', () => {
    const { folder, error } = built(false);
    expect(error).toBeUndefined();
    expect(applicable(filesIn(folder))).toEqual(['out/manifest.json', 'out/stacks/claims/cdk.tf.json']);
  });
});

test('the process fails, and what it prints last is one line', () => {
  const outdir = join(newFolder(), 'out');
  const program = `
    const { ZeroTrust } = require('zero-trust-ai-constructs/google');
    const { App, TerraformStack } = require('cdktf');
    const { GoogleProvider } = require('@cdktf/provider-google/lib/provider');
    const { ServiceAccountKey } = require('@cdktf/provider-google/lib/service-account-key');
    const app = new App();
    ZeroTrust.enforce(app);
    const stack = new TerraformStack(app, 'claims');
    new GoogleProvider(stack, 'google', { project: 'acme-claims' });
    new ServiceAccountKey(stack, 'key', { serviceAccountId: 'a' });
    app.synth();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=zta-source', '--import', 'tsx', '-e', program],
    { cwd: join(__dirname, '../../..'), env: { ...process.env, CDKTF_OUTDIR: outdir }, encoding: 'utf8' },
  );
  expect(stderr).toContain('ZTA-IAM-011');
  expect(stderr.split('told above')[1]?.trim().split('\n').length).toBeLessThan(5);
  expect([status, filesIn(outdir)]).toEqual([1, {}]);
});

test('a stack that is written over by another is told of', () => {
  const gated = judged(
    (app) => {
      const outer = stackIn(app, 'outer');
      account(stackIn(app), true);
      account(new TerraformStack(outer, 'claims'), false);
    },
    {},
    { skipValidation: true },
  );
  expect(gated.message).toMatch(/^StackNamedTwice: 'id' must differ .*, got 'claims' twice, .*\[(outer\/)?claims\]$/);
  expect(gated.files).toEqual({});
});

test('stacks of an app see each other', () => {
  const keyed = definePack({ name: 'all', title: 'All', rules: RULES });
  const gated = judged(
    (app) => {
      const one = stackIn(app, 'one');
      const two = stackIn(app, 'two');
      new TerraformOutput(two, 'email', { value: account(one, false).email });
    },
    { packs: [keyed] },
  );
  expect(gated.error).toBeUndefined();
});

test('warnings are told in a line each, and stop nothing', () => {
  const rules = PACK.rules.map((rule): Rule => ({ ...rule, severity: 'warning' }));
  const gated = judged((app) => account(stackIn(app), true), { packs: [{ ...PACK, rules }] });
  expect(gated.passed).toBe(true);
  expect(gated.printed).toMatch(
    /^\[Warning at claims\/account\/key\] ZTA-IAM-011 .*\nzero-trust: 1 fail \(1 warning\), 0 unknown, .*\n$/,
  );
});

test('what is unknown stops where it is fatal, or where everything unknown is to', () => {
  const rule = defineRule({
    id: 'ACME-IAM-001',
    title: 'Nobody knows',
    severity: 'error',
    why: 'why',
    fix: 'fix',
    controls: [],
    kind: 'template',
    examples: { bad: [], good: [] },
    check: () => ({ outcome: 'unknown', at: '', because: 'nobody does' }),
  });
  const pack = definePack({ name: 'acme', title: 'Acme', rules: [rule] });
  const fatal = definePack({ ...pack, rules: [{ ...rule, severity: 'fatal' }] });
  const good = (app: App) => account(stackIn(app), false);
  const soft = judged(good, { packs: [pack] });
  expect([soft.passed, soft.printed]).toEqual([true, expect.stringContaining('[Unknown at terraform] ACME-IAM-001')]);
  expect(judged(good, { packs: [pack], strict: true }).code).toBe('SynthesisStopped');
  expect(judged(good, { packs: [fatal] }).code).toBe('SynthesisStopped');
});

test('observing reports everything and stops nothing', () => {
  const gated = judged((app) => account(stackIn(app), true), { observe: true });
  expect([gated.passed, gated.told]).toEqual([true, FAILED]);
  expect(gated.printed).toContain('Fix: ');
  expect(applicable(gated.files)).toHaveLength(2);
});

describe('exceptions', () => {
  const accepted = { rule: 'ZTA-IAM-011', reason: 'moves in spring', owner: 'ml@example.com', expires: '2027-03-31' };

  test('an accepted finding stops nothing', () => {
    const gated = judged((app) => Exceptions.of(account(stackIn(app), true)).accept(accepted));
    expect([gated.passed, gated.printed]).toEqual([true, expect.stringContaining('1 accepted')]);
  });

  test.each([
    ['a path below the scope', 'one/key'],
    ['an address of Terraform', 'google_service_account_key.one_key_5F2B4E0C'],
  ])('%s narrows an exception on a stack', (_what, resource) => {
    const gated = judged((app) => {
      const stack = stackIn(app);
      const key = account(stack, true, 'one').node.findChild('key');
      account(stack, true, 'two');
      const address = `google_service_account_key.${stack.getLogicalId(key as ServiceAccountKey)}`;
      Exceptions.of(stack).accept({ ...accepted, resource: resource.includes('.') ? address : resource });
    });
    expect(gated.message).toContain('1 finding');
    expect(gated.printed).toContain('Accepted by ml@example.com until 2027-03-31: moves in spring');
  });

  test('one for a whole stack accepts nothing', () => {
    const gated = judged((app) => {
      const stack = stackIn(app);
      account(stack, true);
      Exceptions.of(stack).accept(accepted);
    });
    expect(gated.message).toContain('(ZTA-EXC-004, ZTA-IAM-011)');
  });

  test('one that has run out is a finding', () => {
    const gated = judged((app) =>
      Exceptions.of(account(stackIn(app), true)).accept({ ...accepted, expires: '2026-11-24' }),
    );
    expect(gated.message).toContain('(ZTA-EXC-001, ZTA-IAM-011)');
  });

  test('a longest time and a second approver can be asked for', () => {
    const demands = { maximumDays: 30, secondApprover: true };
    const gated = judged((app) => Exceptions.of(account(stackIn(app), true)).accept(accepted), { exceptions: demands });
    expect(gated.message).toContain('(ZTA-EXC-006, ZTA-EXC-007, ZTA-IAM-011)');
  });
});

test('findings of a baseline, as the command writes it, stop nothing', async () => {
  const observed = judged((app) => account(stackIn(app), true), { observe: true });
  const baseline = join(newFolder(), 'baseline.json');
  const io = { stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
  await check([observed.outdir, '--rule=ZTA-IAM-011', `--write-baseline=${baseline}`], io, new Date());
  const again = judged((app) => account(stackIn(app), true), { baseline }, { outdir: observed.outdir });
  expect([again.passed, again.printed]).toEqual([true, expect.stringContaining('1 old')]);
  const worse = judged(
    (app) => {
      account(stackIn(app), true);
      account(stackIn(app, 'new'), true);
    },
    { baseline },
    { outdir: observed.outdir },
  );
  expect(worse.message).toContain('1 finding that stops it (ZTA-IAM-011)');
});

test.each([
  ['is not there', 'BaselineMissing', join(__dirname, 'missing.json')],
  ['is none', 'BaselineFormat', __filename],
])('a baseline that %s is refused', (_what, code, baseline) => {
  expect(() => new Gated({ baseline })).toThrow(expect.objectContaining({ code }));
});

test('an app is judged once', () => {
  const { app } = new Gated();
  expect(() => ZeroTrust.enforce(app)).toThrow(expect.objectContaining({ code: 'EnforcedTwice' }));
});

test('all rules judge but those about all policies together, which nothing of Terraform is told to yet', () => {
  expect(new Gated({ packs: undefined }).gate.rules).toEqual(RULES);
  expect(new Gated().gate.rules).toEqual(PACK.rules);
});
