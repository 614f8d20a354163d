/**
 * Services that work with models or with the data, code and secrets of models, and that a perimeter can hold.
 *
 * `sts.googleapis.com` is not among them: workloads elsewhere could be let in to exchange their tokens only together with everybody.
 *
 * Source: https://cloud.google.com/vpc-service-controls/docs/supported-products (2026-04-10), those that are generally available
 */
export const AI_PERIMETER_SERVICES = [
  // Models, and what is said to them.
  'aiplatform.googleapis.com',
  'cloudaicompanion.googleapis.com',
  'dialogflow.googleapis.com',
  'discoveryengine.googleapis.com',
  'dlp.googleapis.com',
  'documentai.googleapis.com',
  'modelarmor.googleapis.com',
  'notebooks.googleapis.com',
  'speech.googleapis.com',
  'texttospeech.googleapis.com',
  'tpu.googleapis.com',
  'translate.googleapis.com',
  'videointelligence.googleapis.com',
  'vision.googleapis.com',
  // Data.
  'alloydb.googleapis.com',
  'bigquery.googleapis.com',
  'bigquerydatatransfer.googleapis.com',
  'bigtable.googleapis.com',
  'datacatalog.googleapis.com',
  'dataflow.googleapis.com',
  'dataform.googleapis.com',
  'dataplex.googleapis.com',
  'dataproc.googleapis.com',
  'firestore.googleapis.com',
  'pubsub.googleapis.com',
  'redis.googleapis.com',
  'spanner.googleapis.com',
  'sqladmin.googleapis.com',
  'storage.googleapis.com',
  'storagetransfer.googleapis.com',
  // Code, and where it runs.
  'artifactregistry.googleapis.com',
  'batch.googleapis.com',
  'binaryauthorization.googleapis.com',
  'cloudbuild.googleapis.com',
  'clouddeploy.googleapis.com',
  'cloudfunctions.googleapis.com',
  'cloudscheduler.googleapis.com',
  'cloudtasks.googleapis.com',
  'compute.googleapis.com',
  'container.googleapis.com',
  'containeranalysis.googleapis.com',
  'eventarc.googleapis.com',
  'ondemandscanning.googleapis.com',
  'run.googleapis.com',
  'workflows.googleapis.com',
  'workstations.googleapis.com',
  // Keys, secrets and credentials.
  'apikeys.googleapis.com',
  'cloudkms.googleapis.com',
  'iamcredentials.googleapis.com',
  'parametermanager.googleapis.com',
  'secretmanager.googleapis.com',
  // Records.
  'clouderrorreporting.googleapis.com',
  'cloudtrace.googleapis.com',
  'logging.googleapis.com',
  'monitoring.googleapis.com',
  'telemetry.googleapis.com',
] as const;
