import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a file said where this change began. */
export interface Base {
  /** Each version of it that counts, with what Git calls it; none where there was no such file. */
  readonly versions: readonly { readonly called: string; readonly text: string }[];
  /** Whether there was no such file in a version that counts. */
  readonly isNew: boolean;
  /** The branch that the change is meant for, where it is known and this clone does not have it. */
  readonly missing?: string;
}

const NOTHING: Base = { versions: [], isNew: false };

/** Where GitHub Actions, GitLab and Jenkins say which branch the change that they build is meant for. */
const TARGETS = ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'CHANGE_TARGET'];

/** Where to look in a clone, if nobody says it; its last commit where there is no such branch. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master', 'HEAD'];

/**
 * What a file said where this change left the branch that it is meant for: what is edited together with the rest of a change proves nothing.
 *
 * On that branch itself a build takes the commit before along. Nothing is fetched; without Git, nothing is known.
 *
 * @param wanted the branch or commit, if it is named
 */
export function baseOf(file: string, wanted: string | undefined): Base {
  const folder = dirname(resolve(file));
  const target = wanted ?? targetIn(process.env);
  if (!isInClone(folder)) return NOTHING;
  const git = gitIn(folder);
  const candidates = target === undefined ? USUAL : wanted === undefined ? [`origin/${target}`, target] : [target];
  const base = first(candidates, (branch) => mergeBase(git, branch));
  if (base === undefined) return target === undefined ? NOTHING : { ...NOTHING, missing: target };
  const before = process.env['CI'] && wanted === undefined && base === git('rev-parse', 'HEAD') ? [`${base}^1`] : [];
  const commits = [base, ...before.filter((commit) => git('rev-parse', '--verify', '--quiet', commit) !== undefined)];
  const versions = commits.flatMap((commit) => {
    const text = git('show', `${commit}:./${basename(file)}`);
    return text === undefined ? [] : [{ called: `${file} at ${commit.slice(0, 12)}${commit.slice(40)}`, text }];
  });
  return { versions, isNew: versions.length < commits.length };
}

type Git = (...args: readonly string[]) => string | undefined;

/** Where histories are cut short, a clone does not know where branches parted: then the branch itself. */
const mergeBase = (git: Git, branch: string): string | undefined => {
  if (branch.startsWith('-')) return undefined;
  return git('merge-base', 'HEAD', branch) ?? git('rev-parse', '--verify', '--quiet', `${branch}^{commit}`);
};

function targetIn(env: NodeJS.ProcessEnv): string | undefined {
  return first(TARGETS, (name) => env[name] || undefined);
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isInClone(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInClone(above);
}

/** Git without what a hook that runs this has set, and without asking anybody. */
function gitIn(folder: string): Git {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...inherited } = process.env;
  const env = { ...inherited, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
  return (...args) => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) return undefined;
    return args[0] === 'show' ? stdout : stdout.trim();
  };
}
