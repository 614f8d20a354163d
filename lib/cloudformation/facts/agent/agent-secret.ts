import type { Maybe, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf, type TextLike, unknownIn } from '../../text';

/** Variables whose value is a secret by their name. */
const SECRET_NAME =
  /(^|_|-)(API_?KEY|ACCESS_?KEY|SECRET_?KEY|SIGNING_?KEY|PRIVATE_?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PWD|CREDENTIALS?)$/i;

/** Names that end like those of secrets and mean a mark in a text. */
const MARK_NAME = /(^|_)(EOS|BOS|EOT|PAD|UNK|SEP|CLS|MASK|STOP|START|END|BEGIN|SPECIAL|NEW)_TOKEN$/i;

/** Values that say where a secret is, or nothing at all. */
const NO_SECRET =
  /^(|true|false|none|null|\d{1,5}|arn:.*|alias\/.*|\/.*|https?:\/\/[^@]*|[a-z0-9]+([/_.-][a-z0-9]+)*\/[a-z0-9/_.-]+)$/i;

/** Values that are secrets under whatever name. */
const SECRET_VALUE =
  /\b(A[KS]IA[0-9A-Z]{16}|gh[pousr]_\w{20,}|github_pat_\w{20,}|sk-[\w-]{20,}|xox[abprs]-[\w-]{10,})\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|:\/\/[^/:@\s]+:[^/@\s]+@/;

/** Secrets among the variables of an environment. A reference is resolved before it gets there, so that it is in clear as well. */
export function variableSecrets(subject: Subject, variables: Field): Fact[] {
  return variables.entries.flatMap(([name, field]) => {
    const { text } = field;
    if (text === undefined) return [];
    const inClear = variableInClear(name, text);
    return inClear === undefined
      ? []
      : [fact('agent-secret', subject, { name, holder: 'environment', inClear: field.as(inClear) })];
  });
}

function variableInClear(name: string, text: TextLike): Maybe<boolean> | undefined {
  const shape = shapeOf(text);
  if (SECRET_VALUE.test(shape)) return true;
  if (!SECRET_NAME.test(name) || MARK_NAME.test(name)) return undefined;
  const unknown = unknownIn(text);
  if (unknown !== undefined) return isSecretStore(unknown) ? true : unknown;
  return typeof text === 'string' && !NO_SECRET.test(text);
}

const isSecretStore = ({ name }: Unknown): boolean => name === 'secretsmanager' || name === 'ssm-secure';

type Path = readonly string[];

const API_KEY: readonly Path[] = [['ApiKey']];
const COINBASE: Path = ['ProviderConfigurationInput', 'CoinbaseCdpConfiguration'];
const PRIVY: Path = ['ProviderConfigurationInput', 'StripePrivyConfiguration'];
const PAYMENT: readonly Path[] = [
  [...COINBASE, 'ApiKeySecret'],
  [...COINBASE, 'WalletSecret'],
  [...PRIVY, 'AppSecret'],
  [...PRIVY, 'AuthorizationPrivateKey'],
];

/** What `AWS::BedrockAgentCore::ApiKeyCredentialProvider` tells. */
export const apiKeyProvider = (provider: Subject): Fact[] => secretsAt(provider, API_KEY);

/** What `AWS::BedrockAgentCore::PaymentCredentialProvider` tells. */
export const paymentProvider = (provider: Subject): Fact[] => secretsAt(provider, PAYMENT);

/** The secret of an `AWS::BedrockAgentCore::OAuth2CredentialProvider`, whose key is another one for each vendor. */
export function signInSecrets(provider: Subject): Fact[] {
  const vendors = provider.properties.get('Oauth2ProviderConfigInput').entries.map(([name]) => name);
  return secretsAt(
    provider,
    vendors.map((vendor) => ['Oauth2ProviderConfigInput', vendor, 'ClientSecret']),
  );
}

/** Secrets in the headers with which a harness calls its tools. */
export function headerSecrets(harness: Subject): Fact[] {
  const headers = harness.properties
    .get('Tools')
    .items.flatMap((tool) => tool.get('Config', 'RemoteMcp', 'Headers').entries)
    .filter(([name]) => /^(authorization|cookie|x-api-key)$|token|secret|password/i.test(name));
  return headers.flatMap(([name, field]) => kept(harness, name, field));
}

const secretsAt = (subject: Subject, paths: readonly Path[]): Fact[] =>
  paths.flatMap((path) => kept(subject, path.at(-1) ?? '', subject.properties.get(...path)));

function kept(subject: Subject, name: string, field: Field): Fact[] {
  const { text } = field;
  if (text === undefined) return [];
  return [fact('agent-secret', subject, { name, holder: 'platform', inClear: field.as(written(text)) })];
}

/** Whether the files hold the value. A reference to a store for secrets is resolved for the platform alone. */
function written(text: TextLike): Maybe<boolean> {
  const unknown = unknownIn(text);
  if (unknown !== undefined) return isSecretStore(unknown) ? false : unknown;
  return typeof text === 'string';
}
