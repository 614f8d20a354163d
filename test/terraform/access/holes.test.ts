import { noRequest, type Question } from '../../../lib/access/prove';
import { ADJUSTER, asked, type Blocks, denying, inProject, OTHER, PREDICT, PREDICTS, when, withBase } from './asked';

type Outcome = 'proved' | 'refuted' | 'unknown';

/** A hole, and what differs from it by no more than what closes it. */
interface Pair {
  readonly what: string;
  readonly question: Question;
  readonly hole: readonly Blocks[];
  readonly twin: readonly Blocks[];
  /** @default 'refuted' */
  readonly is?: Outcome;
}

const ENDPOINT = 'google_vertex_ai_endpoint.claims';
const LOGS = 'google_storage_bucket.logs';
const CORPORATE = 'accessPolicies/1/accessLevels/corporate';
const onlyAdjuster = noRequest({ action: PREDICTS }).exceptBy('google_service_account.adjuster');
const granted = inProject('own', PREDICT, ADJUSTER);
const delivered = noRequest({ action: 'storage.objects.delete', resource: LOGS }).byAnyone();
const byLevel = noRequest({ action: PREDICTS }).unless({
  'ForAnyValue:StringEquals': { 'request.auth.access_levels': CORPORATE },
});
const beforeNewYear = noRequest({ action: PREDICTS }).unless({
  DateLessThan: { 'request.time': '2027-01-01T00:00:00Z' },
});
const breakGlass = { exception_principals: ['principalSet://goog/group/break-glass@example.com'] };
const exceptBreakGlass = noRequest({ action: 'storage.buckets.update' }).exceptBy('group:break-glass@example.com');
const owner = inProject('owner', 'roles/storage.admin', OTHER);
const onBucket = (member: string, role: string, more: object = {}): Blocks => ({
  google_storage_bucket_iam_member: {
    own: { bucket: '$' + '{google_storage_bucket.logs.name}', role, member, ...more },
  },
});

/** Somebody who may get a role of the files, which gives one permission, or another. */
function entitled(hole: string, twin: string) {
  const [open, closed] = [hole, twin].map((permission) => ({
    google_project_iam_custom_role: { jit: { role_id: 'jit', title: 'jit', permissions: [permission] } },
    google_privileged_access_manager_entitlement: {
      jit: {
        eligible_users: [{ principals: ['user:eve@example.com'] }],
        privileged_access: {
          gcp_iam_access: {
            resource: '//cloudresourcemanager.googleapis.com/projects/claims',
            role_bindings: [{ role: '${google_project_iam_custom_role.jit.name}' }],
          },
        },
      },
    },
  }));
  return { hole: [open ?? {}], twin: [closed ?? {}] };
}

const PAIRS: readonly Pair[] = [
  {
    what: 'another service account has the same role',
    question: onlyAdjuster,
    hole: [granted, inProject('more', PREDICT, OTHER)],
    twin: [granted],
  },
  {
    what: 'a predefined role holds the permission',
    question: onlyAdjuster,
    hole: [granted, inProject('more', 'roles/aiplatform.user', OTHER)],
    twin: [granted, inProject('more', 'roles/storage.objectViewer', OTHER)],
  },
  {
    what: 'a basic role holds nearly everything',
    question: onlyAdjuster,
    hole: [granted, inProject('more', 'roles/editor', 'user:eve@example.com')],
    twin: [granted, inProject('more', 'roles/run.invoker', 'user:eve@example.com')],
  },
  {
    what: 'a role that no table holds',
    question: onlyAdjuster,
    hole: [granted, inProject('more', 'roles/notebooks.legacyAdmin', OTHER)],
    twin: [granted, inProject('more', 'roles/logging.logWriter', OTHER)],
    is: 'unknown',
  },
  {
    what: 'everybody',
    question: onlyAdjuster,
    hole: [granted, inProject('more', PREDICT, 'allUsers')],
    twin: [granted],
  },
  {
    what: 'everybody with an account',
    question: noRequest({ action: PREDICTS, principal: 'user:eve@example.com' }).byAnyone(),
    hole: [inProject('more', PREDICT, 'allAuthenticatedUsers')],
    twin: [granted],
  },
  {
    what: 'somebody of a group',
    question: onlyAdjuster,
    hole: [granted, inProject('more', PREDICT, 'group:devs@example.com')],
    twin: [granted, inProject('more', 'roles/run.invoker', 'group:devs@example.com')],
  },
  {
    what: 'who may be in a group',
    question: noRequest({ action: PREDICTS, principal: 'user:eve@example.com' }).byAnyone(),
    hole: [inProject('more', PREDICT, 'group:devs@example.com')],
    twin: [inProject('more', PREDICT, 'user:adam@example.com')],
    is: 'unknown',
  },
  {
    what: 'a condition that does not ask for the level',
    question: byLevel,
    hole: [inProject('own', PREDICT, ADJUSTER, when('request.time < timestamp("2027-01-01T00:00:00Z")'))],
    twin: [inProject('own', PREDICT, ADJUSTER, when(`"${CORPORATE}" in request.auth.access_levels`))],
  },
  {
    what: 'a condition that asks for the level or for something else',
    question: byLevel,
    hole: [
      inProject(
        'own',
        PREDICT,
        ADJUSTER,
        when(`"${CORPORATE}" in request.auth.access_levels || request.path.startsWith("/health")`),
      ),
    ],
    twin: [
      inProject(
        'own',
        PREDICT,
        ADJUSTER,
        when(`"${CORPORATE}" in request.auth.access_levels && request.path.startsWith("/health")`),
      ),
    ],
  },
  {
    what: 'a grant that ends a second later',
    question: beforeNewYear,
    hole: [inProject('own', PREDICT, ADJUSTER, when('request.time <= timestamp("2027-01-01T00:00:00Z")'))],
    twin: [inProject('own', PREDICT, ADJUSTER, when('request.time < timestamp("2027-01-01T00:00:00Z")'))],
  },
  {
    what: 'a condition that is not followed',
    question: byLevel,
    hole: [inProject('own', PREDICT, ADJUSTER, when('resource.name.extract("/endpoints/{e}") == "7"'))],
    twin: [
      inProject(
        'own',
        PREDICT,
        ADJUSTER,
        when(`resource.name.extract("/endpoints/{e}") == "7" && "${CORPORATE}" in request.auth.access_levels`),
      ),
    ],
    is: 'unknown',
  },
  {
    what: 'a condition on the name of another bucket, negated',
    question: noRequest({ action: 'storage.objects.get', resource: LOGS }).byAnyone(),
    hole: [
      inProject(
        'own',
        'roles/storage.objectViewer',
        ADJUSTER,
        when('!resource.name.startsWith("projects/_/buckets/training")'),
      ),
    ],
    twin: [
      inProject(
        'own',
        'roles/storage.objectViewer',
        ADJUSTER,
        when('resource.name.startsWith("projects/_/buckets/training")'),
      ),
    ],
  },
  {
    what: 'a deny policy that excepts nobody, but for the group',
    question: exceptBreakGlass,
    hole: [owner, denying(['storage.googleapis.com/buckets.delete'], breakGlass)],
    twin: [owner, denying(['storage.googleapis.com/buckets.update'], breakGlass)],
  },
  {
    what: 'a deny policy that excepts the service account',
    question: exceptBreakGlass,
    hole: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        exception_principals: [
          'principal://iam.googleapis.com/projects/-/serviceAccounts/other@claims.iam.gserviceaccount.com',
        ],
      }),
    ],
    twin: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        exception_principals: [
          'principal://iam.googleapis.com/projects/-/serviceAccounts/third@claims.iam.gserviceaccount.com',
        ],
      }),
    ],
  },
  {
    what: 'a deny policy whose exception is a group that the service account may be in',
    question: noRequest({ action: 'storage.buckets.update' }).byAnyone(),
    hole: [owner, denying(['storage.googleapis.com/buckets.update'], breakGlass)],
    twin: [owner, denying(['storage.googleapis.com/buckets.update'])],
    is: 'unknown',
  },
  {
    what: 'a deny policy that asks for a tag',
    question: exceptBreakGlass,
    hole: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        denial_condition: { expression: 'resource.matchTag("1/env", "prod")' },
      }),
    ],
    twin: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        denial_condition: { expression: 'resource.matchTag("1/env", "prod") || !resource.matchTag("1/env", "prod")' },
      }),
    ],
  },
  {
    what: 'a deny policy of another project',
    question: exceptBreakGlass,
    hole: [owner, denying(['storage.googleapis.com/buckets.update'], breakGlass, 'projects/audit')],
    twin: [owner, denying(['storage.googleapis.com/buckets.update'], breakGlass)],
  },
  {
    what: 'a deny policy with a wildcard',
    question: exceptBreakGlass,
    hole: [owner, denying(['storage.googleapis.com/buckets.*'], breakGlass)],
    twin: [owner, denying(['storage.googleapis.com/buckets.update'], breakGlass)],
    is: 'unknown',
  },
  {
    what: 'a deny policy that takes the permission out again',
    question: exceptBreakGlass,
    hole: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        ...breakGlass,
        exception_permissions: ['storage.googleapis.com/buckets.update'],
      }),
    ],
    twin: [
      owner,
      denying(['storage.googleapis.com/buckets.update'], {
        ...breakGlass,
        exception_permissions: ['storage.googleapis.com/buckets.delete'],
      }),
    ],
  },
  {
    what: 'a role on the bucket',
    question: delivered,
    hole: [onBucket(ADJUSTER, 'roles/storage.objectAdmin')],
    twin: [onBucket(ADJUSTER, 'roles/storage.objectCreator')],
  },
  {
    what: 'a role on the organization',
    question: onlyAdjuster,
    hole: [granted, { google_organization_iam_member: { all: { org_id: '123', role: PREDICT, member: OTHER } } }],
    twin: [
      granted,
      { google_organization_iam_member: { all: { org_id: '123', role: 'roles/run.invoker', member: OTHER } } },
    ],
  },
  {
    what: 'a role on a folder of which nobody tells what lies in it',
    question: noRequest({ action: PREDICTS, resource: ENDPOINT }).byAnyone(),
    hole: [{ google_folder_iam_member: { all: { folder: 'folders/9', role: PREDICT, member: OTHER } } }],
    twin: [{ google_folder_iam_member: { all: { folder: 'folders/9', role: 'roles/run.invoker', member: OTHER } } }],
    is: 'unknown',
  },
  {
    what: 'a binding with several members',
    question: onlyAdjuster,
    hole: [{ google_project_iam_binding: { own: { project: 'claims', role: PREDICT, members: [ADJUSTER, OTHER] } } }],
    twin: [{ google_project_iam_binding: { own: { project: 'claims', role: PREDICT, members: [ADJUSTER] } } }],
  },
  {
    what: 'a whole policy as JSON',
    question: onlyAdjuster,
    hole: [
      {
        google_project_iam_policy: {
          own: {
            project: 'claims',
            policy_data: JSON.stringify({
              bindings: [{ role: 'roles/aiplatform.user', members: ['user:eve@example.com'] }],
            }),
          },
        },
      },
    ],
    twin: [
      {
        google_project_iam_policy: {
          own: {
            project: 'claims',
            policy_data: JSON.stringify({
              bindings: [{ role: 'roles/run.invoker', members: ['user:eve@example.com'] }],
            }),
          },
        },
      },
    ],
  },
  {
    what: 'a member that is given when it is applied',
    question: onlyAdjuster,
    hole: [granted, inProject('more', PREDICT, '$' + '{var.admin}')],
    twin: [granted, inProject('more', 'roles/run.invoker', '$' + '{var.admin}')],
    is: 'unknown',
  },
  {
    what: 'a federated repository besides the one that is meant',
    question: noRequest({ action: PREDICTS }).exceptBy(
      'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/attribute.repository_id/456',
    ),
    hole: [
      inProject(
        'ci',
        PREDICT,
        'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*',
      ),
    ],
    twin: [
      inProject(
        'ci',
        PREDICT,
        'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/attribute.repository_id/456',
      ),
    ],
  },
  {
    what: 'a service that asks nobody who they are',
    question: noRequest({ action: 'run.routes.invoke', resource: 'google_cloud_run_v2_service.app' }).byAnyone(),
    hole: [
      { google_cloud_run_v2_service: { app: { name: 'app', location: 'europe-west1', invoker_iam_disabled: true } } },
    ],
    twin: [
      { google_cloud_run_v2_service: { app: { name: 'app', location: 'europe-west1', invoker_iam_disabled: false } } },
    ],
  },
  {
    what: 'a list of who may use a data set',
    question: noRequest({ action: 'bigquery.tables.getData', resource: 'google_bigquery_dataset.prompts' }).byAnyone(),
    hole: [
      {
        google_bigquery_dataset: {
          prompts: { dataset_id: 'prompts', access: [{ role: 'READER', user_by_email: 'eve@example.com' }] },
        },
      },
    ],
    twin: [{ google_bigquery_dataset: { prompts: { dataset_id: 'prompts', access: [] } } }],
  },
  {
    what: 'an entitlement to a role of the files',
    question: noRequest({ action: PREDICTS }).byAnyone(),
    ...entitled(PREDICTS, 'run.routes.invoke'),
    is: 'unknown',
  },
  {
    what: 'an entitlement that may be approved',
    question: noRequest({ action: PREDICTS }).byAnyone(),
    hole: [
      {
        google_privileged_access_manager_entitlement: {
          jit: {
            eligible_users: [{ principals: ['user:eve@example.com'] }],
            privileged_access: [
              {
                gcp_iam_access: [
                  {
                    resource: '//cloudresourcemanager.googleapis.com/projects/claims',
                    resource_type: 'cloudresourcemanager.googleapis.com/Project',
                    role_bindings: [{ role: 'roles/aiplatform.user' }],
                  },
                ],
              },
            ],
          },
        },
      },
    ],
    twin: [
      {
        google_privileged_access_manager_entitlement: {
          jit: {
            eligible_users: [{ principals: ['user:eve@example.com'] }],
            privileged_access: [
              {
                gcp_iam_access: [
                  {
                    resource: '//cloudresourcemanager.googleapis.com/projects/claims',
                    resource_type: 'cloudresourcemanager.googleapis.com/Project',
                    role_bindings: [{ role: 'roles/run.invoker' }],
                  },
                ],
              },
            ],
          },
        },
      },
    ],
    is: 'unknown',
  },
];

test.each(PAIRS)('$what', ({ question, hole, twin, is = 'refuted' }) => {
  const [open, closed] = [hole, twin].map((blocks) => asked(withBase(...blocks), question));
  expect({ outcome: open?.outcome, why: open?.why }).toMatchObject({ outcome: is });
  expect({ outcome: closed?.outcome, why: closed?.why, found: closed?.counterexample?.request }).toMatchObject({
    outcome: 'proved',
  });
});
