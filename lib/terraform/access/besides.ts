import type { GoogleBinding } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { forced } from './bindings';
import type { Hierarchy } from './hierarchy';
import { memberOf } from './members';
import { roleCalled, roleIn } from './roles';
import type { Spelling } from './spelling';

type Reader = (by: Subject, hierarchy: Hierarchy, spelling: Spelling) => readonly GoogleBinding[];

/** What gives access besides allow policies, by type. */
export const BESIDES: Readonly<Record<string, Reader>> = {
  google_bigquery_dataset: (by, hierarchy, spelling) =>
    by.get('access').items.flatMap((one) => ofDataset(one, by, hierarchy.itself(by), spelling)),
  google_bigquery_dataset_access: (by, hierarchy, spelling) =>
    ofDataset(by.whole, by, hierarchy.boundTo('bigquery_dataset', by), spelling),
  google_cloud_run_v2_service: (by, hierarchy, spelling) => openToAll(by, hierarchy, spelling),
  google_vertex_ai_endpoint: (by, hierarchy, spelling) => withoutAuthorization(by, hierarchy, spelling),
  google_compute_backend_service: (by, hierarchy, spelling) =>
    withoutProxy(by, 'iap_web_backend_service', hierarchy, spelling),
  google_compute_region_backend_service: (by, hierarchy, spelling) =>
    withoutProxy(by, 'iap_web_region_backend_service', hierarchy, spelling),
  google_storage_bucket_acl: (by, hierarchy) => byList(by, hierarchy),
  google_storage_bucket_access_control: (by, hierarchy) => byList(by, hierarchy),
  google_storage_default_object_acl: (by, hierarchy) => byList(by, hierarchy),
  google_storage_default_object_access_control: (by, hierarchy) => byList(by, hierarchy),
  google_storage_object_acl: (by, hierarchy) => byList(by, hierarchy),
  google_storage_object_access_control: (by, hierarchy) => byList(by, hierarchy),
  google_privileged_access_manager_entitlement: (by, hierarchy, spelling) => onceApproved(by, hierarchy, spelling),
};

/**
 * Roles on data sets by their short names.
 *
 * @see https://cloud.google.com/bigquery/docs/access-control-basic-roles
 */
const ON_DATASETS: Readonly<Record<string, string>> = {
  OWNER: 'roles/bigquery.dataOwner',
  WRITER: 'roles/bigquery.dataEditor',
  READER: 'roles/bigquery.dataViewer',
};

const WHO: readonly (readonly [string, (name: string) => string])[] = [
  ['user_by_email', (email) => (/gserviceaccount\.com$/.test(email) ? `serviceAccount:${email}` : `user:${email}`)],
  ['group_by_email', (email) => `group:${email}`],
  ['domain', (domain) => `domain:${domain}`],
  ['iam_member', (member) => member],
  ['special_group', (group) => (group === 'allAuthenticatedUsers' ? group : `projectViewer:the project (${group})`)],
];

/** An entry of the list of who may use a data set; views and routines are no one. */
function ofDataset(entry: Field, by: Subject, on: string, spelling: Spelling): readonly GoogleBinding[] {
  const members = WHO.flatMap(([attribute, make]) => {
    const name = spelling.of(entry.get(attribute));
    return name === undefined ? [] : memberOf(make(name));
  });
  const role = spelling.of(entry.get('role'));
  if (members.length === 0 || role === undefined) return [];
  return [{ on, members, role: roleCalled(ON_DATASETS[role] ?? role), inForce: forced(by), place: entry.place }];
}

/** A service that asks nobody who they are. */
function openToAll(by: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBinding[] {
  const field = by.get('invoker_iam_disabled');
  if (field.isSet === false || spelling.of(field) === 'false') return [];
  const told = spelling.of(field) === 'true';
  return [
    {
      on: hierarchy.itself(by),
      members: ['allUsers'],
      role: { name: 'invoker_iam_disabled', permissions: ['run.routes.invoke'] },
      inForce: told
        ? forced(by)
        : { because: `the files do not tell whether '${by.resource.address}' asks who calls it` },
      place: field.place,
    },
  ];
}

/**
 * An endpoint that is reached through Private Service Connect serves whoever reaches it, unless it is told to ask who that is.
 *
 * @see https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/vertex_ai_endpoint
 */
function withoutAuthorization(by: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBinding[] {
  const connected = by.get('private_service_connect_config', 'enable_private_service_connect');
  const secure = by.get('private_service_connect_config', 'enable_secure_private_service_connect');
  if (connected.isSet === false || spelling.of(connected) === 'false' || spelling.of(secure) === 'true') return [];
  const told = spelling.of(connected) === 'true' && /^(false)?$/.test(spelling.of(secure) ?? '');
  return [
    {
      on: hierarchy.itself(by),
      members: ['allUsers'],
      role: { name: 'Private Service Connect without authorization', permissions: ['aiplatform.endpoints.predict'] },
      inForce: told
        ? forced(by)
        : { because: `the files do not tell whether '${by.resource.address}' asks who calls it` },
      place: by.get('private_service_connect_config').place,
    },
  ];
}

/** Where Identity-Aware Proxy is off, whoever reaches an application gets through. */
function withoutProxy(by: Subject, kind: string, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBinding[] {
  const enabled = by.get('iap', 'enabled');
  const said = spelling.of(enabled);
  if (said === 'true') return [];
  // Before that had to be said, a client was enough.
  const told = by.get('iap').isSet === false || said === 'false';
  return [
    {
      on: hierarchy.itself(by, kind),
      members: ['allUsers'],
      role: { name: 'Identity-Aware Proxy that is off', permissions: ['iap.webServiceVersions.accessViaIAP'] },
      inForce: told
        ? forced(by)
        : { because: `the files do not tell whether Identity-Aware Proxy is on at '${by.resource.address}'` },
      place: by.get('iap').place,
    },
  ];
}

/** Lists of buckets and objects may give anybody anything of the bucket. */
function byList(by: Subject, hierarchy: Hierarchy): readonly GoogleBinding[] {
  const because = `what the access control list '${by.resource.address}' gives is not read`;
  return [
    {
      on: hierarchy.boundTo('storage_bucket', by),
      members: [`unknown:whoever '${by.resource.address}' names`],
      role: { name: by.resource.address, permissions: [], unsure: { patterns: ['storage.*'], because } },
      inForce: { because },
      place: by.whole.place,
    },
  ];
}

/** What an entitlement gives once it is asked for, and approved by those who have to. */
function onceApproved(by: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleBinding[] {
  const access = by.get('privileged_access', 'gcp_iam_access');
  const on = hierarchy.placed(spelling.of(access.get('resource')) ?? `\${${by.resource.address}.resource}`);
  const members = by.get('eligible_users').items.flatMap((users) => users.get('principals').items);
  const because = `the files do not tell whether a grant of '${by.resource.address}' is asked for and approved`;
  return access.get('role_bindings').items.map((one) => ({
    on,
    members: members.flatMap((member) => memberOf(spelling.of(member) ?? by.resource.address)),
    role: roleIn(one.get('role'), spelling),
    inForce: { because },
    place: one.place,
  }));
}
