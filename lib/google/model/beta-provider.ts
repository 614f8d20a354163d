import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { type TerraformProvider, TerraformStack, Token } from '../cdktf';

/** Begins the ids of the providers that are made here, whose configuration is therefore known. */
const OURS = 'google-beta';

/**
 * The provider of a stack for what only `google-beta` knows: the one that is there, or a new one.
 *
 * @param region the region that the provider must be set to, where a resource has no attribute of its own for it
 * @throws BetaProviderMissing if `@cdktf/provider-google-beta` is not installed
 * @throws BetaProviderRegion if the stack has such providers of its own, and none for this region
 */
export function betaProviderOf(scope: Construct, region?: string): TerraformProvider {
  const { GoogleBetaProvider } = fromBeta(scope, () => {
    // Loaded when needed: those who use no such resource need not install it.
    const loaded: typeof import('@cdktf/provider-google-beta/lib/provider') =
      require('@cdktf/provider-google-beta/lib/provider');
    return loaded;
  });
  const stack = TerraformStack.of(scope);
  const all = stack.node.findAll().filter((node) => node instanceof GoogleBetaProvider);
  const found = all.find((provider) => region === undefined || provider.region === region);
  if (found !== undefined) return found;
  const theirs = all.find(({ node }) => !node.id.startsWith(OURS) || node.scope !== stack);
  if (theirs !== undefined) {
    const got = theirs.region === undefined ? 'none' : `'${theirs.region}'`;
    const reason = `'region' of a google-beta provider of the stack must be '${region}', got ${got}; set it, or add a provider with an 'alias'`;
    throw new ConfigError('BetaProviderRegion', reason, theirs);
  }
  if (all.length === 0) return new GoogleBetaProvider(stack, OURS, { region });
  const alias = region === undefined || Token.isUnresolved(region) ? `beta${all.length}` : region;
  return new GoogleBetaProvider(stack, `${OURS}-${alias}`, { region, alias });
}

/**
 * Loads something from the package that this library works without.
 *
 * @throws BetaProviderMissing if it is not installed
 */
export function fromBeta<T>(place: Construct, load: () => T): T {
  try {
    return load();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code !== 'MODULE_NOT_FOUND') throw error;
    const reason = "'@cdktf/provider-google-beta' must be installed for this construct, got no such package";
    throw new ConfigError('BetaProviderMissing', `${reason}; npm install @cdktf/provider-google-beta`, place);
  }
}
