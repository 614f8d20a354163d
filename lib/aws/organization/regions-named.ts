import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { OTHER_MODEL_SERVICES } from '../naming/perms';
import { requireRegions } from '../naming/region-names';
import type { ControlStatement } from './control-statement';

/** Where AI services are used. */
export interface RegionControl {
  /** The regions in which they are used, one at least. */
  readonly regions: readonly string[];

  /**
   * Inference profiles through which models of other regions may answer: ids, such as 'eu.amazon.nova-pro-v1:0', all of a geography, 'eu.*',
   * or exact ARNs of profiles of your own.
   *
   * @default - none: models answer in `regions` only
   */
  readonly profiles?: readonly string[];

  /**
   * Whether profiles that answer anywhere, 'global.…', may be among them: then prompts leave every geography.
   *
   * @default false
   */
  readonly mayAnswerAnywhere?: boolean;
}

/** What runs models, or is built around them. */
const AI_SERVICES = ['bedrock:*', ...OTHER_MODEL_SERVICES, 'sagemaker:*'];

/** A request that goes through a guardrail of several regions is checked on its profile in each. */
const ACROSS_REGIONS = 'guardrail-profile/*';

const PROFILE = /^([a-z][a-z0-9-]*\.(\*|[a-z0-9-]+\.[\w.:-]+)|arn:[\w-]+:bedrock:[\w-]+:\d{12}:[\w-]+\/[\w.:-]+)$/;

/**
 * Denies AI services in other regions, and lets what goes through these inference profiles pass: AWS checks a call through a profile in each
 * region that may answer, and one through a global profile in a region called 'unspecified', which a plain denial of regions refuses too.
 *
 * It is for AI services only. A denial of regions for all services must leave out `bedrock:InvokeModel` and
 * `bedrock:InvokeModelWithResponseStream` by NotAction, beside this one.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html
 *
 * @throws RegionFormat if there is no region, or one is none
 * @throws ProfilePattern if a profile is none of these
 * @throws ProfileAnywhere if one answers anywhere, and that is not said
 */
export function regionsNamed(
  { regions, profiles = [], mayAnswerAnywhere = false }: RegionControl,
  partition: string,
  place: IConstruct,
): readonly ControlStatement[] {
  requireRegions(regions, 'regions', place);
  check(profiles, mayAnswerAnywhere, place);
  const through = profiles.map((profile) =>
    Token.isUnresolved(profile) || profile.startsWith('arn:')
      ? profile
      : `arn:${partition}:bedrock:*:*:inference-profile/${profile}`,
  );
  return [
    {
      sid: 'AiInRegions',
      actions: AI_SERVICES,
      notResources: [`arn:${partition}:bedrock:*:*:${ACROSS_REGIONS}`],
      conditions: {
        StringNotEquals: { 'aws:RequestedRegion': regions },
        ...(through.length > 0 && { ArnNotLike: { 'bedrock:InferenceProfileArn': through } }),
      },
    },
  ];
}

function check(profiles: readonly string[], mayAnswerAnywhere: boolean, place: IConstruct): void {
  const known = profiles.filter((profile) => !Token.isUnresolved(profile));
  const wrong = known.find((profile) => !PROFILE.test(profile));
  if (wrong !== undefined) {
    const allowed = "ids such as 'eu.amazon.nova-pro-v1:0', 'eu.*', or exact ARNs";
    throw new ConfigError('ProfilePattern', `'profiles' must be ${allowed}, got '${wrong}'; name each one`, place);
  }
  const anywhere = known.find((profile) => /^global\.|:inference-profile\/global\./.test(profile));
  if (anywhere === undefined || mayAnswerAnywhere) return;
  const reason = `'profiles' must stay in a geography, got '${anywhere}', which answers anywhere`;
  throw new ConfigError('ProfileAnywhere', `${reason}; set 'mayAnswerAnywhere' if prompts may go there`, place);
}
