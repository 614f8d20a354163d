import { type AccessRead, accessOf as accessIn } from '../cloudformation/access';
import type { Judgeable } from './judged';
import { templatesOf } from './templates-of';
import { terraformIn } from './terraform-like';

/**
 * Who can do what by the policies of a `Template`, of the JSON of one, or of a stack and those nested in it; of what Terraform reads as JSON
 * likewise: the configuration of a stack of CDK for Terraform, or what `terraform show -json` writes.
 *
 * @throws TypeError if it is none of that: a test of nothing must not pass
 */
export function accessOf(judgeable: Judgeable): AccessRead {
  const configurations = terraformIn(judgeable);
  if (configurations === undefined) return accessIn(templatesOf(judgeable));
  const { accessOf: accessOfTerraform }: typeof import('../terraform/access') = require('../terraform/access');
  return accessOfTerraform(configurations);
}
