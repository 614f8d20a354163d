import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { requireRegions } from '../naming/region-names';

/** A model that is called by its own name, in the region of the stack. */
export interface FoundationModelOptions {
  /** Identifier of the foundation model, such as `anthropic.claude-sonnet-4-5-20250929-v1:0`. */
  readonly modelId: string;
}

/** A model behind an inference profile of AWS. */
export interface ModelProfileOptions extends FoundationModelOptions {
  /** Identifier of the profile, such as `eu.anthropic.claude-sonnet-4-5-20250929-v1:0`. */
  readonly profileId: string;
}

/** A model behind an inference profile that stays within a geography. */
export interface GeographicProfileOptions extends ModelProfileOptions {
  /**
   * Every region that the profile may route to from this one, and this one itself.
   *
   * `aws bedrock get-inference-profile --inference-profile-identifier PROFILE` lists them.
   */
  readonly destinationRegions: readonly string[];
}

/** A model behind an inference profile of your own. */
export interface ApplicationProfileOptions extends FoundationModelOptions {
  /** ARN of the profile, in the region of the stack. */
  readonly profileArn: string;

  /** Every region that the profile may route to from this one, and this one itself. */
  readonly destinationRegions: readonly string[];
}

/** What is authorised when a model is called: exact ARNs. */
export interface ModelRoute {
  /** What the caller names: the profile or, without one, the foundation model. */
  readonly entryArn: string;
  /** The foundation model in the region of the call. */
  readonly sourceArn: string;
  /** The foundation model in every region that may answer, that of the call first. */
  readonly modelArns: readonly string[];
  /** The foundation model without a region, which a call through a global profile is checked on. */
  readonly globalArn: string | undefined;
  /** All of these. */
  readonly arns: readonly string[];
  /** Whether the foundation model is reached through a profile only. */
  readonly profiled: boolean;
  /** Every region that may answer. A global profile names only its source. */
  readonly regions: readonly string[];
}

type Kind = 'foundation' | 'geographic' | 'global' | 'application';

/** Which model of Amazon Bedrock is called, and through what. */
export class BedrockModel {
  /** A foundation model in the region of the stack, without a profile. */
  public static foundationModel(options: FoundationModelOptions): BedrockModel {
    return new BedrockModel('foundation', options.modelId, undefined, []);
  }

  /** A model that answers from one of several named regions of a geography. */
  public static geographicProfile(options: GeographicProfileOptions): BedrockModel {
    return new BedrockModel('geographic', options.modelId, options.profileId, options.destinationRegions);
  }

  /** A model that answers from any commercial region. Needs `DataResidency.ANYWHERE`. */
  public static globalProfile(options: ModelProfileOptions): BedrockModel {
    return new BedrockModel('global', options.modelId, options.profileId, []);
  }

  /** A model behind an inference profile that you made, for instance to tell the costs of a workload apart. */
  public static applicationProfile(options: ApplicationProfileOptions): BedrockModel {
    return new BedrockModel('application', options.modelId, options.profileArn, options.destinationRegions);
  }

  private constructor(
    private readonly kind: Kind,
    private readonly modelId: string,
    private readonly profile: string | undefined,
    private readonly destinationRegions: readonly string[],
  ) {}

  /** Whether the answer may come from a region that nobody names. */
  public get global(): boolean {
    return this.kind === 'global';
  }

  /**
   * The exact ARNs that a call from the stack of `place` is authorised on.
   *
   * @throws ModelIdFormat if the model is empty, holds a wildcard or is not the identifier of a foundation model
   * @throws ProfileFormat if the profile is empty, holds a wildcard, or is global where a geographic one is asked for, or the reverse
   * @throws RegionFormat if there is no destination region, or one is not the name of a region
   * @throws SourceRegionMissing if the destination regions leave out the region of the stack
   */
  public routeFrom(place: IConstruct): ModelRoute {
    this.requireModelId(place);
    this.requireProfile(place);
    const regions = this.regionsFrom(place);
    const modelArns = regions.map((region) => this.modelArn(place, region));
    const sourceArn = this.modelArn(place, Stack.of(place).region);
    const entryArn = this.profileArn(place) ?? sourceArn;
    const globalArn = this.global ? this.modelArn(place, '') : undefined;
    return {
      entryArn,
      sourceArn,
      modelArns,
      globalArn,
      arns: [...new Set([entryArn, ...modelArns, ...(globalArn === undefined ? [] : [globalArn])])],
      profiled: this.profile !== undefined,
      regions,
    };
  }

  private regionsFrom(place: IConstruct): string[] {
    const source = Stack.of(place).region;
    if (this.kind === 'foundation' || this.kind === 'global') return [source];
    requireRegions(this.destinationRegions, 'destinationRegions', place);
    if (!Token.isUnresolved(source) && !this.destinationRegions.some((r) => Token.isUnresolved(r) || r === source)) {
      throw new ConfigError(
        'SourceRegionMissing',
        `'destinationRegions' must hold ${source}, the region of the call, got ${this.destinationRegions.join(', ')}`,
        place,
      );
    }
    return [...new Set([source, ...this.destinationRegions])];
  }

  private modelArn(place: IConstruct, region: string): string {
    return `arn:${Stack.of(place).partition}:bedrock:${region}::foundation-model/${this.modelId}`;
  }

  private profileArn(place: IConstruct): string | undefined {
    if (this.kind === 'application' || this.profile === undefined) return this.profile;
    const { partition, region, account } = Stack.of(place);
    return `arn:${partition}:bedrock:${region}:${account}:inference-profile/${this.profile}`;
  }

  private requireModelId(place: IConstruct): void {
    if (Token.isUnresolved(this.modelId) || /^[a-z0-9-]+\.[\w.:-]+$/i.test(this.modelId)) return;
    throw new ConfigError(
      'ModelIdFormat',
      `'modelId' must be the whole identifier of one foundation model, such as 'amazon.nova-pro-v1:0', got '${this.modelId}'`,
      place,
    );
  }

  private requireProfile(place: IConstruct): void {
    const profile = this.profile;
    if (this.kind === 'foundation' || profile === undefined || Token.isUnresolved(profile)) return;
    const { form, example } = PROFILE_FORMS[this.kind];
    const region = Stack.of(place).region;
    const elsewhere = this.kind === 'application' && !Token.isUnresolved(region) && profile.split(':')[3] !== region;
    if (form.test(profile) && !elsewhere) return;
    throw new ConfigError(
      'ProfileFormat',
      `'${this.kind === 'application' ? 'profileArn' : 'profileId'}' must be one whole ${this.kind} profile` +
        `${this.kind === 'application' ? ` in the region of the stack` : ''}, such as '${example}', got '${profile}'`,
      place,
    );
  }
}

/** A global profile must not pass for a geographic one: residency rests on telling them apart. */
const PROFILE_FORMS: Record<Exclude<Kind, 'foundation'>, { readonly form: RegExp; readonly example: string }> = {
  geographic: { form: /^(?!global\.)[a-z0-9-]+\.[a-z0-9-]+\.[\w.:-]+$/i, example: 'eu.amazon.nova-pro-v1:0' },
  global: { form: /^global\.[a-z0-9-]+\.[\w.:-]+$/, example: 'global.amazon.nova-2-lite-v1:0' },
  application: {
    form: /^arn:[a-z-]+:bedrock:[a-z0-9-]+:\d{12}:application-inference-profile\/[a-z0-9]+$/,
    example: 'arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2c3',
  },
};
