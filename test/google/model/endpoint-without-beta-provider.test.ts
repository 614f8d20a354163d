import { jest } from '@jest/globals';
import { PrivateVertexEndpoint } from '../../../lib/google/model/private-vertex-endpoint';
import { ACME, emptyStack } from '../synthesized';

jest.mock('@cdktf/provider-google-beta/lib/google-vertex-ai-endpoint', () => {
  throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
});

test('without the package that has the authorization, there is no endpoint, and one line says what to install', () => {
  const props = { project: ACME, location: 'europe-west4', consumers: [ACME] };
  expect(() => new PrivateVertexEndpoint(emptyStack(), 'Endpoint', props)).toThrow(
    /^BetaProviderMissing: .*; npm install @cdktf\/provider-google-beta \[claims\/Endpoint\]$/,
  );
});
