import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The longest name that IAM takes for a role. */
const ROOM = 64;

/** Room for the name of a region, which may be known only at deployment; the longest today has 14 characters. */
const REGION_ROOM = 16;

const HASH_ROOM = 8;

/**
 * A name for a role or policy to be made, so that others can name it without depending on it.
 *
 * It follows the name of the stack, the path in the stack and the region, as the regions of an account share their IAM names.
 * Moving the construct within the stack changes the name, and with it replaces what bears it.
 */
export function stableName(scope: Construct, id: string): string {
  const top = outermost(Stack.of(scope));
  const inside = scope.node.scopes.slice(top.node.scopes.length).map(({ node }) => node.id);
  const path = [top.stackName, ...inside, id];
  const hash = createHash('sha256').update(path.join('/')).digest('hex').slice(0, HASH_ROOM);
  const readable = path.join('-').replace(/[^A-Za-z0-9-]/g, '');
  return `${readable.slice(0, ROOM - REGION_ROOM - HASH_ROOM - 2)}-${hash}-${Stack.of(scope).region}`;
}

function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}
