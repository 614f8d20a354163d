import { CloudbuildWorkerPool } from '@cdktf/provider-google/lib/cloudbuild-worker-pool';
import type { Construct } from 'constructs';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/**
 * Where builds run: machines without addresses of the internet, in a network of yours.
 *
 * `networkAttachment` sends all that they do through it; `peeredNetwork` is a network that is peered with Google's services; `pool` is one that is
 * there: `projects/PROJECT/locations/LOCATION/workerPools/POOL`.
 */
export type PipelineWorkers =
  | { readonly networkAttachment: string }
  | { readonly peeredNetwork: string }
  | { readonly pool: string };

/** The name of the pool, which is made unless it is there. */
export function workerPool(
  scope: Construct,
  workers: PipelineWorkers,
  { project, location }: { readonly project: GoogleProject; readonly location: string },
): string {
  if ('pool' in workers) return workers.pool;
  const network =
    'networkAttachment' in workers
      ? { privateServiceConnect: { networkAttachment: workers.networkAttachment, routeAllTraffic: true } }
      : { networkConfig: { peeredNetwork: workers.peeredNetwork } };
  const pool = new CloudbuildWorkerPool(scope, 'Workers', {
    project: project.projectId,
    location,
    name: stableName(scope, { room: 60, separator: '-' }),
    workerConfig: { noExternalIp: true },
    ...network,
  });
  return pool.id;
}
