import { every, type Maybe, not, some } from '../../../core';
import type { Fact, TargetCredential, ToolChoice } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { addressesOf } from './agent-address';
import { headersIn } from './passed-on';
import { spelled } from './spelled';
import { hasItems } from './token-check';

/** Where the role of the gateway is not what speaks for it unless it is told so. */
const NOT_OF_THE_CLOUD = [
  ['Mcp', 'McpServer'],
  ['Mcp', 'OpenApiSchema'],
  ['Http', 'Passthrough'],
  ['Inference', 'Provider'],
] as const;

/** What `AWS::BedrockAgentCore::GatewayTarget` tells. */
export function toolTarget(target: Subject): Fact[] {
  const { properties } = target;
  const configuration = properties.get('TargetConfiguration');
  const providers = properties.get('CredentialProviderConfigurations');
  const outside = some(NOT_OF_THE_CLOUD.map((path) => configuration.get(...path).isSet));
  const server = configuration.get('Mcp', 'McpServer');
  const listing = server.get('ListingMode');
  return [
    fact('tool-target', target, {
      authenticates: providers.as(some([hasItems(providers), not(outside)])),
      credentials: providers.items.map(credentialOf),
      passedOn: [
        ...providers.items.map((provider) => {
          const type = provider.get('CredentialProviderType');
          return { place: type.place, name: 'token', credential: spelled(type, /^JWT_PASSTHROUGH$/) };
        }),
        ...headersIn(properties.get('MetadataConfiguration', 'AllowedRequestHeaders')),
      ],
      choices: configuration.get('Mcp', 'ApiGateway', 'ApiGatewayToolConfiguration', 'ToolFilters').items.map(choiceOf),
      listsAnew: listing.as(every([spelled(listing, /^DYNAMIC$/), not(server.get('McpToolSchema').isSet)])),
    }),
    ...addressesOf(target),
  ];
}

function credentialOf(provider: Field): TargetCredential {
  const type = provider.get('CredentialProviderType');
  const location = provider.get('CredentialProvider', 'ApiKeyCredentialProvider', 'CredentialLocation');
  return {
    place: provider.place,
    fixedKey: spelled(type, /^API_KEY$/),
    inAddress: spelled(location, /^QUERY_PARAMETER$/),
  };
}

function choiceOf(filter: Field): ToolChoice {
  const methods: Maybe<boolean>[] = filter
    .get('Methods')
    .items.map((method) => spelled(method, /^(POST|PUT|PATCH|DELETE|ANY|\*)$/i));
  return {
    place: filter.place,
    changesByPattern: every([spelled(filter.get('FilterPath'), /\*/), some(methods)]),
  };
}
