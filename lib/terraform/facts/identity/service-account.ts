import { some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { type Binding, bindingsIn, gives } from '../../google/bindings';
import { AI_PERMISSION, AI_ROLE, BASIC_ROLE, RUNS } from '../../google/roles';
import type { Subject } from '../../subject';
import { holds } from './duties';
import { UNLINKED } from './user';

/** What runs as a service account, by the attribute that names it. */
const WORKLOADS: Readonly<Record<string, readonly string[]>> = {
  google_cloud_run_v2_service: ['template', 'service_account'],
  google_cloud_run_v2_job: ['template', 'template', 'service_account'],
  google_cloudfunctions2_function: ['service_config', 'service_account_email'],
  google_workbench_instance: ['gce_setup', 'service_accounts', 'email'],
  google_notebooks_instance: ['service_account'],
  google_compute_instance: ['service_account', 'email'],
  google_container_node_pool: ['node_config', 'service_account'],
};

/** Tokens of a service account last an hour, unless an organization policy lets them last longer. */
const TOKEN_HOURS = 1;

/** What `google_service_account` tells, where it has to do with AI. */
export function serviceAccount(account: Subject): Fact[] {
  const held = account
    .mentionedByAny(/_iam_(member|binding|policy)$/)
    .flatMap(bindingsIn)
    .filter(isFor(account));
  const usesAi = some(
    held.flatMap((one) => [AI_ROLE, AI_PERMISSION, BASIC_ROLE].map((pattern) => gives(one, pattern))),
  );
  if (usesAi === false) return [];
  const federated = account
    .referredBy(['google_service_account_iam_member', 'google_service_account_iam_binding'], 'service_account_id')
    .flatMap(bindingsIn)
    .map((one) => gives(one, /^roles\/iam\.workloadIdentityUser$/));
  return [
    fact('identity', account, {
      ...UNLINKED,
      lasting: false,
      usesAi,
      runsModels: some(held.map((one) => gives(one, RUNS))),
      bounded: new Unknown('which principal access boundary holds for a service account is not followed'),
      workloads: workloadsOf(account),
      federated: some(federated),
      sessionHours: TOKEN_HOURS,
      approves: holds('approves', held),
      deploys: holds('deploys', held),
      trains: holds('trains', held),
    }),
  ];
}

/** What the files give a service account. */
export const bindingsFor = (account: Subject): readonly Binding[] =>
  account
    .mentionedByAny(/_iam_(member|binding|policy)$/)
    .flatMap(bindingsIn)
    .filter(isFor(account));

const isFor =
  (account: Subject) =>
  ({ members }: Binding): boolean =>
    members.some((member) => account.is(member.target(account.type)));

const workloadsOf = (account: Subject): readonly string[] =>
  account
    .mentionedBy(...Object.keys(WORKLOADS))
    .filter((workload) => account.is(workload.get(...(WORKLOADS[workload.type] ?? [])).target(account.type)))
    .map(({ resource }) => `'${resource.address}'`);
