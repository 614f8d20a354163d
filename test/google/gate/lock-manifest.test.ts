import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LoggingProjectBucketConfig } from '@cdktf/provider-google/lib/logging-project-bucket-config';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { type App, type TerraformStack, TerraformVariable } from '../../../lib/google/cdktf';
import { locksText, parseLocks } from '../../../lib/google/gate/lock-manifest';
import type { LockOptions } from '../../../lib/google/gate/zero-trust';
import { filesIn, Gated, newFolder, stackIn } from '../gated';

const DAY = 86_400;

interface Bucket {
  readonly days?: number;
  readonly isLocked?: boolean;
  readonly isKept?: boolean;
  readonly id?: string;
}

function bucket(stack: TerraformStack, { days = 400, isLocked = true, isKept = true, id = 'logs' }: Bucket = {}) {
  return new StorageBucket(stack, id, {
    name: `acme-${id}`,
    location: 'EU',
    retentionPolicy: { retentionPeriod: days * DAY, isLocked },
    ...(isKept && { lifecycle: { preventDestroy: true } }),
  });
}

function logBucket(stack: TerraformStack, { days = 400, isLocked = true }: Bucket = {}) {
  return new LoggingProjectBucketConfig(stack, 'audit', {
    project: 'acme-audit',
    location: 'eu',
    bucketId: 'audit',
    retentionDays: days,
    locked: isLocked,
    lifecycle: { preventDestroy: true },
  });
}

/** Synthesises in a folder, in which the manifest lies. */
function synthesised(
  folder: string,
  build: (stack: TerraformStack, app: App) => unknown,
  options: LockOptions = {},
): Gated {
  const gated = new Gated({ locks: { file: `${folder}/zta.locks.json`, ...options } });
  build(stackIn(gated.app), gated.app);
  gated.synth();
  return gated;
}

const manifestIn = (folder: string): string => readFileSync(`${folder}/zta.locks.json`, 'utf8');
const keysIn = (folder: string): readonly string[] => [...parseLocks(manifestIn(folder), 'x').keys()];

/** A folder in which a synthesis has noted a lock. */
function noted(build: (stack: TerraformStack) => unknown = bucket): string {
  const folder = newFolder();
  expect(synthesised(folder, (stack) => build(stack)).error).toBeUndefined();
  return folder;
}

describe('the manifest', () => {
  test('holds every lock that nobody can take back, sorted, and ends with a line', () => {
    const folder = noted((stack) => [
      bucket(stack),
      logBucket(stack, { days: 500 }),
      bucket(stack, { id: 'staged', isLocked: false }),
    ]);
    expect(manifestIn(folder)).toBe(`{
  "version": 1,
  "locks": {
    "claims/google_logging_project_bucket_config.audit": {
      "path": "claims/audit",
      "type": "google_logging_project_bucket_config",
      "days": 500,
      "stage": "locked"
    },
    "claims/google_storage_bucket.logs": {
      "path": "claims/logs",
      "type": "google_storage_bucket",
      "days": 400,
      "stage": "locked"
    }
  }
}
`);
  });

  test('is not made where nothing is locked', () => {
    const folder = newFolder();
    synthesised(folder, (stack) => bucket(stack, { isLocked: false }));
    expect(filesIn(folder)).toEqual({});
  });

  test('is told of when it changes, and not written again when it does not', () => {
    const folder = newFolder();
    expect(synthesised(folder, (stack) => bucket(stack)).printed).toContain(
      'zta.locks.json: 1 lock noted; commit it\n',
    );
    expect(synthesised(folder, (stack) => bucket(stack)).printed).not.toContain('noted');
  });

  test('stays as it was where the synthesis fails', () => {
    const folder = noted();
    const before = manifestIn(folder);
    const gated = synthesised(folder, (stack) => {
      bucket(stack);
      bucket(stack, { id: 'more' });
      stack.addOverride('resource.google_service_account_key.k', { service_account_id: 'a' });
    });
    expect([gated.code, manifestIn(folder)]).toEqual(['SynthesisStopped', before]);
  });

  test('grows with a longer retention', () => {
    const folder = noted();
    synthesised(folder, (stack) => bucket(stack, { days: 500 }));
    expect(synthesised(folder, (stack) => bucket(stack)).code).toBe('LockShortened');
  });

  test('that would change is refused where it is frozen', () => {
    const folder = newFolder();
    const gated = synthesised(folder, (stack) => bucket(stack), { frozen: true });
    expect([gated.code, gated.files]).toEqual(['LocksNotNoted', {}]);
    expect(synthesised(noted(), (stack) => bucket(stack), { frozen: true }).error).toBeUndefined();
  });

  test.each([
    ['no JSON', '<<<<<<< HEAD'],
    ['a list', '[]'],
    ['another version', '{"version":2,"locks":{}}'],
    ['no locks', '{"version":1}'],
    ['a lock without days', '{"version":1,"locks":{"a/b.c":{"path":"a","type":"b","stage":"locked"}}}'],
    ['a stage that is none', '{"version":1,"locks":{"a/b.c":{"path":"a","type":"b","days":1,"stage":"open"}}}'],
  ])('that is %s is refused in one line', (_what, text) => {
    const folder = newFolder();
    writeFileSync(`${folder}/zta.locks.json`, text);
    const gated = synthesised(folder, (stack) => bucket(stack));
    expect(gated.message).toMatch(/^LockManifestFormat: 'locks.file' must be .*, got '.*zta.locks.json', .*; .*$/);
    expect([gated.files, manifestIn(folder)]).toEqual([{}, text]);
  });

  test('says the same for the same locks, in whatever order', () => {
    const lock = { path: 'a', type: 'b', days: 1, stage: 'locked' } as const;
    const text = locksText(
      new Map([
        ['b', lock],
        ['a', lock],
      ]),
    );
    expect(text).toBe(
      locksText(
        new Map([
          ['a', lock],
          ['b', lock],
        ]),
      ),
    );
    expect(locksText(parseLocks(text, 'x'))).toBe(text);
  });
});

describe('a lock that is noted', () => {
  test.each<[string, (stack: TerraformStack) => unknown, string]>([
    ['stays', bucket, ''],
    ['may be lengthened', (stack) => bucket(stack, { days: 401 }), ''],
    ['may not vanish', () => {}, 'LockVanished'],
    ['may not get another address', (stack) => bucket(stack, { id: 'other' }), 'LockVanished'],
    ['may not be made no more times', (stack) => bucket(stack).addOverride('count', 0), 'LockVanished'],
    [
      'may not be made as often as a variable says',
      (stack) => bucket(stack).addOverride('count', '${var.n}'),
      'LockVanished',
    ],
    ['may not be unlocked', (stack) => bucket(stack, { isLocked: false }), 'LockUndone'],
    [
      'may not be unlocked past its construct',
      (stack) => bucket(stack).addOverride('retention_policy.is_locked', false),
      'LockUndone',
    ],
    ['may not lose its retention', (stack) => bucket(stack).addOverride('retention_policy', []), 'LockUndone'],
    [
      'may not hang on a variable',
      (stack) => {
        const isLocked = new TerraformVariable(stack, 'lock', { type: 'bool', default: true });
        bucket(stack).addOverride('retention_policy.is_locked', isLocked.fqn);
      },
      'LockUndone',
    ],
    ['may not be shortened', (stack) => bucket(stack, { days: 399 }), 'LockShortened'],
    [
      'may not last as long as a variable says',
      (stack) => {
        const days = new TerraformVariable(stack, 'days', { type: 'number', default: 400 * DAY });
        bucket(stack).addOverride('retention_policy.retention_period', days.fqn);
      },
      'LockShortened',
    ],
    ['may not be destroyable', (stack) => bucket(stack, { isKept: false }), 'LockDestroyable'],
    [
      'may go where it is said to',
      (stack) => bucket(stack, { id: 'new' }).moveFromId('google_storage_bucket.logs'),
      '',
    ],
    [
      'may not go where it is unlocked',
      (stack) => bucket(stack, { id: 'new', isLocked: false }).moveFromId('google_storage_bucket.logs'),
      'LockUndone',
    ],
    ['may be forgotten by Terraform', (stack) => stack.addOverride('removed', forgets(false)), ''],
    ['may not be destroyed by it', (stack) => stack.addOverride('removed', forgets(true)), 'LockVanished'],
    [
      'may not be destroyed by it without a word',
      (stack) => stack.addOverride('removed', [{ from: 'google_storage_bucket.logs', lifecycle: {} }]),
      'LockVanished',
    ],
  ])('%s', (_what, build, code) => {
    const folder = noted();
    const before = manifestIn(folder);
    const gated = synthesised(folder, build);
    expect(gated.code ?? '').toBe(code);
    if (code === '') return;
    expect(gated.message).toMatch(/^Lock\w+: '[^']+' .*must .*, got .*; .* \[claims\/\w+\]$/);
    expect([gated.files, manifestIn(folder)]).toEqual([{}, before]);
  });

  const forgets = (destroy: boolean) => [{ from: 'google_storage_bucket.logs', lifecycle: { destroy } }];

  test.each<[string, (stack: TerraformStack) => unknown, string]>([
    ['may not vanish', () => {}, 'LockVanished'],
    ['may not be unlocked', (stack) => logBucket(stack, { isLocked: false }), 'LockUndone'],
    ['may not be shortened', (stack) => logBucket(stack, { days: 399 }), 'LockShortened'],
    ['stays', logBucket, ''],
  ])('of Cloud Logging %s', (_what, build, code) => {
    expect(synthesised(noted(logBucket), build).code ?? '').toBe(code);
  });

  test('may not vanish with its stack', () => {
    const gated = new Gated({ locks: { file: `${noted()}/zta.locks.json` } });
    stackIn(gated.app, 'other');
    expect([gated.synth(), gated.code]).toEqual([false, 'LockVanished']);
  });

  test('knows no exception, and no observing', () => {
    const gated = new Gated({ observe: true, locks: { file: `${noted()}/zta.locks.json` } });
    stackIn(gated.app);
    expect([gated.synth(), gated.code, gated.files]).toEqual([false, 'LockVanished', {}]);
  });

  test('is told of together with others', () => {
    const folder = noted((stack) => [bucket(stack), logBucket(stack)]);
    const gated = synthesised(folder, () => {});
    expect(gated.message).toContain("'claims/google_logging_project_bucket_config.audit'");
    expect(gated.printed).toContain("LockVanished: 'claims/google_storage_bucket.logs'");
  });

  test('says how it can go honestly', () => {
    const { message } = synthesised(noted(), () => {});
    expect(message).toContain("moveFromId('google_storage_bucket.logs')");
    expect(message).toContain(
      "addOverride('removed', [{ from: 'google_storage_bucket.logs', lifecycle: { destroy: false } }])",
    );
    expect(message).toContain('locks.file');
  });

  test('that went elsewhere is looked for there', () => {
    const folder = noted();
    synthesised(folder, (stack) => bucket(stack, { id: 'new' }).moveFromId('google_storage_bucket.logs'));
    expect(keysIn(folder)).toEqual(['claims/google_storage_bucket.new']);
    expect(synthesised(folder, (stack) => bucket(stack, { id: 'new' })).error).toBeUndefined();
  });

  test('may not go where another was: Terraform would destroy it', () => {
    const folder = noted((stack) => [bucket(stack), bucket(stack, { id: 'other' })]);
    const gated = synthesised(folder, (stack) => {
      bucket(stack, { id: 'other' });
      stack.addOverride('moved', [{ from: 'google_storage_bucket.logs', to: 'google_storage_bucket.other' }]);
    });
    expect(gated.message).toMatch(/^LockVanished: 'claims\/google_storage_bucket.logs' /);
  });

  test('and is made for each of a list stays made so', () => {
    const each = (names: readonly string[]) => (stack: TerraformStack) => {
      stack.addOverride('locals.names', names);
      bucket(stack).addOverride('for_each', '${toset(local.names)}');
    };
    const folder = noted(each(['a']));
    expect(synthesised(folder, each(['a', 'b'])).error).toBeUndefined();
    expect(synthesised(folder, each([])).code).toBe('LockVanished');
  });

  test('that was forgotten is not looked for any more', () => {
    const folder = noted();
    synthesised(folder, (stack) => stack.addOverride('removed', forgets(false)));
    expect(manifestIn(folder)).toContain('"stage": "forgotten"');
    expect(synthesised(folder, () => {}).error).toBeUndefined();
  });

  test('and is made several times stays made so', () => {
    const folder = noted((stack) => bucket(stack).addOverride('count', 2));
    expect(synthesised(folder, (stack) => bucket(stack).addOverride('count', 2)).error).toBeUndefined();
    expect(synthesised(folder, (stack) => bucket(stack).addOverride('count', 1)).code).toBe('LockVanished');
    const counts = (number: number) => (stack: TerraformStack) => {
      stack.addOverride('locals.number', number);
      bucket(stack).addOverride('count', '${local.number}');
    };
    expect(synthesised(folder, counts(2)).error).toBeUndefined();
    expect(synthesised(folder, counts(1)).code).toBe('LockVanished');
  });
});

test('what is locked must be kept from being destroyed from the beginning', () => {
  const gated = synthesised(newFolder(), (stack) => bucket(stack, { isKept: false }));
  expect(gated.message).toMatch(/^LockDestroyable: 'lifecycle.preventDestroy' must be true on .* \[claims\/logs\]$/);
});

describe('in a clone of Git', () => {
  const ENV = ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'CHANGE_TARGET', 'CI'];
  const before = ENV.map((name): [string, string | undefined] => [name, process.env[name]]);
  beforeEach(() => {
    for (const name of ENV) delete process.env[name];
  });
  afterAll(() => {
    for (const [name, value] of before) if (value !== undefined) process.env[name] = value;
  });

  class Clone {
    public readonly folder = newFolder();

    public constructor() {
      this.git('init', '-q', '-b', 'main');
      this.git('config', 'user.email', 'a@example.com');
      this.git('config', 'user.name', 'a');
    }

    public git(...args: readonly string[]): string {
      return execFileSync('git', args, {
        cwd: this.folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    }

    public commit(): this {
      this.git('add', '-A');
      this.git('commit', '-qm', 'x', '--allow-empty');
      return this;
    }

    public synth(build: (stack: TerraformStack) => unknown, options: LockOptions = {}): Gated {
      return synthesised(this.folder, build, options);
    }

    /** Takes a lock out of the manifest by hand. */
    public edit(change: (text: string) => string): this {
      writeFileSync(`${this.folder}/zta.locks.json`, change(manifestIn(this.folder)));
      return this;
    }
  }

  /** A clone whose main branch has noted a lock, and a branch that begins there. */
  function branched(): Clone {
    const clone = new Clone();
    clone.synth(bucket);
    clone.commit().git('checkout', '-qb', 'change');
    return clone;
  }

  const EMPTY = '{"version":1,"locks":{}}';

  test.each<[string, (text: string) => string, (stack: TerraformStack) => unknown, string]>([
    ['taking a lock out', () => EMPTY, () => {}, 'LockVanished'],
    ['saying that it was forgotten', (text) => text.replace('"locked"', '"forgotten"'), () => {}, 'LockVanished'],
    ['shortening it', (text) => text.replace('400', '30'), (stack) => bucket(stack, { days: 30 }), 'LockShortened'],
    ['taking it out', () => EMPTY, (stack) => bucket(stack, { isLocked: false }), 'LockUndone'],
    [
      'counting it',
      (text) => text.replace('"stage"', `"times": ${JSON.stringify(JSON.stringify('${var.n}'))}, "stage"`),
      (stack) => bucket(stack).addOverride('count', '${var.n}'),
      'LockVanished',
    ],
    ['nothing', (text) => text, bucket, ''],
  ])('the manifest proves nothing where a change edits it along: %s', (_what, change, build, code) => {
    const clone = branched().edit(change);
    expect(clone.synth(build).code ?? '').toBe(code);
    expect(clone.commit().synth(build).code ?? '').toBe(code);
  });

  test('nor where a change deletes it', () => {
    const clone = branched();
    clone.git('rm', '-q', 'zta.locks.json');
    expect(clone.commit().synth(() => {}).code).toBe('LockVanished');
    expect(existsSync(`${clone.folder}/zta.locks.json`)).toBe(false);
  });

  test('a lock that was forgotten counts no more once that is merged', () => {
    const clone = branched();
    const forgets = (stack: TerraformStack) =>
      stack.addOverride('removed', [{ from: 'google_storage_bucket.logs', lifecycle: { destroy: false } }]);
    expect(clone.synth(forgets).error).toBeUndefined();
    expect(clone.commit().synth(() => {}).code).toBe('LockVanished');
    clone.git('checkout', '-q', 'main');
    clone.git('merge', '-q', 'change');
    expect(clone.synth(() => {}).error).toBeUndefined();
  });

  test('a lock that went elsewhere is found there, before and after that is merged', () => {
    const clone = branched();
    const moved = (stack: TerraformStack) => bucket(stack, { id: 'new' }).moveFromId('google_storage_bucket.logs');
    expect(clone.synth(moved).error).toBeUndefined();
    expect(clone.commit().synth(moved).error).toBeUndefined();
    clone.git('checkout', '-q', 'main');
    clone.git('merge', '-q', 'change');
    expect(clone.synth((stack) => bucket(stack, { id: 'new' })).error).toBeUndefined();
  });

  test('locks that others noted meanwhile are theirs', () => {
    const clone = branched();
    clone.git('checkout', '-q', 'main');
    clone.synth((stack) => [bucket(stack), logBucket(stack)]);
    clone.commit().git('checkout', '-q', 'change');
    expect(clone.synth(bucket).error).toBeUndefined();
  });

  test('on the branch itself, the last commit counts, and in a build the one before', () => {
    const clone = new Clone();
    clone.synth(bucket);
    clone.commit().edit(() => EMPTY);
    expect(clone.synth(() => {}).code).toBe('LockVanished');
    clone.commit();
    expect(clone.synth(() => {}).error).toBeUndefined();
    process.env['CI'] = 'true';
    expect(clone.synth(() => {}).code).toBe('LockVanished');
  });

  test('the branch that a build names counts, and that which is named by hand before it', () => {
    const clone = branched();
    clone.git('checkout', '-q', '--orphan', 'release');
    clone.edit(() => EMPTY).commit();
    clone.git('branch', '-q', '-f', 'stable');
    clone.git('branch', '-q', 'next', 'main');
    process.env['GITHUB_BASE_REF'] = 'stable';
    expect(clone.synth(() => {}).error).toBeUndefined();
    process.env['GITHUB_BASE_REF'] = 'next';
    expect(clone.synth(() => {}).code).toBe('LockVanished');
    expect(clone.synth(() => {}, { base: 'stable' }).error).toBeUndefined();
  });

  test('a branch that the clone does not have stops what is locked, and says how to fetch it', () => {
    const clone = branched();
    process.env['GITHUB_BASE_REF'] = 'elsewhere';
    const gated = clone.synth(bucket);
    expect(gated.message).toMatch(
      /^LockBaseMissing: 'locks.base' must be .*, got 'elsewhere', .* 'git fetch origin elsewhere'/,
    );
    expect(gated.files).toEqual({});
    const open = clone.edit(() => EMPTY).synth((stack) => bucket(stack, { isLocked: false }));
    expect([open.error, open.printed]).toEqual([
      undefined,
      expect.stringContaining("locks are not compared with 'elsewhere'"),
    ]);
  });

  test('a branch is no option of Git', () => {
    expect(branched().synth(bucket, { base: '--octopus' }).code).toBe('LockBaseMissing');
  });

  test('what is broken there is told, and can be mended', () => {
    const clone = new Clone();
    writeFileSync(`${clone.folder}/zta.locks.json`, '<<<<');
    clone.commit().git('checkout', '-qb', 'change');
    writeFileSync(`${clone.folder}/zta.locks.json`, EMPTY);
    const gated = clone.synth(bucket);
    expect(gated.error).toBeUndefined();
    expect(gated.printed).toMatch(
      /LockManifestFormat: .*zta.locks.json at [0-9a-f]{12}'.*: locks are not compared with it/,
    );
  });

  test('without a commit there is nothing to compare with', () => {
    expect(new Clone().synth(bucket).error).toBeUndefined();
  });
});
