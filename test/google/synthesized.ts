import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformStack, Testing } from '../../lib/google/cdktf';
import { GoogleProject } from '../../lib/google/place/google-project';
import { check, type Finding } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { readTerraform } from '../../lib/terraform';
import { configuration } from '../terraform/reading';

type Block = Readonly<Record<string, unknown>>;

/** The project of every test. */
export const ACME = new GoogleProject('acme-claims', '123456789012');

/** A stack with a provider and nothing else. */
export function emptyStack(name = 'claims'): TerraformStack {
  const stack = new TerraformStack(new App({ stackTraces: false }), name);
  new GoogleProvider(stack, 'google', { project: ACME.projectId, region: 'europe-west4' });
  return stack;
}

/** What Terraform is given of a stack: validated, and parsed, since the matchers of the framework pass emptily below the first level. */
export class Synthesized {
  public readonly json: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Block>>>>>>;

  public constructor(stack: TerraformStack) {
    this.json = JSON.parse(Testing.synth(stack, true));
  }

  /** Every resource of a type, by its name in the file. */
  public resources(type: string): Readonly<Record<string, Block>> {
    return this.json['resource']?.[type] ?? {};
  }

  /** The only resource of a type. */
  public only(type: string): Block {
    const [first, ...others] = Object.values(this.resources(type));
    if (first === undefined || others.length > 0)
      throw new Error(`not one ${type}, but ${others.length + (first ? 1 : 0)}`);
    return first;
  }

  /** What our own rules say of it, warnings included. */
  public findings(): readonly Finding[] {
    return check(readTerraform(configuration(this.json)).facts, RULES).findings;
  }
}
