import type { TamperingClass } from '../../core';
import { called, every, isOneOf, looksLike, not, some } from './log-query';
import { TAMPERING_CALLS } from './tampering-calls';

/** What alarms about tampering know of an app. */
export interface Tampered {
  /** Names of buckets of Cloud Storage that keep evidence. */
  readonly evidence: readonly string[];

  /** Ids of the projects whose everyday work is watched; none for every one. */
  readonly projects: readonly string[];

  /** Clauses of which one holds for what a pipeline does. */
  readonly deployers: readonly string[];
}

/** Every kind of audit log, since what weakens a detector is written to that of data access. */
const AUDIT_LOGS = 'logName:"cloudaudit.googleapis.com"';

/** Roles with which somebody gives themselves more, or is somebody else. */
const WIDENING = [
  'owner',
  'editor',
  'iam[.](denyAdmin|organizationRoleAdmin|roleAdmin|securityAdmin|workloadIdentityPoolAdmin)',
  'iam[.]serviceAccount(Admin|KeyAdmin|TokenCreator)',
  'resourcemanager[.](folderAdmin|folderIamAdmin|organizationAdmin|projectIamAdmin)',
].join('|');

/** What tells of tampering besides the method that is called. */
const BESIDES: Readonly<Partial<Record<TamperingClass, (of: Tampered) => readonly string[]>>> = {
  logging: () => [every(called('SetIamPolicy$'), 'protoPayload.serviceData.policyDelta.auditConfigDeltas:*')],
  evidence: ({ evidence }) => [
    every(
      'protoPayload.serviceName="storage.googleapis.com"',
      called('^storage[.](buckets[.](update|patch|delete)|setIamPermissions)$'),
      isOneOf(
        'protoPayload.resourceName',
        evidence.map((bucket) => `projects/_/buckets/${bucket}`),
      ),
    ),
    every(
      'protoPayload.serviceName="storage.googleapis.com"',
      called('^storage[.]objects[.](delete|update|patch)$'),
      some(...evidence.map((bucket) => `protoPayload.resourceName:"projects/_/buckets/${bucket}/objects/"`)),
    ),
  ],
  identity: () => [
    every(
      called('(SetI(AM|am)Policy|setIamPermissions)$'),
      'protoPayload.serviceData.policyDelta.bindingDeltas.action="ADD"',
      some(
        looksLike('protoPayload.serviceData.policyDelta.bindingDeltas.role', `^roles/(${WIDENING})$`),
        looksLike('protoPayload.serviceData.policyDelta.bindingDeltas.member', '^all(Authenticated)?Users$'),
      ),
    ),
  ],
};

/** What selects entries that tell of one class of tampering, attempts that were refused included. */
export function tamperingFilter(ofClass: TamperingClass, of: Tampered): string {
  const { guards = [], works = [] } = TAMPERING_CALLS[ofClass];
  const told = [...guards.map(called), ...(BESIDES[ofClass]?.(of) ?? [])];
  return every(AUDIT_LOGS, some(...told, ...(works.length === 0 ? [] : [workOfOthers(works, of)])));
}

function workOfOthers(works: readonly string[], { projects, deployers }: Tampered): string {
  return every(
    some(...works.map(called)),
    ...(projects.length === 0 ? [] : [isOneOf('resource.labels.project_id', projects)]),
    ...(deployers.length === 0 ? [] : [not(some(...deployers))]),
  );
}
