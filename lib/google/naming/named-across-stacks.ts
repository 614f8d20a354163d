import { Lazy, type TerraformResource, TerraformStack, Token } from '../cdktf';

/**
 * What Terraform makes known of a resource, where it is known beforehand.
 *
 * In the stack of the resource it is a reference, so that whatever uses it waits. In other stacks it is the name itself: they need not read the
 * state of this one, which others may keep, nor do two stacks that name each other go in circles.
 *
 * @param reference an attribute of the resource
 * @param name what the attribute will be
 */
export function namedAcrossStacks(resource: TerraformResource, reference: string, name: string): string {
  if (Token.isUnresolved(name)) return reference;
  return Lazy.stringValue({
    produce: ({ scope }) => (TerraformStack.of(scope) === TerraformStack.of(resource) ? reference : name),
  });
}
