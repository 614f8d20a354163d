/** The parts of a project that name its service agents. */
interface Named {
  readonly number: string;
}

const agent = (domain: string) => (project: Named) => `service-${project.number}@${domain}.iam.gserviceaccount.com`;

/**
 * Addresses of the accounts under which Google's services work for a project.
 *
 * Source: https://cloud.google.com/iam/docs/service-agents
 */
export const SERVICE_AGENTS = {
  'aiplatform.googleapis.com': agent('gcp-sa-aiplatform'),
  'artifactregistry.googleapis.com': agent('gcp-sa-artifactregistry'),
  'binaryauthorization.googleapis.com': agent('gcp-sa-binaryauthorization'),
  'bigquery.googleapis.com': ({ number }: Named) => `bq-${number}@bigquery-encryption.iam.gserviceaccount.com`,
  'cloudasset.googleapis.com': agent('gcp-sa-cloudasset'),
  'compute.googleapis.com': agent('compute-system'),
  'dlp.googleapis.com': agent('dlp-api'),
  'iap.googleapis.com': agent('gcp-sa-iap'),
  'notebooks.googleapis.com': agent('gcp-sa-notebooks'),
  'monitoring.googleapis.com': agent('gcp-sa-monitoring-notification'),
  'pubsub.googleapis.com': agent('gcp-sa-pubsub'),
  'run.googleapis.com': agent('serverless-robot-prod'),
  'secretmanager.googleapis.com': agent('gcp-sa-secretmanager'),
  'storage.googleapis.com': agent('gs-project-accounts'),
} as const;

/** A service whose agent is known. */
export type AgentService = keyof typeof SERVICE_AGENTS;
