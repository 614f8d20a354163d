import { Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct, type IConstruct } from 'constructs';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import { inDifferentEnvironments } from '../naming/environment';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { noteModel } from '../proof/granted-models';
import type { BedrockModel, ModelRoute } from './bedrock-model';
import { BedrockModelGrants } from './bedrock-model-grants';
import { DataResidency } from './data-residency';
import type { ModelGuardrail } from './model-guardrail';
import { type Asked, intendedCalls, questionsAbout, questionsAboutUnused } from './model-reach';
import type { ModelUse } from './model-use';

/** Properties of a `PrivateBedrockModel`. */
export interface PrivateBedrockModelProps {
  /** Which model, and through what: exact identifiers. */
  readonly model: BedrockModel;

  /** What every prompt and answer must pass, of the same account and region. */
  readonly guardrail: ModelGuardrail;

  /** The network whose endpoint is the only way to the model, of the same account and region. */
  readonly network: PrivateModelNetwork;

  /**
   * Where prompts and answers may be processed.
   *
   * @default DataResidency.NAMED_REGIONS
   */
  readonly residency?: DataResidency;

  /**
   * Whole ARNs of guardrails that are enforced on every call from outside this app: by the organization, or by the account.
   *
   * Callers fail unless they may apply them. One that this app enforces with `enforceForAccount` need not be named.
   *
   * @default - none
   */
  readonly enforcedGuardrailArns?: readonly string[];
}

/**
 * A model of Amazon Bedrock that is called through one private endpoint, under one guardrail, by the roles that it is granted to.
 *
 * Bedrock holds no policy of the model itself. What is enforced, is enforced on the roles that are granted and at the endpoint: a role
 * that nobody fenced, and that may call Bedrock by other means, is for a permissions boundary or a service control policy to stop.
 *
 * @example
 * const claude = new PrivateBedrockModel(stack, 'Claude', {
 *   model: BedrockModel.geographicProfile({
 *     modelId: 'anthropic.claude-sonnet-4-5-20250929-v1:0',
 *     profileId: 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0',
 *     destinationRegions: ['eu-west-1', 'eu-central-1'],
 *   }),
 *   guardrail,
 *   network,
 * });
 * claude.grants.invoke(role);
 */
export class PrivateBedrockModel extends Construct {
  /** Who may call the model. */
  public readonly grants: BedrockModelGrants;

  /** What every prompt and answer must pass. */
  public readonly guardrail: ModelGuardrail;

  /** The network whose endpoint is the only way to the model. */
  public readonly network: PrivateModelNetwork;

  /** The ARNs that a call is authorised on. */
  public readonly route: ModelRoute;

  /** Guardrails that are enforced from outside this app. */
  public readonly enforcedGuardrailArns: readonly string[];

  private readonly residency: DataResidency;

  /**
   * @throws ModelIdFormat, ProfileFormat, RegionFormat, SourceRegionMissing if the model is not named exactly, in every region
   * @throws GlobalProfileRefused if the model answers from anywhere and the residency does not allow that
   * @throws OutsideResidency if the model answers, or the guardrail checks, in a region that the residency does not allow
   * @throws GuardrailArnFormat if one of `enforcedGuardrailArns` is not the whole ARN of a guardrail
   * @throws ModelEnvironment if guardrail or network are known to be in another account or region
   */
  public constructor(scope: Construct, id: string, props: PrivateBedrockModelProps) {
    super(scope, id);
    this.guardrail = props.guardrail;
    this.network = props.network;
    this.residency = props.residency ?? DataResidency.NAMED_REGIONS;
    this.enforcedGuardrailArns = props.enforcedGuardrailArns ?? [];
    this.requireWholeArns();
    this.requireSameEnvironment('guardrail', this.guardrail);
    this.requireSameEnvironment('network', this.network);
    this.requireNamedRegions(props.model);
    this.route = props.model.routeFrom(this);
    this.residency.requireAll(this.route.regions, 'model', this);
    this.residency.requireAll(this.guardrail.regions, 'guardrail', this);
    this.grants = new BedrockModelGrants(this);
    noteModel(this, () => {
      const callers = [...this.grants.callers];
      const questions = callers.length === 0 ? questionsAboutUnused(this.route) : this.reachedBy(callers);
      return { questions, intended: intendedCalls(this.route.arns, callers, 'bedrock:InvokeModel') };
    });
  }

  /** What callers give as model: the ARN of the profile or, without one, of the foundation model. */
  public get modelArn(): string {
    return this.route.entryArn;
  }

  /**
   * What `ZeroTrust.require` proves of the model: that only these call it, through the endpoint of its network and with its guardrail, and
   * that nobody runs models by actions that know neither (batches, inline agents, the second data plane).
   *
   * @param callers constructs of roles, as they were granted
   * @example zeroTrust.require(claude.isReachedOnlyBy(adjuster));
   */
  public isReachedOnlyBy(...callers: readonly IConstruct[]): readonly Question[] {
    return this.reachedBy(callers).map(({ question }) => question);
  }

  /**
   * How a role calls the model through an endpoint, in terms that the stack of `user` can hold.
   *
   * @internal
   */
  public useThrough(vpcEndpointId: string, user: IConstruct): ModelUse {
    return {
      path: this.node.path,
      route: this.route,
      vpcEndpointId,
      guardrails: this.guardrail.acceptedFor(user),
      expiring: this.guardrail.expiring,
      regions: this.residency.regions,
    };
  }

  private reachedBy(callers: readonly IConstruct[]): readonly Asked[] {
    const { vpcEndpointId } = this.network.endpoint(ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME);
    const { guardrail, route } = this;
    const expiring = guardrail.expiring.map(({ identifier }) => identifier);
    return questionsAbout({ route, vpcEndpointId, guardrail, expiring, callers });
  }

  private requireWholeArns(): void {
    const whole = /^arn:[a-z-]+:bedrock:[a-z0-9-]+:\d{12}:guardrail\/[a-z0-9]+$/;
    const wrong = this.enforcedGuardrailArns.find((arn) => !Token.isUnresolved(arn) && !whole.test(arn));
    if (wrong === undefined) return;
    throw new ConfigError(
      'GuardrailArnFormat',
      `'enforcedGuardrailArns' must hold whole ARNs of guardrails, without a version, got '${wrong}'`,
      this,
    );
  }

  private requireNamedRegions(model: BedrockModel): void {
    if (!model.global || this.residency.anywhere) return;
    throw new ConfigError(
      'GlobalProfileRefused',
      "'model' must answer from regions that are named, got a global profile; use a geographic one, " +
        "or set 'residency' to DataResidency.ANYWHERE",
      this,
    );
  }

  private requireSameEnvironment(prop: string, other: IConstruct): void {
    if (!inDifferentEnvironments(this, other)) return;
    throw new ConfigError(
      'ModelEnvironment',
      `'${prop}' must be in the account and region of the model, ${Stack.of(this).environment}, ` +
        `got ${Stack.of(other).environment}; make one there`,
      this,
    );
  }
}
