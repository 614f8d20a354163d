import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Sent } from './random-policies';

/** What Cedar itself says. */
export function allowsAsCedar(text: string, sent: Sent): boolean {
  const entity = (type: string) => ({ type, id: 'x' });
  const answer = isAuthorized({
    principal: entity('Principal'),
    action: entity('Action'),
    resource: entity('Resource'),
    context: JSON.parse(JSON.stringify(sent)),
    policies: { staticPolicies: text },
    entities: [],
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision === 'allow';
}
