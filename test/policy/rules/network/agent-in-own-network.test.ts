import { make } from '../../../seeded/network-parts';
import { found } from './found';

const runtime = (properties: object) => ({ R: make('BedrockAgentCore::Runtime', properties) });
const harness = (environment: object) => ({
  R: make('BedrockAgentCore::Harness', { Environment: { AgentCoreRuntimeEnvironment: environment } }),
});

test.each([
  [
    'the internet',
    runtime({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } }),
    ['fail R Properties/NetworkConfiguration/NetworkMode'],
  ],
  ['nothing said, which is the internet', runtime({}), ['fail R Properties/NetworkConfiguration/NetworkMode']],
  [
    'a mode known only at deployment',
    runtime({ NetworkConfiguration: { NetworkMode: { 'Fn::ImportValue': 'elsewhere' } } }),
    ['unknown R Properties/NetworkConfiguration/NetworkMode'],
  ],
  ['a network of the account', runtime({ NetworkConfiguration: { NetworkMode: 'VPC' } }), []],
  [
    'a harness on the internet',
    harness({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } }),
    ['fail R Properties/Environment/AgentCoreRuntimeEnvironment/NetworkConfiguration/NetworkMode'],
  ],
  ['a harness that uses a runtime of elsewhere', harness({ AgentRuntimeName: 'claims' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-011', template)).toEqual(expected);
});
