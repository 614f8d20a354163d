import { Aws, Fn, Names, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as bedrock from 'aws-cdk-lib/aws-bedrock';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct, type IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';
import { requireRegions } from '../naming/region-names';
import { AccountEnforcement } from './guardrail-enforcement';
import { BLOCK_BOTH_WAYS, contentFilters, type WeakenedFilter } from './guardrail-filters';
import { type PassedPersonalData, type PersonalDataAction, personalData } from './guardrail-personal-data';
import { type AcceptedVersion, expiring, GuardrailSnapshot } from './guardrail-version';
import { ModelFence } from './model-fence';
import type { ExpiringGuardrail, GuardrailAccess } from './model-use';

/** A subject that the model must not speak about. */
export interface DeniedTopic {
  readonly name: string;
  /** What the subject is, in a sentence. */
  readonly definition: string;
  /**
   * Prompts that are about it.
   *
   * @default - none
   */
  readonly examples?: readonly string[];
}

/** Spreads the guardrail over regions: prompts and answers leave the region of the stack in order to be checked. */
export interface GuardrailCrossRegion {
  /** Identifier of the guardrail profile, such as `eu.guardrail.v1:0`. */
  readonly profileId: string;

  /** Every region that the profile may route to, and the region of the stack. */
  readonly destinationRegions: readonly string[];
}

/** Least scores, from 0 to 0.99, that an answer needs in order to pass. */
export interface ContextualGrounding {
  /** How far the answer follows from the source that came with the prompt. */
  readonly grounding: number;
  /** How far it answers the question. */
  readonly relevance: number;
}

/** Properties of a `ModelGuardrail`. */
export interface ModelGuardrailProps extends TrustedBaseProps {
  /**
   * Content filters that are to stop less than they can, each with its reason.
   *
   * @default - all of them at full strength
   */
  readonly weakened?: readonly WeakenedFilter[];

  /**
   * Types of personal data to block or to hide, besides or instead of the default ones.
   *
   * @default - credentials are blocked; e-mail addresses, telephone, card, bank account and identity numbers are hidden
   */
  readonly personalData?: Readonly<Record<string, PersonalDataAction>>;

  /**
   * Types of personal data that may pass, each with its reason.
   *
   * @default - none
   */
  readonly passedPersonalData?: readonly PassedPersonalData[];

  /**
   * Subjects that the model must not speak about.
   *
   * @default - none
   */
  readonly deniedTopics?: readonly DeniedTopic[];

  /**
   * Blocks answers that do not follow from their source. Use it where prompts come with one.
   *
   * @default - answers are not compared with a source
   */
  readonly grounding?: ContextualGrounding;

  /**
   * Spreads the guardrail over regions, with the filters of the STANDARD tier.
   *
   * @default - nothing leaves the region; the filters are those of the CLASSIC tier
   */
  readonly crossRegion?: GuardrailCrossRegion;

  /**
   * Earlier versions that callers may still name, each until a day. The policies stop taking them then, without a deployment.
   *
   * @default - only the version of this configuration
   */
  readonly alsoAccept?: readonly AcceptedVersion[];

  /**
   * What callers read instead of a prompt or answer that is blocked.
   *
   * @default - one sentence that says that it was blocked
   */
  readonly blockedMessage?: string;

  /**
   * The key that encrypts the guardrail. Its policy must let IAM of this account decide.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKeyRef;
}

/** Grants of a `ModelGuardrail`. */
export class ModelGuardrailGrants {
  public constructor(private readonly guardrail: ModelGuardrail) {}

  /**
   * Lets a role apply the guardrail, alone or on a call of a model.
   *
   * A role that calls a `PrivateBedrockModel` needs this for its guardrail too, and gets it with that grant.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role takes no policies
   */
  public apply(grantee: iam.IGrantable): void {
    ModelFence.of(grantee, this.guardrail).allowGuardrail(this.guardrail.access);
  }
}

/**
 * What prompts and answers must pass: harmful content, attacks on the prompt, profanity and personal data are stopped at full strength.
 *
 * Callers name a numbered version, which never changes. A change here makes the next number; keep the earlier one in `alsoAccept` while
 * callers move. Versions stay in the account, also when the stack goes: a guardrail holds at most 20 of them.
 */
export class ModelGuardrail extends Construct {
  /** What others may do with the guardrail. */
  public readonly grants: ModelGuardrailGrants;

  /** ARN of the guardrail, which callers give as guardrail identifier. */
  public readonly guardrailArn: string;

  /** Regions that prompts may be sent to in order to be checked. */
  public readonly regions: readonly string[];

  /**
   * What a caller needs in order to apply it.
   *
   * @internal
   */
  public readonly access: GuardrailAccess;

  /**
   * Earlier versions that are taken until a day.
   *
   * @internal
   */
  public readonly expiring: readonly ExpiringGuardrail[];

  private readonly snapshot: GuardrailSnapshot;

  /**
   * @throws FilterWithoutReason, FilterWeakenedTwice, PromptAttackOutput if `weakened` makes no sense
   * @throws PersonalDataWithoutReason if personal data may pass and no reason says why
   * @throws GroundingThreshold if a score is not from 0 to 0.99
   * @throws RegionFormat if `crossRegion` does not name regions
   * @throws GuardrailVersionFormat, AcceptanceDate if `alsoAccept` does not name a version and a day
   * @throws DeployerUnknown if a key must be made and the deployment role is not known
   */
  public constructor(scope: Construct, id: string, props: ModelGuardrailProps = {}) {
    super(scope, id);
    const key = props.encryptionKey ?? new GovernedKey(this, 'Key', { ...props, description: this.node.path });
    const configuration = this.configuration(props, key.keyRef.keyArn);
    const resource = new bedrock.CfnGuardrail(this, 'Resource', configuration);
    resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
    recordReasons(resource, props);
    this.guardrailArn = Stack.of(this).formatArn({
      service: 'bedrock',
      resource: 'guardrail',
      resourceName: resource.attrGuardrailId,
    });
    this.regions = props.crossRegion?.destinationRegions ?? [Stack.of(this).region];
    this.access = { applyArns: [this.guardrailArn, ...this.profileArns(props.crossRegion)], keyArn: key.keyRef.keyArn };
    this.expiring = expiring(props.alsoAccept ?? [], this.guardrailArn, this);
    this.snapshot = new GuardrailSnapshot(this, 'Version', this.guardrailArn, configuration);
    this.grants = new ModelGuardrailGrants(this);
  }

  /** Number of the version that follows this configuration, for use in the stack of `user`. */
  public versionFor(user: IConstruct): string {
    return this.snapshot.numberFor(user);
  }

  /** Every value of `bedrock:GuardrailIdentifier` that is taken, for use in the stack of `user`. */
  public acceptedFor(user: IConstruct): string[] {
    return [`${this.guardrailArn}:${this.versionFor(user)}`, ...this.expiring.map(({ identifier }) => identifier)];
  }

  /**
   * Makes Amazon Bedrock apply this version to every call of every model in this account and region, whoever calls.
   *
   * **Callers outside this app that may not apply the guardrail start failing**, with `AccessDenied`, as soon as this is deployed. Roles
   * that are granted a `PrivateBedrockModel` in this app are let apply it. For the others, see who calls (CloudTrail) and grant
   * `bedrock:ApplyGuardrail` first. It stays when the stack goes: removing it is a step to take knowingly, by hand.
   *
   * @throws GuardrailAlreadyEnforced if this app enforces a guardrail in the same account and region already
   */
  public enforceForAccount(): void {
    AccountEnforcement.enforce(this);
  }

  private configuration(props: ModelGuardrailProps, kmsKeyArn: string): bedrock.CfnGuardrailProps {
    const message = props.blockedMessage ?? 'This was blocked by a guardrail.';
    const tierName = props.crossRegion === undefined ? 'CLASSIC' : 'STANDARD';
    const [guardrailProfileArn] = this.profileArns(props.crossRegion);
    return {
      name: this.stableName(),
      blockedInputMessaging: message,
      blockedOutputsMessaging: message,
      kmsKeyArn,
      ...(guardrailProfileArn !== undefined && { crossRegionConfig: { guardrailProfileArn } }),
      contentPolicyConfig: {
        filtersConfig: contentFilters(props.weakened ?? [], this),
        contentFiltersTierConfig: { tierName },
      },
      wordPolicyConfig: { managedWordListsConfig: [{ type: 'PROFANITY', ...BLOCK_BOTH_WAYS }] },
      sensitiveInformationPolicyConfig: {
        piiEntitiesConfig: personalData(props.personalData ?? {}, props.passedPersonalData ?? [], this),
      },
      ...(props.deniedTopics?.length && { topicPolicyConfig: topics(props.deniedTopics, tierName) }),
      ...(props.grounding && { contextualGroundingPolicyConfig: this.grounding(props.grounding) }),
    };
  }

  /** Names are unique in an account, and a guardrail outlives its stack: so the name holds a part of the stack's id. */
  private stableName(): string {
    const stackId = Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))));
    return `${Names.uniqueResourceName(this, { maxLength: 41, separator: '-' })}-${stackId}`;
  }

  private grounding(least: ContextualGrounding): bedrock.CfnGuardrail.ContextualGroundingPolicyConfigProperty {
    const scores = Object.entries({ GROUNDING: least.grounding, RELEVANCE: least.relevance });
    for (const [type, score] of scores) {
      if (Token.isUnresolved(score) || (score >= 0 && score <= 0.99)) continue;
      throw new ConfigError('GroundingThreshold', `'grounding' must be from 0 to 0.99, got ${score} for ${type}`, this);
    }
    return {
      filtersConfig: scores.map(([type, threshold]) => ({ type, threshold, action: 'BLOCK', enabled: true })),
    };
  }

  /** The guardrail profile in each region, that of the stack first. */
  private profileArns(crossRegion: GuardrailCrossRegion | undefined): string[] {
    if (crossRegion === undefined) return [];
    requireRegions(crossRegion.destinationRegions, 'crossRegion.destinationRegions', this);
    const { partition, region, account } = Stack.of(this);
    return [...new Set([region, ...crossRegion.destinationRegions])].map(
      (each) => `arn:${partition}:bedrock:${each}:${account}:guardrail-profile/${crossRegion.profileId}`,
    );
  }
}

function topics(denied: readonly DeniedTopic[], tierName: string): bedrock.CfnGuardrail.TopicPolicyConfigProperty {
  return {
    topicsConfig: denied.map(({ name, definition, examples }) => ({
      name,
      definition,
      type: 'DENY',
      ...(examples && { examples: [...examples] }),
      ...BLOCK_BOTH_WAYS,
    })),
    topicsTierConfig: { tierName },
  };
}

/** Why the guardrail stops less than it could stands where a reviewer of the template finds it. */
function recordReasons(resource: bedrock.CfnGuardrail, props: ModelGuardrailProps): void {
  const reasons = [...(props.weakened ?? []), ...(props.passedPersonalData ?? [])];
  if (reasons.length > 0) resource.addMetadata('Weakened', reasons);
}
