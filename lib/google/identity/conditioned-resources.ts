/**
 * Types of resources whose names conditions of grants can ask for, and how the names look: `ID` is the id of a project, `NUMBER` its number,
 * `*` one part, `**` all that follows.
 *
 * No other type tells conditions its name, those of AI services among them: a condition that asks for it there never holds.
 *
 * Sources: https://cloud.google.com/iam/docs/conditions-resource-attributes, https://cloud.google.com/iam/docs/conditions-attribute-reference
 */
const NAMES = {
  'bigquery.googleapis.com/Dataset': 'projects/ID/datasets/*',
  'bigquery.googleapis.com/Model': 'projects/ID/datasets/*/models/*',
  'bigquery.googleapis.com/Routine': 'projects/ID/datasets/*/routines/*',
  'bigquery.googleapis.com/Table': 'projects/ID/datasets/*/tables/*',
  'bigtableadmin.googleapis.com/Instance': 'projects/ID/instances/*',
  'bigtableadmin.googleapis.com/Table': 'projects/ID/instances/*/tables/*',
  'binaryauthorization.googleapis.com/Attestor': 'projects/NUMBER/attestors/*',
  'cloudkms.googleapis.com/CryptoKey': 'projects/ID/locations/*/keyRings/*/cryptoKeys/*',
  'cloudkms.googleapis.com/CryptoKeyVersion': 'projects/ID/locations/*/keyRings/*/cryptoKeys/*/cryptoKeyVersions/*',
  'cloudkms.googleapis.com/KeyRing': 'projects/ID/locations/*/keyRings/*',
  'compute.googleapis.com/Disk': 'projects/ID/zones/*/disks/*',
  'compute.googleapis.com/Image': 'projects/ID/global/images/*',
  'compute.googleapis.com/Instance': 'projects/ID/zones/*/instances/*',
  'compute.googleapis.com/Snapshot': 'projects/ID/global/snapshots/*',
  'container.googleapis.com/Clusters': 'projects/ID/locations/*/clusters/*',
  'dataform.googleapis.com/Repository': 'projects/ID/locations/*/repositories/*',
  'firestore.googleapis.com/Database': 'projects/ID/databases/*',
  'logging.googleapis.com/LogBucket': 'projects/ID/locations/*/buckets/*',
  'logging.googleapis.com/LogView': 'projects/ID/locations/*/buckets/*/views/*',
  'managedkafka.googleapis.com/Topic': 'projects/NUMBER/locations/*/clusters/*/topics/*',
  'parametermanager.googleapis.com/Parameter': 'projects/NUMBER/locations/*/parameters/*',
  'parametermanager.googleapis.com/ParameterVersion': 'projects/NUMBER/locations/*/parameters/*/versions/*',
  'secretmanager.googleapis.com/Secret': 'projects/NUMBER/secrets/*',
  'secretmanager.googleapis.com/SecretVersion': 'projects/NUMBER/secrets/*/versions/*',
  'spanner.googleapis.com/Database': 'projects/ID/instances/*/databases/*',
  'spanner.googleapis.com/Instance': 'projects/ID/instances/*',
  'sqladmin.googleapis.com/Instance': 'projects/ID/instances/*',
  'storage.googleapis.com/Bucket': 'projects/_/buckets/*',
  'storage.googleapis.com/ManagedFolder': 'projects/_/buckets/*/managedFolders/**',
  'storage.googleapis.com/Object': 'projects/_/buckets/*/objects/**',
} as const;

/** A type of resource whose name conditions can ask for. */
export type ConditionedResource = keyof typeof NAMES;

/** What the names of a type look like, or nothing where the type tells conditions no name. */
export const nameShapeOf = (type: string): string | undefined =>
  new Map<string, string>(Object.entries(NAMES)).get(type);

const PARTS: Readonly<Record<string, string>> = {
  ID: '[a-z][a-z0-9-]{4,28}[a-z0-9]',
  NUMBER: '[1-9]\\d*',
  '*': '[^/]+',
  '**': '[^]+',
};

/** Parts of what holds resources: `projects/_/buckets/claims`. */
const HOLDER = 4;

const patternOf = (parts: readonly string[]): string => parts.map((part) => PARTS[part] ?? part).join('/');

/** What whole names of a shape look like. */
export const namePattern = (shape: string): RegExp => new RegExp(`^${patternOf(shape.split('/'))}$`);

/** What names of a shape begin with, up to and with a '/', so that it fits no name that only begins alike. */
export function beginningPattern(shape: string): RegExp {
  const parts = shape.split('/');
  const lengths = parts.map((_, i) => i).filter((length) => length >= HOLDER);
  const beginnings = lengths.map((length) => patternOf(parts.slice(0, length)));
  if (shape.endsWith('**')) beginnings.push(patternOf(parts));
  return new RegExp(`^(${beginnings.join('|')})/$`);
}

/** Services that permissions and roles spell otherwise than the types of their resources do. */
const SPELT: Readonly<Record<string, string>> = {
  bigtable: 'bigtableadmin',
  cloudsql: 'sqladmin',
  datastore: 'firestore',
};

/** The service of types of resources, by how permissions and roles begin: `storage` is `storage.googleapis.com`. */
export const serviceOf = (prefix: string): string => `${SPELT[prefix] ?? prefix}.googleapis.com`;

/** Whether resources of a service tell conditions their names. */
export const tellsNames = (service: string): boolean =>
  Object.keys(NAMES).some((type) => type.startsWith(`${service}/`));
