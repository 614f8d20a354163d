/** A kind of resource that bears an allow policy, as types of bindings name it: `google_storage_bucket_iam_member` is of 'storage_bucket'. */
export interface Kind {
  /** Attributes of bindings that name the resource, the one that counts first. */
  readonly by: readonly string[];
  /** Types of the resources of the files that are of this kind. @default google_ and the kind */
  readonly types?: readonly string[];
  /** The kind that it lies in, and the attribute of it or of its bindings that names that. @default its project */
  readonly in?: { readonly kind: string; readonly by: string };
  /** What its path looks like, with what bindings name it by at the end of the name. */
  readonly path?: (name: string, project: string) => string;
  /** What `resource.name` is of it and of what it holds. */
  readonly attribute?: (name: string) => readonly string[];
}

const last = (name: string): string => name.replace(/^.*\//s, '');

/** Kinds of which it is known what they lie in: of others, anything that begins alike may hold them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  storage_bucket: {
    by: ['bucket'],
    path: (name) => `//storage.googleapis.com/projects/_/buckets/${last(name)}`,
    attribute: (name) => [`projects/_/buckets/${last(name)}`, `projects/_/buckets/${last(name)}/*`],
  },
  storage_managed_folder: { by: ['managed_folder'], in: { kind: 'storage_bucket', by: 'bucket' } },
  storage_bucket_object: { by: ['name'], in: { kind: 'storage_bucket', by: 'bucket' } },
  kms_key_ring: { by: ['key_ring_id'] },
  kms_crypto_key: { by: ['crypto_key_id'], in: { kind: 'kms_key_ring', by: 'key_ring' } },
  kms_crypto_key_version: { by: ['name'], in: { kind: 'kms_crypto_key', by: 'crypto_key' } },
  service_account: {
    by: ['service_account_id'],
    path: (name, project) => `//iam.googleapis.com/projects/${project}/serviceAccounts/${last(name)}`,
  },
  pubsub_topic: { by: ['topic'] },
  pubsub_subscription: { by: ['subscription'] },
  secret_manager_secret: { by: ['secret_id'] },
  secret_manager_secret_version: { by: ['name'], in: { kind: 'secret_manager_secret', by: 'secret' } },
  artifact_registry_repository: { by: ['repository'] },
  cloud_run_service: {
    by: ['service', 'name'],
    types: ['google_cloud_run_service', 'google_cloud_run_v2_service'],
  },
  cloud_run_v2_job: { by: ['name'] },
  bigquery_dataset: { by: ['dataset_id'] },
  bigquery_table: { by: ['table_id'], in: { kind: 'bigquery_dataset', by: 'dataset_id' } },
  bigquery_routine: { by: ['routine_id'], in: { kind: 'bigquery_dataset', by: 'dataset_id' } },
  vertex_ai_endpoint: { by: ['endpoint'] },
  vertex_ai_featurestore: { by: ['featurestore'] },
  vertex_ai_featurestore_entitytype: { by: ['entitytype'], in: { kind: 'vertex_ai_featurestore', by: 'featurestore' } },
  compute_backend_service: { by: ['name'] },
  compute_region_backend_service: { by: ['name'] },
  iap_web: { by: ['project'] },
  iap_web_type_compute: { by: ['project'], in: { kind: 'iap_web', by: 'project' } },
  iap_web_type_app_engine: { by: ['app_id'], in: { kind: 'iap_web', by: 'project' } },
  iap_app_engine_service: { by: ['service'], in: { kind: 'iap_web_type_app_engine', by: 'app_id' } },
  iap_app_engine_version: { by: ['version_id'], in: { kind: 'iap_app_engine_service', by: 'service' } },
  iap_web_backend_service: {
    by: ['web_backend_service'],
    types: ['google_compute_backend_service'],
    in: { kind: 'iap_web_type_compute', by: 'project' },
  },
  iap_web_region_backend_service: {
    by: ['web_region_backend_service'],
    types: ['google_compute_region_backend_service'],
    in: { kind: 'iap_web_type_compute', by: 'project' },
  },
  iap_web_cloud_run_service: {
    by: ['cloud_run_service_name'],
    types: ['google_cloud_run_v2_service'],
    in: { kind: 'iap_web', by: 'project' },
  },
  iap_tunnel: { by: ['project'] },
  iap_tunnel_instance: {
    by: ['instance'],
    types: ['google_compute_instance'],
    in: { kind: 'iap_tunnel', by: 'project' },
  },
  iap_tunnel_dest_group: { by: ['dest_group'], in: { kind: 'iap_tunnel', by: 'project' } },
};

/** The same thing under another name. */
const SAME: Readonly<Record<string, string>> = { cloud_run_v2_service: 'cloud_run_service' };

/** A kind as it is known by. */
export const kindCalled = (kind: string): string => SAME[kind] ?? kind;

/** Attributes of bindings that name no resource. */
const OTHERS =
  /^(role|members?|condition|policy_data|etag|id|project|location|region|zone|\/\/|provider|depends_on|lifecycle|count|for_each)$/;

/** How bindings of a kind name what they hang on. @param attributes of one of them */
export const kindOf = (kind: string, attributes: readonly string[]): Kind =>
  KINDS[kind] ?? { by: attributes.filter((name) => !OTHERS.test(name)) };

/** Kinds that a resource of the files is of. */
export function kindsOfType(type: string): readonly string[] {
  const own = kindCalled(type.replace(/^google_/, ''));
  const found = Object.entries(KINDS).flatMap(([kind, { types }]) => (types?.includes(type) === true ? [kind] : []));
  return [...new Set([own, ...found])];
}
