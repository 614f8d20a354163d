import type { TerraformElement } from '../cdktf';
import type { WeakenedFilter } from './guardrail-filters';

/** Why something stops less than it could stands where a reviewer of the file finds it. Terraform reads past what is called '//'. */
export function noteReasons(resource: TerraformElement, weakened: readonly WeakenedFilter[]): void {
  if (weakened.length > 0) resource.addOverride('//.weakened', weakened);
}
