import { type TerraformStack, Testing } from '../../lib/google/cdktf';

/** A text as Terraform reads it, with what it will fill in. */
export function filledIn(stack: TerraformStack, text: string | undefined): string {
  stack.addOverride('locals', { text });
  return JSON.parse(Testing.synth(stack)).locals.text;
}
