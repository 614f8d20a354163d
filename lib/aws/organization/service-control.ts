import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { agentCoreGoverned } from './agentcore-governed';
import { apiKeysDenied } from './api-keys-denied';
import type { ControlStatement } from './control-statement';
import { type GuardrailControl, guardrailRequired } from './guardrail-required';
import { type ModelsControl, modelsApproved } from './models-approved';
import { type NetworkControl, networkRequired } from './network-required';
import { type RegionControl, regionsNamed } from './regions-named';
import { type SageMakerControl, sageMakerInVpc } from './sagemaker-in-vpc';
import { type TamperingControl, tampering } from './tampering';

type Build = (partition: string, place: IConstruct) => readonly ControlStatement[];

/**
 * One thing that nobody in the accounts of an organization may do, whatever their roles allow, save those who are exempt.
 *
 * Service control policies limit roles, users and the root user of member accounts. They limit neither the management account, nor
 * service-linked roles, nor who comes from outside of the organization.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export class ServiceControl {
  /** Nobody blinds trails, detectors, logs of models or enforced guardrails, nor loosens the logs, keys and endpoints that are named. */
  public static denyTampering(control: TamperingControl = {}): ServiceControl {
    return new ServiceControl(() => tampering(control));
  }

  /**
   * Nobody runs a model of Amazon Bedrock without one of these guardrails, nor in a way that knows none.
   *
   * @throws GuardrailsMissing, GuardrailVersion if these are no guardrails with numbered versions
   */
  public static requireGuardrail(control: GuardrailControl): ServiceControl {
    return new ServiceControl((partition, place) => guardrailRequired(control, partition, place));
  }

  /**
   * Nobody asks a model but from these networks.
   *
   * @throws NetworksMissing if there is none
   */
  public static requireNetwork(control: NetworkControl): ServiceControl {
    return new ServiceControl((_, place) => networkRequired(control, place));
  }

  /**
   * Nobody makes a job, model, notebook or Studio of Amazon SageMaker AI outside of a VPC, that is not isolated, or without a key, as far as
   * its kind has a condition for each. Jobs that label are asked for keys only; those that compile, optimise, package or recommend have none.
   */
  public static requirePrivateSageMaker(control: SageMakerControl = {}): ServiceControl {
    return new ServiceControl(() => sageMakerInVpc(control));
  }

  /** Nobody makes a gateway of Amazon Bedrock AgentCore without callers it knows, policies and a key, nor a runtime outside of a VPC. */
  public static requireGovernedAgents(): ServiceControl {
    return new ServiceControl(agentCoreGoverned);
  }

  /**
   * Nobody uses, enables or subscribes to a model that is not approved.
   *
   * @throws ModelsMissing, ModelIdFormat, OwnModelArn if these are no whole identifiers of models
   */
  public static requireApprovedModels(control: ModelsControl): ServiceControl {
    return new ServiceControl((partition, place) => modelsApproved(control, partition, place));
  }

  /** Nobody makes or uses an API key of Amazon Bedrock or SageMaker AI. Service-specific credentials of other services go with them. */
  public static denyApiKeys(): ServiceControl {
    return new ServiceControl(() => apiKeysDenied);
  }

  /**
   * Nobody uses AI services in other regions, while inference profiles that are named go on to work.
   *
   * @throws RegionFormat, ProfilePattern, ProfileAnywhere if these are no regions and profiles
   */
  public static requireRegions(control: RegionControl): ServiceControl {
    return new ServiceControl((partition, place) => regionsNamed(control, partition, place));
  }

  private constructor(private readonly build: Build) {}

  /** What it denies, in the partition of a stack. */
  public statementsIn(place: IConstruct): readonly ControlStatement[] {
    return this.build(Stack.of(place).partition, place);
  }
}
