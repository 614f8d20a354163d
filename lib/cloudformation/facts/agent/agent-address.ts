import { type Maybe, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { HOLE, shapeOf, type TextLike, unknownIn } from '../../text';

type Path = readonly string[];

/** Stands for every item of a list in a path. */
const EACH = '*';

const JWT: Path = ['AuthorizerConfiguration', 'CustomJWTAuthorizer', 'DiscoveryUrl'];
const OAUTH: Path = ['Oauth2ProviderConfigInput', 'CustomOauth2ProviderConfig', 'OauthDiscovery'];
const INCLUDED: Path = ['Oauth2ProviderConfigInput', 'IncludedOauth2ProviderConfig'];
const RETURNED: Path = ['CredentialProvider', 'OauthCredentialProvider', 'DefaultReturnUrl'];

const KEYS_OF_TOKENS = 'the keys that tokens are checked with';
const SIGN_IN = 'sign-in and tokens';
const RETURN = 'the return from a sign-in';
const CALLS = 'calls of tools';
const PROMPTS = 'prompts and answers';

/** Where each type names addresses, and what they are for. */
const ADDRESSES: Readonly<Record<string, readonly (readonly [Path, string])[]>> = {
  'AWS::BedrockAgentCore::Gateway': [[JWT, KEYS_OF_TOKENS]],
  'AWS::BedrockAgentCore::Runtime': [[JWT, KEYS_OF_TOKENS]],
  'AWS::BedrockAgentCore::PaymentManager': [[JWT, KEYS_OF_TOKENS]],
  'AWS::BedrockAgentCore::Harness': [
    [JWT, KEYS_OF_TOKENS],
    [['Tools', EACH, 'Config', 'RemoteMcp', 'Url'], CALLS],
    [['Model', 'OpenAiModelConfig', 'ApiBase'], PROMPTS],
    [['Model', 'LiteLlmModelConfig', 'ApiBase'], PROMPTS],
    [['Skills', EACH, 'Git', 'Url'], 'skills'],
  ],
  'AWS::BedrockAgentCore::GatewayTarget': [
    [['TargetConfiguration', 'Mcp', 'McpServer', 'Endpoint'], CALLS],
    [['TargetConfiguration', 'Http', 'Passthrough', 'Endpoint'], CALLS],
    [['TargetConfiguration', 'Inference', 'Provider', 'Endpoint'], PROMPTS],
    [['CredentialProviderConfigurations', EACH, ...RETURNED], RETURN],
  ],
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': [
    [[...OAUTH, 'DiscoveryUrl'], SIGN_IN],
    [[...OAUTH, 'AuthorizationServerMetadata', 'AuthorizationEndpoint'], SIGN_IN],
    [[...OAUTH, 'AuthorizationServerMetadata', 'TokenEndpoint'], SIGN_IN],
    [[...INCLUDED, 'AuthorizationEndpoint'], SIGN_IN],
    [[...INCLUDED, 'TokenEndpoint'], SIGN_IN],
  ],
  'AWS::BedrockAgentCore::WorkloadIdentity': [[['AllowedResourceOauth2ReturnUrls', EACH], RETURN]],
};

/** The addresses that a resource relies on. */
export function addressesOf(subject: Subject): Fact[] {
  return (ADDRESSES[subject.type] ?? []).flatMap(([path, use]) =>
    at(subject.properties, path).flatMap((field) => {
      const { text } = field;
      return text === undefined ? [] : [fact('agent-address', subject, { use, encrypted: field.as(encrypted(text)) })];
    }),
  );
}

function at(field: Field, [step, ...rest]: Path): readonly Field[] {
  if (step === undefined) return [field];
  return step === EACH ? field.items.flatMap((item) => at(item, rest)) : at(field.get(step), rest);
}

/** A way back to the machine that the user sits at leaves that machine nowhere. */
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i;

function encrypted(text: TextLike): Maybe<boolean> {
  const shape = shapeOf(text);
  if (/^http:/i.test(shape)) return LOOPBACK.test(shape);
  return shape.startsWith(HOLE) ? (unknownAtStart(text) ?? true) : true;
}

function unknownAtStart(text: TextLike): Unknown | undefined {
  const [first] = typeof text === 'object' && 'parts' in text ? text.parts : [text];
  return first === undefined || !Unknown.is(first) ? undefined : unknownIn(text);
}
