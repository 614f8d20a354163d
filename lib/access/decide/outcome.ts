import { isWithoutResource } from '../actions';
import type { Policy } from '../model';
import { arnParts } from './arn';
import type { Asked } from './asked';
import type { Outcome } from './decision';
import { type Grant, grant, limitOf } from './grant';
import { inOrder, type Layers, type Say } from './layers';
import { denies } from './policy';
import { tally } from './tally';
import { both, either, type Truth } from './truth';

/** An outcome, and what is wanting where it is an implicit denial. */
export interface Judged {
  readonly outcome: Outcome;
  readonly wanting: string;
}

/** Decides a request: a denial first, then what limits, then what allows. */
export function judge(asked: Asked, layers: Layers): Judged {
  const denied = anyDenial(layers, asked);
  if (denied === true) return { outcome: 'explicitly denied', wanting: '' };
  const limits = limitsOfPath(asked, layers);
  if (limits.truth === false) return { outcome: 'implicitly denied', wanting: limits.wanting };
  const granted = grant(asked, layers);
  const { wanting } = granted;
  if (granted.truth === false) return { outcome: 'implicitly denied', wanting };
  const sure = denied === false && both(limits.truth, granted.truth) === true;
  return { outcome: sure ? 'allowed' : 'unknown', wanting };
}

function anyDenial(layers: Layers, asked: Asked): Truth {
  let found: Truth = false;
  for (const say of inOrder(layers)) {
    const truth = deniedBy(say, asked);
    if (truth === true && !isUnsure(say, asked)) return true;
    if (truth !== false) found = 'unknown';
  }
  return found;
}

/** AWS documents that resource control policies hold for what is authorised on a resource, and says nothing of the rest. */
function isUnsure({ layer }: Say, { request }: Asked): boolean {
  return layer === 'resource control' && arnParts(request.resource) === undefined && isWithoutResource(request.action);
}

function deniedBy({ policies, unseen }: Say, asked: Asked): Truth {
  let found: Truth = unseen.length > 0 ? 'unknown' : false;
  for (const policy of policies) {
    const truth = denies(policy, asked);
    if (truth === true) return true;
    if (truth === 'unknown') found = truth;
  }
  return found;
}

/** What must let the request through whoever allows it: each level of service control, and the endpoint. */
function limitsOfPath(asked: Asked, { serviceControls, endpoint }: Layers): Grant {
  let truth: Truth = true;
  for (const level of serviceControls) truth = both(truth, levelOf(level, asked));
  if (truth === false) return { truth, wanting: 'no service control policy of one level allows it' };
  return {
    truth: both(truth, throughEndpoint(endpoint, asked)),
    wanting: 'the policy of the endpoint by which it comes does not allow it',
  };
}

/** A level whose policies only deny leaves the one in place that AWS attaches to every level by itself, and that allows everything. */
function levelOf(level: Say, asked: Asked): Truth {
  return level.policies.some(allowsAnything) ? limitOf(level, asked) : true;
}

const allowsAnything = ({ statements }: Policy) => statements.some(({ effect }) => effect === 'Allow');

function throughEndpoint({ policies }: Say, asked: Asked): Truth {
  if (policies.length === 0) return true;
  const { itself, role, account, anyone } = tally(policies, asked);
  // Endpoints of the route table take nobody but everyone, and an account for its root user; files do not always tell which is one.
  const named = both(either(role, account), !BY_ROUTE.test(asked.action) || 'unknown');
  return either(either(itself, anyone), named);
}

const BY_ROUTE = /^(s3|dynamodb):/;
