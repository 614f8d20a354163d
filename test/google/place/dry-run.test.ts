import { knowsDryRun } from '../../../lib/google/place/dry-run';

test.each([
  ['custom.ztaVertexEndpointPrivate', true],
  ['iam.managed.disableServiceAccountApiKeyCreation', true],
  ['gcp.restrictTLSVersion', true],
  ['gcp.resourceLocations', false],
  ['storage.publicAccessPrevention', false],
  ['vertexai.allowedModels', false],
])('%s can be tried: %s', (constraint, expected) => {
  expect(knowsDryRun(constraint)).toBe(expected);
});
