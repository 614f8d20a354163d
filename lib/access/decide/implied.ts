import type { Asked } from './asked';
import type { Step } from './decision';
import { hasDefaultPolicy, isOfAnotherAccount } from './grant';

/** What allows a request though no policy of the files says so. */
export function impliedBy(asked: Asked): readonly Step[] {
  const steps: Step[] = [];
  if (hasDefaultPolicy(asked)) {
    steps.push({
      layer: 'resource',
      result: 'allows',
      why: 'KMS gives a key without a policy one that leaves all to its account',
    });
  }
  if (isOfAnotherAccount(asked)) {
    steps.push({ layer: 'identity', result: 'allows', why: `account ${asked.account} allows its own what it likes` });
  }
  return steps;
}
