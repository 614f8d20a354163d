import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import { CustomRole } from '../identity/custom-role';
import { GrantCondition } from '../identity/grant-condition';
import { WorkloadIdentity } from '../identity/workload-identity';
import type { GoogleProject } from '../place/google-project';

/** Where jobs write. Names begin with one of these. */
export const OUTPUT_FOLDERS = {
  /** What comes out: it stays as it was written. */
  models: 'models/',
  /** What jobs write again and again while they run. */
  checkpoints: 'checkpoints/',
} as const;

/** What Vertex AI needs to put an interface into a network. Source: https://cloud.google.com/vertex-ai/docs/general/psc-interfaces */
const CONNECTS = [
  'compute.networkAttachments.get',
  'compute.networkAttachments.update',
  'compute.regionOperations.get',
] as const;

/** What jobs may do in the bucket that they write into. Only checkpoints are replaced. */
const OUTPUT_RIGHTS = {
  Write: { permissions: ['storage.objects.create', 'storage.objects.get', 'storage.objects.list'], below: undefined },
  Replace: { permissions: ['storage.objects.delete'], below: OUTPUT_FOLDERS.checkpoints },
} as const;

/** The account that jobs run as: it writes logs and what comes out, and reads what datasets grant it. */
export function jobIdentity(scope: Construct, project: GoogleProject, output: StorageBucket): WorkloadIdentity {
  const identity = new WorkloadIdentity(scope, 'Jobs', { project, description: 'Runs training jobs' });
  identity.grant('Logs', { permissions: ['logging.logEntries.create'], on: project });
  for (const [right, { permissions, below }] of Object.entries(OUTPUT_RIGHTS)) {
    const role = new CustomRole(identity, `${right}Role`, { project, permissions });
    new StorageBucketIamMember(identity, right, {
      bucket: output.name,
      role: role.name,
      member: identity.member,
      ...(below !== undefined && { condition: { title: 'checkpoints-only', expression: inFolder(output, below) } }),
    });
  }
  return identity;
}

const inFolder = (bucket: StorageBucket, folder: string): string =>
  GrantCondition.onResourcesBelow(
    'storage.googleapis.com/Object',
    `projects/_/buckets/${bucket.name}/objects/${folder}`,
  ).expression;

/** Lets Vertex AI put interfaces of jobs into the network. */
export function letVertexConnect(scope: Construct, project: GoogleProject): ProjectIamMember {
  const role = new CustomRole(scope, 'ConnectRole', {
    project,
    permissions: CONNECTS,
    description: 'Lets Vertex AI put interfaces of jobs into a network',
  });
  return new ProjectIamMember(scope, 'Connect', {
    project: project.projectId,
    role: role.name,
    member: project.agentOf('aiplatform.googleapis.com'),
  });
}
