import { isAtDoors } from '../doors/question';
import type { Access, Request } from '../model';
import { asked } from './asked';
import type { Decision } from './decision';
import { layersOf } from './layers';
import { judge } from './outcome';
import { becauseOf, traceOf } from './trace';

/**
 * What AWS answers to a request, by what the files and the documentation of AWS say: an explicit denial first, then what resource and
 * service control policies, the policy of the resource, boundary, session policies and those of the identity allow.
 *
 * Policies outside the files grant nothing, except that another account is taken to allow its own identities what is asked. The trace is
 * put together when it is first read.
 */
export function decide(access: Access, request: Request): Decision {
  if (access.google !== undefined) {
    const { decideInGoogle }: typeof import('../google') = require('../google');
    return decideInGoogle(access.google, request);
  }
  if (isAtDoors(request.action)) {
    const { decideAtDoor }: typeof import('../doors') = require('../doors');
    return decideAtDoor(access, request);
  }
  const question = asked(access, request);
  const layers = layersOf(question);
  const judged = judge(question, layers);
  let trace: Decision['trace'] | undefined;
  return {
    outcome: judged.outcome,
    get trace() {
      trace ??= traceOf(question, layers, judged.outcome);
      return trace;
    },
    get because() {
      return becauseOf(judged, this.trace);
    },
  };
}
