import type { App } from 'aws-cdk-lib';
import { deployed } from '../deployed';
import type { Policy } from '../oracle';

interface Template {
  readonly Resources?: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>;
}

/** The attributes that a deployment gives to the n-th resource of a type. */
const ATTRIBUTES: Record<string, (n: number) => Record<string, string>> = {
  'AWS::Bedrock::Guardrail': (n) => ({ '.GuardrailId': `gr${n}` }),
  'AWS::Bedrock::GuardrailVersion': () => ({ '.Version': '7' }),
  'AWS::EC2::VPCEndpoint': (n) => ({ '': `vpce-${n}` }),
  'AWS::IAM::Role': (n) => ({ '.Arn': `arn:aws:iam::111122223333:role/generated${n}`, '': `generated${n}` }),
  'AWS::KMS::Key': (n) => ({ '.Arn': `arn:aws:kms:eu-west-1:111122223333:key/${n}` }),
};

const isInterface = ({ VpcEndpointType }: Record<string, unknown>) => VpcEndpointType === 'Interface';

/** An app as deployed, stack after stack in the order of their dependencies: what its policies read like then. */
export class DeployedApp {
  private readonly exports: Record<string, string> = {};
  private readonly outputs: Record<string, string> = {};
  private readonly resources: { readonly type: string; readonly properties: Record<string, unknown> }[] = [];
  private readonly counts: Record<string, number> = {};

  public constructor(app: App) {
    for (const stack of app.synth().stacks) this.deploy(stack.stackName, stack.template);
  }

  /** The inline policies in the app. Where there is one role, they are that role's. */
  public identity(): Policy[] {
    return this.all('AWS::IAM::Policy').map(({ PolicyDocument }) => PolicyDocument as Policy);
  }

  /** The policies of the interface endpoints in the app. Everybody is written in one of the two ways that IAM has for it. */
  public endpoint(): Policy[] {
    const interfaces = this.all('AWS::EC2::VPCEndpoint').filter(isInterface);
    const policies = interfaces.map(({ PolicyDocument }) => PolicyDocument as Policy);
    return JSON.parse(JSON.stringify(policies).replace(/\{"AWS":"\*"\}/g, '"*"'));
  }

  /** The properties of every resource of a type. */
  public all(type: string): Record<string, unknown>[] {
    return this.resources.flatMap((resource) => (resource.type === type ? [resource.properties] : []));
  }

  private deploy(stackName: string, { Resources = {}, Outputs = {} }: Template): void {
    const values = { ...this.exports, ...this.attributesOf(Resources) };
    const read = <T>(value: T): T => deployed(this.withOutputs(value), values);
    for (const { Type, Properties } of Object.values(Resources)) {
      this.resources.push({ type: Type, properties: read(Properties ?? {}) });
    }
    for (const [name, { Value, Export }] of Object.entries(Outputs)) {
      this.outputs[`${stackName}.${name}`] = String(read(Value));
      if (Export !== undefined) this.exports[String(read(Export.Name))] = String(read(Value));
    }
  }

  private attributesOf(resources: NonNullable<Template['Resources']>): Record<string, string> {
    const values: Record<string, string> = {};
    for (const [id, { Type, Properties }] of Object.entries(resources)) {
      if (Type === 'AWS::EC2::VPCEndpoint' && !isInterface(Properties)) continue;
      const n = (this.counts[Type] ?? 0) + 1;
      this.counts[Type] = n;
      for (const [name, value] of Object.entries(ATTRIBUTES[Type]?.(n) ?? {})) values[`${id}${name}`] = value;
    }
    return values;
  }

  /** Outputs of other stacks that are read without an export, put in their place. */
  private withOutputs<T>(value: T): T {
    return JSON.parse(JSON.stringify(value), (_key, item) => {
      const output = item?.['Fn::GetStackOutput'];
      return output === undefined ? item : this.outputs[`${output.StackName}.${output.OutputName}`];
    });
  }
}
