import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { requireRegions } from '../naming/region-names';

/** Where prompts and answers may be processed. */
export class DataResidency {
  /** In the regions that the model names, whichever they are. A global profile, which names none, is refused. */
  public static readonly NAMED_REGIONS = new DataResidency(undefined, false);

  /** Anywhere: the only choice under which a global profile is taken. */
  public static readonly ANYWHERE = new DataResidency(undefined, true);

  /** In these regions only, at synthesis and at run time. */
  public static within(regions: readonly string[]): DataResidency {
    return new DataResidency([...regions], false);
  }

  private constructor(
    /** The regions, where they are limited. */
    public readonly regions: readonly string[] | undefined,
    /** Whether regions that nobody names are taken. */
    public readonly anywhere: boolean,
  ) {}

  /**
   * Refuses regions outside. A region known only at deploy time is not refused: the role's policy checks it on every call.
   *
   * @throws OutsideResidency if a region is not among those allowed
   * @throws RegionFormat if the list of regions is empty, or one of them is not the name of a region
   */
  public requireAll(regions: readonly string[], what: string, place: IConstruct): void {
    const allowed = this.regions;
    if (allowed === undefined) return;
    requireRegions(allowed, 'residency', place);
    const outside = regions.filter((region) => !Token.isUnresolved(region) && !allowed.includes(region));
    if (outside.length === 0) return;
    throw new ConfigError(
      'OutsideResidency',
      `'${what}' must stay within ${allowed.join(', ')}, got ${outside.join(', ')}; ` +
        "choose one that does, or widen 'residency'",
      place,
    );
  }
}
