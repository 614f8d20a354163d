import type { Statement } from '../../access/model';
import type { CallerClass } from '../../access/prove/caller-class';

const BEDROCK: readonly string[] = ['bedrock.amazonaws.com', 'bedrock.amazonaws.com.cn'];

/**
 * Whether nobody but Amazon Bedrock is a caller: roles of agents, flows and knowledge bases, which run models by what these say, and come by no
 * endpoint. Whether an agent names a guardrail is for a rule to judge, and who sets up another one that acts as its role is asked by itself.
 */
export function isOfBedrock({ identity }: CallerClass): boolean {
  const trust = identity?.trust;
  if (trust === undefined || trust.hidden !== undefined) return false;
  const allowing = trust.statements.filter(({ effect }) => effect === 'Allow');
  return allowing.length > 0 && allowing.every(isToBedrock);
}

const isToBedrock = ({ principals }: Statement): boolean =>
  principals !== undefined &&
  !principals.excluded &&
  principals.list.length > 0 &&
  principals.list.every(({ kind, name }) => kind === 'Service' && BEDROCK.includes(name));
