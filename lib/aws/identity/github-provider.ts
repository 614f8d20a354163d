import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ConfigError, GitHubWorkflow, type Placed } from '../../core';
import { GITHUB_AUDIENCE } from './github-conditions';

const PROVIDER_ID = 'GitHubActionsProvider';

/**
 * The identity provider for GitHub Actions of a stack's account, which holds one only: made the first time that it is asked for.
 *
 * @throws GitHubProviderTwice if another stack of the app already makes it
 */
export function githubProviderOf(stack: Stack, place: Placed): iam.IOIDCProviderRef {
  const inAccount = stack.node.root.node
    .findAll()
    .find((made) => iam.CfnOIDCProvider.isCfnOIDCProvider(made) && isForGitHub(made, stack));
  if (inAccount === undefined) {
    return new iam.OidcProviderNative(stack, PROVIDER_ID, {
      url: `https://${GitHubWorkflow.ISSUER}`,
      clientIds: [GITHUB_AUDIENCE],
    });
  }
  const own = stack.node.tryFindChild(PROVIDER_ID);
  if (own instanceof iam.OidcProviderNative && own.node.defaultChild === inAccount) return own;
  throw new ConfigError(
    'GitHubProviderTwice',
    `'provider' must be given, because an account holds one for GitHub only, got none beside ${inAccount.node.path}; ` +
      'hand that one over',
    place,
  );
}

function isForGitHub(provider: iam.CfnOIDCProvider, stack: Stack): boolean {
  return provider.url === `https://${GitHubWorkflow.ISSUER}` && Stack.of(provider).account === stack.account;
}
