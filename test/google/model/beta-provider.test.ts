import { GoogleBetaProvider } from '@cdktf/provider-google-beta/lib/provider';
import type { TerraformStack } from '../../../lib/google/cdktf';
import { betaProviderOf, fromBeta } from '../../../lib/google/model/beta-provider';
import { emptyStack } from '../synthesized';

const providersOf = (stack: TerraformStack) =>
  stack.node.findAll().flatMap((node) => (node instanceof GoogleBetaProvider ? [node] : []));

test('a stack is given one provider for each region', () => {
  const stack = emptyStack();
  const first = betaProviderOf(stack, 'europe-west4');
  const second = betaProviderOf(stack, 'us-central1');
  expect([betaProviderOf(stack, 'europe-west4'), betaProviderOf(stack, 'us-central1')]).toEqual([first, second]);
  expect(betaProviderOf(stack)).toBe(first);
  expect(providersOf(stack).map(({ region, alias }) => [region, alias])).toEqual([
    ['europe-west4', undefined],
    ['us-central1', 'us-central1'],
  ]);
});

test('a provider of the stack is used', () => {
  const stack = emptyStack();
  const own = new GoogleBetaProvider(stack, 'beta', { region: 'europe-west4' });
  expect([betaProviderOf(stack), betaProviderOf(stack, 'europe-west4')]).toEqual([own, own]);
});

test('a provider of the stack for another region is not passed over, since who it acts as is its business', () => {
  const stack = emptyStack();
  new GoogleBetaProvider(stack, 'beta', { impersonateServiceAccount: 'deployer@acme-claims.iam.gserviceaccount.com' });
  expect(() => betaProviderOf(stack, 'europe-west4')).toThrow(
    /^BetaProviderRegion: 'region' .* must be 'europe-west4', got none; set it/,
  );
});

test('where the package is missing, one line says so', () => {
  const stack = emptyStack();
  const missing = () => require('@cdktf/provider-google-gamma/lib/provider');
  expect(() => fromBeta(stack, missing)).toThrow(/^BetaProviderMissing: .*; npm install .* \[claims\]$/);
  const broken = () => {
    throw new TypeError('broken');
  };
  expect(() => fromBeta(stack, broken)).toThrow(TypeError);
});
