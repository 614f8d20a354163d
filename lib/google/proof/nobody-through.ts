import type { ComputeBackendService } from '@cdktf/provider-google/lib/compute-backend-service';
import { type AppNoRequest, noRequest } from './no-request';

/** What lets a request through Identity-Aware Proxy. */
const THROUGH_PROXY = 'iap.webServiceVersions.accessViaIAP';

/** Begins a statement about everybody who comes to applications behind a gateway. */
export function nobodyThrough(backends: readonly ComputeBackendService[]): AppNoRequest {
  return noRequest({ action: THROUGH_PROXY, resource: backends });
}
