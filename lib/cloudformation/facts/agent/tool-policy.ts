import type { Maybe } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf, unknownIn } from '../../text';
import { agentStore } from './agent-store';
import { spelled } from './spelled';

/** What `AWS::BedrockAgentCore::PolicyEngine` tells. */
export function toolPolicySet(engine: Subject): Fact[] {
  const gateways = engine.referredBy('AWS::BedrockAgentCore::Gateway', 'PolicyEngineConfiguration', 'Arn');
  return [fact('tool-policy-set', engine, { asked: gateways.length > 0 }), ...agentStore(engine)];
}

/** What `AWS::BedrockAgentCore::Policy` tells. */
export function toolPolicy(policy: Subject): Fact[] {
  const { properties } = policy;
  const mode = properties.get('EnforcementMode');
  const validation = properties.get('ValidationMode');
  const definition = properties.get('Definition');
  const language = definition.get('Cedar').isSet === false ? 'Policy' : 'Cedar';
  const statement = definition.get(language, 'Statement');
  return [
    fact('tool-policy', policy, {
      watchesOnly: mode.as(spelled(mode, /^LOG_ONLY$/, 'ACTIVE')),
      forbids: statement.as(says(statement, FORBID)),
      validated: validation.as(spelled(validation, /^FAIL_ON_ANY_FINDINGS$/, 'FAIL_ON_ANY_FINDINGS')),
      permitsAll: statement.as(says(statement, PERMIT_ALL)),
    }),
  ];
}

const FORBID = /\bforbid\s*\(/;

/** Neither who calls nor what is called is said, and no condition follows but one that always holds. */
const PERMIT_ALL =
  /\bpermit\s*\(\s*principal(\s+is\s+[\w:]+)?\s*,\s*action\s*,\s*resource\b[^)]*\)\s*(when\s*\{\s*true\s*\}\s*)?;/;

function says(statement: Field, what: RegExp): Maybe<boolean> {
  const text = statement.text ?? '';
  const code = shapeOf(text).replace(/\/\/.*$/gm, '');
  return what.test(code) || (unknownIn(text) ?? false);
}
