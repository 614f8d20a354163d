import type { Policy } from '../../access/model';
import type { Subject } from '../subject';
import type { GuardedResources } from './guarded';
import { readPolicy } from './policy/document';
import { noteSize } from './policy/size';
import type { Reading } from './reading';
import { type PolicyRow, RESOURCE_POLICIES } from './resource-policies';

/** Adds the policy of a resource that a resource of the files states, to whatever bears it. */
export function addResourcePolicy(subject: Subject, resources: GuardedResources, reading: Reading): void {
  const row = RESOURCE_POLICIES.get(subject.type);
  if (row === undefined) return;
  const policy = readPolicy(subject.properties.get(...row.document), 'resource', reading);
  if (policy === undefined) return;
  noteSize([policy], subject.type, reading);
  for (const { policies, about } of bearersOf(subject, row, resources, reading))
    policies.push(whole(policy, about.arn));
}

function bearersOf(subject: Subject, row: PolicyRow, resources: GuardedResources, reading: Reading) {
  const { resource, properties } = subject;
  const { template } = resource;
  if (row.everything !== undefined) {
    const { partition, region, account } = reading.names.where(template);
    const rest = row.everything.replace('{R}', region).replace('{A}', account);
    return [resources.entry(`arn:${partition}:${rest}`, subject.type, resource.place(''))];
  }
  if (row.borneBy === undefined) return [resources.add(resource)].flatMap((own) => own ?? []);
  const named = row.borneBy.flatMap((property) => properties.get(property).items);
  return named.flatMap((item) => resources.bearer(item, row.of) ?? []);
}

/** API Gateway puts the ARN of the API in front of what begins so. */
const SHORT = /^execute-api:/;

function whole(policy: Policy, arn: string): Policy {
  const isShort = policy.statements.some(({ resources }) => resources?.patterns.some((pattern) => SHORT.test(pattern)));
  if (!isShort) return policy;
  const spelled = (pattern: string) => pattern.replace(SHORT, `${arn}`);
  const statements = policy.statements.map(({ resources, ...statement }) => ({
    ...statement,
    ...(resources !== undefined && { resources: { ...resources, patterns: resources.patterns.map(spelled) } }),
  }));
  return { ...policy, statements };
}
