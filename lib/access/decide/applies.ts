import type { Access, Condition, Policy, Request, Statement } from '../model';
import { asked } from './asked';
import { compileCondition } from './condition';
import type { Layer } from './decision';
import { compileStatement } from './statement';
import type { Verdict } from './truth';
import { why, whyCondition } from './why';

/** Whether a statement of a policy applies to a request, and which part of it decided. */
export function applies(
  statement: Statement,
  version: Policy['version'],
  request: Request,
  access: Access,
  layer: Layer = statement.principals === undefined ? 'identity' : 'resource',
): Verdict {
  return why(layer, compileStatement(statement, version), asked(access, request));
}

/** Whether a condition holds for a request, and why. */
export function holds(condition: Condition, version: Policy['version'], request: Request, access: Access): Verdict {
  const { keys } = asked(access, request);
  return whyCondition(condition, compileCondition(condition, version === '2012-10-17')(keys), keys);
}
