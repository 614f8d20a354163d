import { Annotations, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { renderedLength } from '../naming/rendered-length';
import { stableName } from '../naming/stable-name';
import { render } from './control-statement';
import { type Ec2Settings, ec2Policy } from './ec2-settings';
import { bedrockPolicy, type EnforcedGuardrail } from './enforced-guardrail';
import type { Exemption } from './exemption';
import { CONTROL_LIMITS, pack } from './policy-packing';
import { checkTargets, type PolicyTargets } from './policy-targets';
import type { ResourceControl } from './resource-control';
import type { ServiceControl } from './service-control';
import { keepNames } from './taken-names';

/** Properties of `OrganizationGuardrails`. */
export interface OrganizationGuardrailsProps extends PolicyTargets {
  /**
   * Whom service controls do not limit: a break-glass role at least, or nobody, `[]`. The management account can always lift the policies.
   */
  readonly exempt: readonly Exemption[];

  /**
   * What nobody else may do.
   *
   * @default - none
   */
  readonly serviceControls?: readonly ServiceControl[];

  /**
   * What nobody may do with resources.
   *
   * @default - none
   */
  readonly resourceControls?: readonly ResourceControl[];

  /**
   * Guardrails that Amazon Bedrock puts before models by itself, one for each region.
   *
   * @default - none
   */
  readonly enforcedGuardrails?: readonly EnforcedGuardrail[];

  /**
   * What machines and networks are, and nobody can change.
   *
   * @default - as each account sets it
   */
  readonly ec2?: Ec2Settings;

  /**
   * Whether AI services of AWS may keep what they are given, to improve themselves.
   *
   * @default false
   */
  readonly contentImprovesAwsServices?: boolean;
}

type PolicyType = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY' | keyof typeof DECLARATIVE_SIZES;

/**
 * The most characters of a policy of these types.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const DECLARATIVE_SIZES = {
  BEDROCK_POLICY: 10_000,
  DECLARATIVE_POLICY_EC2: 10_000,
  AISERVICES_OPT_OUT_POLICY: 2_500,
} as const;

/**
 * What holds in all accounts below an organizational unit, also in those in which nobody uses these constructs.
 *
 * Deploy it in the management account, or in one to which policies are delegated. Each type of policy must have been enabled on the root before
 * (`aws organizations enable-policy-type`), since CloudFormation cannot. Policies stay when they leave the stack or the stack goes: detach them
 * by hand. Also set `terminationProtection` on the stack, and watch DetachPolicy, UpdatePolicy and DeletePolicy of AWS Organizations.
 *
 * Service controls only deny: FullAWSAccess, which AWS attaches to every target, must stay attached. They are spread over as few policies as
 * need be, in the order in which they are given: add new ones at the end, and none that is there moves.
 *
 * @throws TargetsMissing, TargetFormat, RolloutUntried if `targets` are none, or reach further than anybody has tried
 * @throws ControlsMissing if there is nothing to hold
 * @throws ControlTooLong, ControlsTooMany if controls do not fit into the policies that a target takes
 * @throws DeclarationTooLong if guardrails or settings are longer than such a policy can be
 */
export class OrganizationGuardrails extends Construct {
  /** In the order in which they are made. */
  public readonly policies: readonly CfnPolicy[];

  private readonly made: CfnPolicy[] = [];

  public constructor(scope: Construct, id: string, props: OrganizationGuardrailsProps) {
    super(scope, id);
    checkTargets(props, this);
    this.serviceControls(props);
    this.resourceControls(props);
    this.declarations(props);
    this.policies = this.made;
    if (this.made.length === 0) {
      const reason = "'serviceControls', 'resourceControls' or another must be given, got none";
      throw new ConfigError('ControlsMissing', `${reason}; say what is to hold`, this);
    }
    this.node.addValidation({ validate: () => this.advise() });
  }

  private serviceControls({ serviceControls = [], exempt, targets }: OrganizationGuardrailsProps): void {
    if (serviceControls.length === 0) return;
    const { partition } = Stack.of(this);
    const controls = serviceControls.flatMap((control) => control.statementsIn(this));
    const others = controls.flatMap(({ but = [] }) => but);
    const statements = [
      ...keepNames([...exempt, ...others], partition).map((kept) => render(kept, exempt, partition)),
      ...controls.map((statement) => render(statement, exempt, partition)),
    ];
    for (const [i, content] of pack(statements, CONTROL_LIMITS, this).entries()) {
      this.policy(`ServiceControl${i + 1}`, 'SERVICE_CONTROL_POLICY', content, targets);
    }
  }

  private resourceControls({ resourceControls = [], targets }: OrganizationGuardrailsProps): void {
    const statements = resourceControls.flatMap((control) => control.statementsIn(this));
    for (const [i, content] of pack(statements, CONTROL_LIMITS, this).entries()) {
      this.policy(`ResourceControl${i + 1}`, 'RESOURCE_CONTROL_POLICY', content, targets);
    }
  }

  private declarations(props: OrganizationGuardrailsProps): void {
    const { enforcedGuardrails = [], ec2, contentImprovesAwsServices = false, targets } = props;
    if (enforcedGuardrails.length > 0)
      this.declare('Guardrails', 'BEDROCK_POLICY', bedrockPolicy(enforcedGuardrails, this), targets);
    if (ec2 !== undefined) this.declare('Ec2', 'DECLARATIVE_POLICY_EC2', ec2Policy(ec2, this), targets);
    if (contentImprovesAwsServices) return;
    const content = { services: { default: { opt_out_policy: { '@@assign': 'optOut' } } } };
    this.declare('AiOptOut', 'AISERVICES_OPT_OUT_POLICY', content, targets);
  }

  private declare(id: string, type: keyof typeof DECLARATIVE_SIZES, content: object, targets: readonly string[]): void {
    const size = renderedLength(Stack.of(this).resolve(content));
    if (size > DECLARATIVE_SIZES[type]) {
      const reason = `a policy of type ${type} must be ${DECLARATIVE_SIZES[type]} characters at the most, got ${size}`;
      throw new ConfigError('DeclarationTooLong', `${reason}; name less in it`, this);
    }
    this.policy(id, type, content, targets);
  }

  private policy(id: string, type: PolicyType, content: object, targets: readonly string[]): void {
    const policy = new CfnPolicy(this, id, {
      name: stableName(this, id),
      description: 'What holds in accounts with AI, made by zero-trust-ai-constructs',
      type,
      // As an object and not as text, so that drift is found.
      content,
      // Organizations takes each once.
      targetIds: [...new Set(targets)],
    });
    policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
    // AWS Organizations refuses two changes at a time.
    const before = this.made.at(-1);
    if (before !== undefined) policy.node.addDependency(before);
    this.made.push(policy);
  }

  private advise(): string[] {
    const stack = Stack.of(this);
    if (stack.nestedStackParent === undefined && stack.terminationProtection !== true) {
      Annotations.of(this).addWarningV2(
        'zero-trust-ai-constructs:GuardrailsUnprotected',
        `set 'terminationProtection' on ${stack.node.path}: whoever deletes it leaves guardrails that no code keeps up`,
      );
    }
    return [];
  }
}
