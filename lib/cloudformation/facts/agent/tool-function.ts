import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf, unknownIn } from '../../text';
import { variableSecrets } from './agent-secret';
import { spelled } from './spelled';

/** What names the functions that are tools, or that decide about calls of tools. */
const CALLERS = [
  'AWS::Bedrock::Agent',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::GatewayTarget',
  'AWS::BedrockAgentCore::Harness',
];

function isTool(target: Subject): boolean {
  const names = [target, ...target.mentionedBy('AWS::Lambda::Alias', 'AWS::Lambda::Version')];
  return names.some((name) => name.mentionedBy(...CALLERS).length > 0);
}

/** What an `AWS::Lambda::Function` tells that is a tool of an agent. */
export const toolFunction = (target: Subject): Fact[] =>
  isTool(target) ? variableSecrets(target, target.properties.get('Environment', 'Variables')) : [];

/** What an `AWS::Lambda::Permission` tells that lets agents call, or anyone call a tool. */
export function toolCaller(permission: Subject): Fact[] {
  const { properties } = permission;
  const principal = properties.get('Principal');
  const anyone = spelled(principal, /^\*$/);
  const byAgents = spelled(principal, /^bedrock(-agentcore)?\.amazonaws\.com$/);
  if (byAgents === false && (anyone === false || !namesTool(permission))) return [];
  const confined = some([
    namesAccount(properties.get('SourceAccount')),
    sourceHasAccount(properties.get('SourceArn')),
    properties.get('PrincipalOrgID').isSet,
  ]);
  return [
    fact('tool-caller', permission, {
      anyone: principal.as(every([anyone, not(confined)])),
      ownAgents: principal.as(some([not(byAgents), confined])),
    }),
  ];
}

function namesTool({ properties }: Subject): boolean {
  const named = properties
    .get('FunctionName')
    .target('AWS::Lambda::Function', 'AWS::Lambda::Alias', 'AWS::Lambda::Version');
  if (named === undefined) return false;
  return isTool(named.properties.get('FunctionName').target('AWS::Lambda::Function') ?? named);
}

function namesAccount(account: Field): Maybe<boolean> {
  const { text } = account;
  return text === undefined ? false : (unknownIn(text) ?? !shapeOf(text).includes('*'));
}

/** An ARN of the files is one of the account; one that is written out says its account in its fifth part. */
function sourceHasAccount(source: Field): Maybe<boolean> {
  const { text } = source;
  if (text === undefined) return false;
  const parts = shapeOf(text).split(':');
  if (parts.length < 5) return unknownIn(text) ?? !shapeOf(text).includes('*');
  return /[^*]/.test(parts[4] ?? '') && !(parts[4] ?? '').includes('*') ? (unknownIn(text) ?? true) : false;
}
