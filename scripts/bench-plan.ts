import { asPlan } from '../test/seeded-google/as-plan';

type Blocks = Parameters<typeof asPlan>[0];

const RESOURCES_PER_TEAM = 10;

/** What one team has: some of it secure, some of it not. */
function team(n: number): Blocks {
  const [id, project] = [`team${n}`, `acme-team-${n}`];
  const key = `\${google_kms_crypto_key.${id}.id}`;
  return {
    google_kms_crypto_key: {
      [id]: {
        name: id,
        key_ring: `projects/${project}/locations/europe-west4/keyRings/ai`,
        rotation_period: n % 5 === 0 ? undefined : '7776000s',
        purpose: 'ENCRYPT_DECRYPT',
      },
    },
    google_storage_bucket: {
      [id]: {
        name: `${project}-training`,
        location: 'EU',
        uniform_bucket_level_access: n % 3 !== 0,
        public_access_prevention: 'enforced',
        encryption: { default_kms_key_name: key },
        retention_policy: { retention_period: 34_560_000, is_locked: false },
      },
    },
    google_storage_bucket_iam_member: {
      [id]: {
        bucket: `\${google_storage_bucket.${id}.name}`,
        role: 'roles/storage.objectViewer',
        member: `serviceAccount:\${google_service_account.${id}.email}`,
      },
    },
    google_service_account: { [id]: { account_id: id, project } },
    google_project_iam_custom_role: {
      [id]: {
        role_id: id,
        title: id,
        project,
        permissions: ['aiplatform.endpoints.predict', 'aiplatform.endpoints.get'],
      },
    },
    google_project_iam_member: {
      [id]: {
        project,
        role: n % 7 === 0 ? 'roles/editor' : `\${google_project_iam_custom_role.${id}.name}`,
        member: `serviceAccount:\${google_service_account.${id}.email}`,
        condition: { title: 'work', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' },
      },
    },
    google_vertex_ai_endpoint: {
      [id]: {
        name: `${n + 1}`,
        display_name: id,
        location: 'europe-west4',
        encryption_spec: { kms_key_name: key },
        private_service_connect_config: {
          enable_private_service_connect: true,
          enable_secure_private_service_connect: n % 2 === 0,
          project_allowlist: [project],
        },
      },
    },
    google_compute_subnetwork: {
      [id]: { name: id, network: 'ai', ip_cidr_range: `10.${n % 250}.0.0/20`, private_ip_google_access: true },
    },
    google_logging_project_sink: {
      [id]: { name: id, project, destination: 'logging.googleapis.com/projects/acme-audit/locations/eu/buckets/ai' },
    },
    google_artifact_registry_repository: {
      [id]: { repository_id: id, format: 'DOCKER', location: 'europe-west4', kms_key_name: key },
    },
  };
}

/** A plan of that many resources, as `terraform show -json` prints it. */
export function benchPlan(resources: number): unknown {
  const teams = Array.from({ length: resources / RESOURCES_PER_TEAM }, (_, n) => team(n));
  const types = Object.keys(teams[0] ?? {});
  return asPlan(
    Object.fromEntries(
      types.map((type) => [type, Object.fromEntries(teams.flatMap((one) => Object.entries(one[type] ?? {})))]),
    ),
  );
}
