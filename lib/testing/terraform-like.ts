import type { Noted } from '../policy';
import { treeSource } from '../source';
import type { Configurations } from '../terraform';

/** The parts of a stack of CDK for Terraform that are needed in order to read it. */
interface TerraformStackLike extends Noted {
  prepareStack(): unknown;
  toTerraform(): object;
}

const isTerraformStack = (value: unknown): value is TerraformStackLike =>
  typeof value === 'object' && value !== null && ['node', 'prepareStack', 'toTerraform'].every((key) => key in value);

/** What Terraform would be told by a stack, by the text or object of its JSON, or by a plan or state; nothing where that is none of it. */
export function terraformIn(received: unknown): Configurations | undefined {
  const tree = treeOf(received);
  if (!isOfTerraform(tree)) return undefined;
  // Who tests templates of AWS does not wait for what reads Terraform.
  const { configurationsIn }: typeof import('../terraform/access') = require('../terraform/access');
  return configurationsIn(treeSource('stack', tree));
}

/** A stack as it is before aspects: `Testing.synth(stack, true)` gives it with them, and validated. */
function treeOf(received: unknown): unknown {
  if (isTerraformStack(received)) {
    received.prepareStack();
    return received.toTerraform();
  }
  return typeof received === 'string' ? parsed(received) : received;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isOfTerraform = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !('Resources' in value) &&
  ['resource', 'planned_values', 'values'].some((key) => key in value && !('toJSON' in value));
