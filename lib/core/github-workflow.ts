import { ConfigError, type Placed } from './errors';

/** A repository on github.com, by its names and by the numbers that nobody else can ever get. */
export interface GitHubRepository {
  /** The organization or user that owns it, by name. */
  readonly owner: string;

  /** Number of the owner: `gh api orgs/OWNER --jq .id`. */
  readonly ownerId: string;

  /** The repository, by name, without its owner. */
  readonly repository: string;

  /** Number of the repository: `gh api repos/OWNER/REPOSITORY --jq .id`. */
  readonly repositoryId: string;

  /**
   * The reusable workflow that the job must call, pinned to a tag or a commit: `OWNER/REPO/.github/workflows/FILE.yml@refs/tags/TAG` or `…@SHA`.
   *
   * Keeps whoever may edit the repository's own workflows from deciding what a deployment does. A tag can be moved, a commit cannot.
   *
   * @default - any workflow of the repository
   */
  readonly reusableWorkflow?: string;
}

/** Names of branches and environments; wildcards and policy variables are not among them, nor is what runs for pull requests. */
const PLACE_NAME = /^(?!refs\/|pull\/|pull_request$)[A-Za-z0-9][A-Za-z0-9 ._/-]{0,254}$/;

const NUMBER = /^[1-9][0-9]{0,19}$/;

const PINNED = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml@(refs\/tags\/[\w./-]+|[0-9a-f]{40})$/;

/** What each part must look like, and what to say where it does not. */
const PARTS: Readonly<Record<string, readonly [code: string, pattern: RegExp, allowed: string]>> = {
  owner: ['GitHubSubject', /^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'the name of an owner on GitHub, without wildcards'],
  repository: [
    'GitHubSubject',
    /^[A-Za-z0-9._-]+$/,
    'the name of a repository without its owner and without wildcards',
  ],
  environment: ['GitHubSubject', PLACE_NAME, 'the name of an environment, without wildcards, and not of pull requests'],
  branch: [
    'GitHubSubject',
    PLACE_NAME,
    'the name of a branch, without refs/, without wildcards, and not of pull requests',
  ],
  ownerId: ['GitHubId', NUMBER, 'the number that GitHub gave the owner'],
  repositoryId: ['GitHubId', NUMBER, 'the number that GitHub gave the repository'],
  reusableWorkflow: [
    'GitHubWorkflowUnpinned',
    PINNED,
    'OWNER/REPO/.github/workflows/FILE.yml@refs/tags/TAG or @ and the 40 digits of a commit',
  ],
};

/** What the tokens of the runs that are meant say, in the claims of GitHub. */
export interface GitHubClaims {
  /** What `sub` may be: repositories made or renamed since July 2026 have their numbers in it, older ones do not unless they opt in. */
  readonly subjects: readonly string[];

  /** What other claims are, by their names: ids, the environment or the ref, and the workflow that is called. */
  readonly equal: Readonly<Record<string, string>>;
}

/** Which runs of GitHub Actions are meant: of one repository, in one environment or on one branch, never for a pull request. */
export class GitHubWorkflow {
  /** Where GitHub Actions issues its tokens. */
  public static readonly ISSUER = 'token.actions.githubusercontent.com';

  /**
   * Jobs that run in an environment, whose protection rules say who and which branches may deploy.
   */
  public static inEnvironment(environment: string, repository: GitHubRepository): GitHubWorkflow {
    return new GitHubWorkflow({ ...repository, environment }, `environment:${environment}`, { environment });
  }

  /**
   * Jobs that run on a branch, in no environment. Whoever may push to the branch may deploy.
   */
  public static onBranch(branch: string, repository: GitHubRepository): GitHubWorkflow {
    const ref = `refs/heads/${branch}`;
    return new GitHubWorkflow({ ...repository, branch }, `ref:${ref}`, { ref });
  }

  private constructor(
    private readonly parts: GitHubRepository & { readonly environment?: string; readonly branch?: string },
    private readonly where: string,
    private readonly place: Readonly<Record<string, string>>,
  ) {}

  /**
   * The claims of such a run, each with its value.
   *
   * @param place the construct that asks
   * @param isOpen whether only deployment knows a value, which is then not looked into
   * @throws GitHubSubject if an owner, repository, environment or branch has a wildcard or is no such name
   * @throws GitHubId if the owner or repository is not given by its number
   * @throws GitHubWorkflowUnpinned if the reusable workflow is pinned neither to a tag nor to a commit
   */
  public claims(place: Placed, isOpen: (value: string) => boolean): GitHubClaims {
    for (const [part, value] of Object.entries(this.parts)) {
      if (value !== undefined && !isOpen(value)) checkPart(part, value, place);
    }
    const { owner, ownerId, repository, repositoryId, reusableWorkflow } = this.parts;
    return {
      subjects: [
        `repo:${owner}/${repository}:${this.where}`,
        `repo:${owner}@${ownerId}/${repository}@${repositoryId}:${this.where}`,
      ],
      equal: {
        repository_id: repositoryId,
        repository_owner_id: ownerId,
        ...this.place,
        ...(reusableWorkflow !== undefined && { job_workflow_ref: reusableWorkflow }),
      },
    };
  }
}

function checkPart(part: string, value: string, place: Placed): void {
  const rule = PARTS[part];
  if (rule === undefined) return;
  const [code, pattern, allowed] = rule;
  if (pattern.test(value)) return;
  throw new ConfigError(
    code,
    `'${part}' must be ${allowed}, got '${value}'; copy it from the repository on GitHub`,
    place,
  );
}
