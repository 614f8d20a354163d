/**
 * What is told of when it changes, by what of it: the resource itself, or who may do what with it.
 *
 * Source: https://cloud.google.com/asset-inventory/docs/supported-asset-types
 */
export const WATCHED_ASSETS = {
  RESOURCE: [
    'aiplatform.googleapis.com/Endpoint',
    'aiplatform.googleapis.com/Model',
    'artifactregistry.googleapis.com/Repository',
    'cloudkms.googleapis.com/CryptoKey',
    'compute.googleapis.com/Firewall',
    'compute.googleapis.com/ForwardingRule',
    'iam.googleapis.com/ServiceAccountKey',
    'logging.googleapis.com/LogBucket',
    'logging.googleapis.com/LogSink',
    'storage.googleapis.com/Bucket',
  ],
  IAM_POLICY: [
    'artifactregistry.googleapis.com/Repository',
    'cloudkms.googleapis.com/CryptoKey',
    'cloudresourcemanager.googleapis.com/Folder',
    'cloudresourcemanager.googleapis.com/Organization',
    'cloudresourcemanager.googleapis.com/Project',
    'iam.googleapis.com/ServiceAccount',
    'storage.googleapis.com/Bucket',
  ],
} as const;
