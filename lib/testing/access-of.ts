import { type AccessRead, accessOf as accessIn } from '../cloudformation/access';
import { treeSource } from '../source';
import type { Judgeable } from './judged';
import { templatesOf } from './templates-of';

/**
 * Who can do what by the policies of a `Template`, of the JSON of one, or of a stack and those nested in it; of what Terraform reads as JSON
 * likewise: the configuration of a stack of CDK for Terraform, or what `terraform show -json` writes.
 *
 * @throws TypeError if it is none of that: a test of nothing must not pass
 */
export function accessOf(judgeable: Judgeable): AccessRead {
  if (!isOfTerraform(judgeable)) return accessIn(templatesOf(judgeable));
  // Who tests templates of AWS does not wait for what reads Terraform.
  const { accessOf: accessOfTerraform, configurationsIn }: typeof import('../terraform/access') =
    require('../terraform/access');
  return accessOfTerraform(configurationsIn(treeSource('stack', judgeable)));
}

const isOfTerraform = (value: object): boolean =>
  !('Resources' in value) &&
  ['resource', 'planned_values', 'values'].some((key) => key in value && !('toJSON' in value));
