import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { INVOKE_MODEL } from '../naming/perms';
import { renderedLength } from '../naming/rendered-length';
import { stableName } from '../naming/stable-name';
import { stableRoleArn } from '../naming/stable-role-arn';
import type { BoundaryCallers } from './boundary-callers';
import * as doors from './boundary-statements';

/** Properties of an `AiPermissionsBoundary`. */
export interface AiPermissionsBoundaryProps extends TrustedBaseProps {
  /** Who bears the boundary: workloads inside a network, or roles that AWS services call with. */
  readonly callers: BoundaryCallers;

  /** The guardrail versions that an invocation may name, one at least: `arn:…:guardrail/ID:VERSION`. */
  readonly guardrails: readonly string[];

  /**
   * Models that no guardrail can be put before, such as those that only embed: their exact ARNs, `arn:…:foundation-model/ID`.
   *
   * @default - every model needs a guardrail
   */
  readonly unguardedModels?: readonly string[];

  /**
   * Actions of the Bedrock services to leave open besides the use of a model, such as `bedrock:Retrieve`.
   *
   * They too must come by the network, and most of them take no guardrail.
   *
   * @default - none
   */
  readonly alsoOpen?: readonly string[];

  /**
   * Who may approve a version of a model for deployment, if a policy allows it to them. They should not be those who train it.
   *
   * Where they bear this boundary themselves, they must have names of their own, as a `WorkloadRole` has.
   *
   * @default - nobody who bears the boundary
   */
  readonly approvers?: readonly iam.IGrantable[];

  /**
   * Instance types of Amazon SageMaker AI, such as `ml.g5.*`, that have storage of their own and refuse a key for it.
   *
   * @default - none: every volume needs a customer-managed key
   */
  readonly instanceTypesWithoutVolumeKey?: readonly string[];
}

/** The longest that IAM takes a managed policy to be, white space not counted. */
const SIZE_LIMIT = 6144;

/**
 * The most that the roles and people of an AI account can do, whatever else is granted to them. By itself it grants nothing.
 *
 * Whoever bears it invokes models with an accepted guardrail and from the network only, finds every other way into the Bedrock services closed,
 * weakens no log, lock or key, keeps SageMaker AI isolated, and makes no identity without this boundary. It limits all that has no other way:
 * a role that may be passed on and lacks the boundary is such a way.
 *
 * Use it as `permissionsBoundary`, or for everything in a scope with `iam.PermissionsBoundary.of(scope).apply(boundary)`.
 * Roles that must change what it protects, such as those of custom resources that do, cannot bear it.
 *
 * @throws GuardrailsMissing if no guardrail is given
 * @throws GuardrailVersion if a guardrail is not an ARN with a numbered version
 * @throws UnguardedModel if a model is not an exact ARN
 * @throws BoundaryAction if an action to be left open is none of the Bedrock services, or has a wildcard
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 * @throws BoundarySize, when the app is synthesised, if the policy can come to be longer than 6,144 characters
 */
export class AiPermissionsBoundary extends iam.ManagedPolicy {
  public constructor(scope: Construct, id: string, props: AiPermissionsBoundaryProps) {
    const managedPolicyName = stableName(scope, id);
    super(scope, id, {
      managedPolicyName,
      description: 'The most that those who work with AI models can do',
    });
    this.check(props);
    const { partition, account } = Stack.of(this);
    const self = `arn:${partition}:iam::${account}:policy/${managedPolicyName}`;
    const base = TrustedBase.of(this, props);
    this.addStatements(
      ...open(props, base),
      ...guardrailDoor(props),
      ...networkDoor(props),
      ...tamperingDoor(base),
      ...escapes(self, base),
      ...this.sageMakerDoors(props),
    );
    this.node.addValidation({ validate: () => this.oversize() });
  }

  private check(props: AiPermissionsBoundaryProps): void {
    if (props.guardrails.length === 0) {
      throw new ConfigError(
        'GuardrailsMissing',
        "'guardrails' must name a guardrail version at least, got none; give the ARN of the one that callers use",
        this,
      );
    }
    for (const [prop, code, pattern, allowed] of FORMATS) {
      const wrong = props[prop]?.find((value) => !Token.isUnresolved(value) && !pattern.test(value));
      if (wrong === undefined) continue;
      throw new ConfigError(code, `'${prop}' must be ${allowed}, got '${wrong}'; name each one exactly`, this);
    }
  }

  private sageMakerDoors(props: AiPermissionsBoundaryProps): iam.PolicyStatement[] {
    const approvers = (props.approvers ?? []).map((approver) => stableRoleArn(approver, this));
    const keyless = props.instanceTypesWithoutVolumeKey ?? [];
    return [
      ...doors.SAGEMAKER_DOORS.map(({ actions, conditions }) => deny(actions, conditions)),
      deny(doors.SAGEMAKER_VOLUMES, {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'true' },
        ...(keyless.length > 0 && { 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': keyless } }),
      }),
      deny(doors.MODEL_APPROVAL, {
        StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' },
        ...(approvers.length > 0 && { ArnNotEquals: { 'aws:PrincipalArn': approvers } }),
      }),
    ];
  }

  private oversize(): string[] {
    const size = renderedLength(Stack.of(this).resolve(this.document));
    if (size <= SIZE_LIMIT) return [];
    return [
      new ConfigError(
        'BoundarySize',
        `the policy must be ${SIZE_LIMIT} characters at the most, got ${size}; name fewer guardrails, models, endpoints or approvers`,
        this,
      ).message,
    ];
  }
}

/** What the values that are not roles must look like. A value with a wildcard would accept what nobody named. */
const FORMATS = [
  [
    'guardrails',
    'GuardrailVersion',
    /^arn:[\w-]+:bedrock:[\w-]+:\d{12}:guardrail\/[a-z0-9]+:[1-9]\d*$/,
    'ARNs of guardrails, each with a numbered version',
  ],
  [
    'unguardedModels',
    'UnguardedModel',
    /^arn:[\w-]+:bedrock:[\w-]*:(\d{12})?:[\w-]+\/[\w.:/-]+$/,
    'exact ARNs of models',
  ],
  ['alsoOpen', 'BoundaryAction', /^bedrock(-[a-z]+)?:[A-Za-z]+$/, 'actions of the Bedrock services, without wildcards'],
] as const;

/** All services but the AI ones; of those, what callers need, so that an action that AWS adds tomorrow is closed until it is named. */
function open(props: AiPermissionsBoundaryProps, base: TrustedBase): iam.PolicyStatement[] {
  const anything = { resources: ['*'] };
  return [
    new iam.PolicyStatement({ notActions: doors.CLOSED_SERVICES, ...anything }),
    new iam.PolicyStatement({
      actions: [...props.callers.opens, ...(props.alsoOpen ?? [])],
      ...anything,
    }),
    new iam.PolicyStatement({
      actions: doors.CLOSED_SERVICES,
      conditions: { ArnEquals: { 'aws:PrincipalArn': base.arns } },
      ...anything,
    }),
  ];
}

function guardrailDoor({ guardrails, unguardedModels = [] }: AiPermissionsBoundaryProps): iam.PolicyStatement[] {
  const scope = unguardedModels.length > 0 ? { notResources: [...unguardedModels] } : { resources: ['*'] };
  return [
    new iam.PolicyStatement({
      effect: iam.Effect.DENY,
      actions: INVOKE_MODEL,
      conditions: { StringNotEquals: { 'bedrock:GuardrailIdentifier': guardrails } },
      ...scope,
    }),
    deny(doors.API_KEYS),
  ];
}

function networkDoor({ callers, alsoOpen = [] }: AiPermissionsBoundaryProps): iam.PolicyStatement[] {
  if (callers.elsewhere === undefined) return [];
  return [deny([...callers.opens, ...alsoOpen, ...doors.SAGEMAKER_CALLS], callers.elsewhere)];
}

function tamperingDoor(base: TrustedBase): iam.PolicyStatement[] {
  return [
    deny([...doors.TAMPERING, ...doors.BOUNDARY_ESCAPES], base.everyoneElse),
    deny(['kms:CreateGrant'], { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } }),
  ];
}

function escapes(self: string, base: TrustedBase): iam.PolicyStatement[] {
  return [
    deny(doors.IDENTITY_CHANGES, {
      ...base.everyoneElse,
      StringNotEquals: { 'iam:PermissionsBoundary': self },
    }),
    // The base is neither re-trusted nor passed on: whoever passes the deployment role to a service acts as it.
    deny(doors.IAM_WRITES, base.everyoneElse, [self, ...base.arns]),
  ];
}

function deny(
  actions: readonly string[],
  conditions?: iam.Conditions,
  resources: string[] = ['*'],
): iam.PolicyStatement {
  return new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: [...actions], resources, conditions });
}
