import { every, not } from '../../../core';
import type { Fact } from '../../../policy';
import { speaksToAnyone } from '../../bucket-protection';
import { fact } from '../../fact';
import { statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { tokenAuthorizer } from './token-check';

/** Keys of conditions that keep strangers out. */
const CONFINING = [
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:SourceIp',
];

/** What `AWS::BedrockAgentCore::ResourcePolicy` tells. Where callers show tokens, `*` is the only principal there is. */
export function agentAccess(policy: Subject): Fact[] {
  const { properties } = policy;
  const at = properties
    .get('ResourceArn')
    .target('AWS::BedrockAgentCore::Runtime', 'AWS::BedrockAgentCore::Gateway', 'AWS::BedrockAgentCore::Memory');
  const takesTokens = at === undefined ? false : tokenAuthorizer(at).isSet;
  return statementsOf(properties.get('Policy')).map((statement) => {
    const anyone = every([
      statement.isAllow,
      speaksToAnyone(statement),
      not(statement.requires(...CONFINING)),
      not(takesTokens),
    ]);
    return fact('agent-access', policy, { anyone: statement.field.as(anyone) });
  });
}
