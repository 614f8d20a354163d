import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/** Whether it is the name of a region. */
export const isRegion = (name: string): boolean => REGION.test(name);

/**
 * Refuses what does not name regions one by one.
 *
 * @throws RegionFormat if the list is empty, or an entry is not the name of a region
 */
export function requireRegions(regions: readonly string[], prop: string, place: IConstruct): void {
  const wrong = regions.filter((region) => !Token.isUnresolved(region) && !isRegion(region));
  if (regions.length > 0 && wrong.length === 0) return;
  throw new ConfigError(
    'RegionFormat',
    `'${prop}' must name one region or more, such as 'eu-west-1', got ${regions.length === 0 ? 'none' : `'${wrong[0]}'`}`,
    place,
  );
}
