import type { Construct } from 'constructs';
import { TerraformResource, TerraformStack } from '../cdktf';

/** What stacks tell Terraform to forget, so that a second construct adds to the first. */
const FORGOTTEN = new WeakMap<TerraformStack, readonly string[]>();

/**
 * Takes a construct out of its stack, and tells Terraform to forget its resources and to leave them in the cloud.
 *
 * Terraform destroys what is merely removed from the code, whatever `prevent_destroy` said there. Needs Terraform 1.7.
 *
 * Source: https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources
 */
export function retire(construct: Construct): void {
  const { node } = construct;
  const stack = TerraformStack.of(construct);
  const addresses = node
    .findAll()
    .filter((child) => TerraformResource.isTerraformResource(child))
    .map((resource) => `${resource.terraformResourceType}.${resource.friendlyUniqueId}`);
  node.scope?.node.tryRemoveChild(node.id);
  const forgotten = [...(FORGOTTEN.get(stack) ?? []), ...addresses];
  FORGOTTEN.set(stack, forgotten);
  const removed = forgotten.map((from) => ({ from, lifecycle: { destroy: false } }));
  stack.addOverride('removed', removed);
}
