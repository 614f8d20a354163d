import type { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ConfigError, type GitHubWorkflow, type Placed } from '../../core';
import { githubConditions } from '../identity/github-conditions';
import { githubProviderOf } from '../identity/github-provider';
import type { Workload } from '../identity/workload';

/** How long after the second factor was shown people may take a role on, in seconds. */
const FACTOR_AGE = 3600;

/** Who takes on a role of a duty: people, with a second factor, or one pipeline. */
export class DutyHolder {
  /**
   * People who sign in with a second factor, not longer than an hour ago: users, roles or an account, and never a service or everybody.
   *
   * IAM tells the second factor of users of IAM only. People of IAM Identity Center have their duties by a `DutyPermissionSet`.
   *
   * @param principal such as `new iam.ArnPrincipal(user.userArn)`
   * @throws HolderNotPeople if it is a service, a provider of identities, or everybody
   */
  public static people(principal: iam.IPrincipal): DutyHolder {
    return new DutyHolder((place) => {
      checkPeople(principal, place);
      return new iam.PrincipalWithConditions(principal, {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': `${FACTOR_AGE}` },
      });
    }, true);
  }

  /**
   * Runs of one workflow on GitHub, as in a `GitHubPipelineRole`.
   *
   * @param provider the identity provider for GitHub Actions in this account. @default - the stack makes one
   */
  public static workflow(workflow: GitHubWorkflow, provider?: iam.IOIDCProviderRef): DutyHolder {
    return new DutyHolder((place, stack) => {
      const { oidcProviderArn } = (provider ?? githubProviderOf(stack, place)).oidcProviderRef;
      return new iam.WebIdentityPrincipal(oidcProviderArn, githubConditions(workflow, place));
    }, false);
  }

  /** A service that works for this account, such as `Workload.other('codebuild.amazonaws.com')`. */
  public static service(workload: Workload): DutyHolder {
    return new DutyHolder((_, stack) => workload.assumedBy(stack), false);
  }

  private constructor(
    private readonly principal: (place: Placed, stack: Stack) => iam.IPrincipal,
    /** Whether they are people, who show a second factor. */
    public readonly arePeople: boolean,
  ) {}

  /** ARNs of the people, as far as they are named one by one. */
  public people(place: Placed, stack: Stack): readonly string[] {
    if (!this.arePeople) return [];
    const { principalJson } = this.principal(place, stack).policyFragment;
    return [principalJson['AWS'] ?? []].flat();
  }

  /** Who may assume a role at this place. */
  public assumedBy(place: Placed, stack: Stack): iam.IPrincipal {
    return this.principal(place, stack);
  }
}

function checkPeople(principal: iam.IPrincipal, place: Placed): void {
  const { principalJson } = principal.policyFragment;
  const isNamed = Object.entries(principalJson).every(([kind, names]) => kind === 'AWS' && !names.includes('*'));
  if (isNamed) return;
  throw new ConfigError(
    'HolderNotPeople',
    `'assumedBy' must be users, roles or an account, got ${JSON.stringify(principalJson)}; ` +
      'a pipeline is DutyHolder.workflow() or DutyHolder.service()',
    place,
  );
}
