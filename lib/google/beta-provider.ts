import type { Construct } from 'constructs';
import type { TerraformProvider } from './cdktf';
import { TerraformStack } from './cdktf';

/** The provider of a stack for what only `google-beta` knows: the one that is there, or a new one. */
export function betaProviderOf(scope: Construct): TerraformProvider {
  // Loaded when needed: those who use no such resource need not install it.
  const { GoogleBetaProvider }: typeof import('@cdktf/provider-google-beta/lib/provider') =
    require('@cdktf/provider-google-beta/lib/provider');
  const stack = TerraformStack.of(scope);
  const found = stack.node.findAll().find((node) => node instanceof GoogleBetaProvider);
  return found instanceof GoogleBetaProvider ? found : new GoogleBetaProvider(stack, 'google-beta', {});
}
