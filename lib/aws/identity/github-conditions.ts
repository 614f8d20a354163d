import { Token } from 'aws-cdk-lib';
import type { Conditions } from 'aws-cdk-lib/aws-iam';
import { GitHubWorkflow, type Placed } from '../../core';

/** The audience that tokens for AWS are issued for. */
export const GITHUB_AUDIENCE = 'sts.amazonaws.com';

/**
 * The conditions that a token of such a run fulfils, and no other.
 *
 * @param place the construct that asks
 */
export function githubConditions(workflow: GitHubWorkflow, place: Placed): Conditions {
  const { subjects, equal } = workflow.claims(place, Token.isUnresolved);
  return {
    StringEquals: claimKeys({ aud: GITHUB_AUDIENCE, sub: [...subjects], ...equal }),
    // A pull request may run in an environment too, and then has the environment's subject.
    StringNotLike: claimKeys({ ref: 'refs/pull/*' }),
  };
}

function claimKeys(claims: Readonly<Record<string, string | string[]>>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(claims).map(([claim, value]) => [`${GitHubWorkflow.ISSUER}:${claim}`, value]),
  );
}
