import { rangeMistake } from '../../cel';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';

/** Countries and ranges of addresses, told apart. */
export interface RequestOrigin {
  readonly regions: readonly string[];
  readonly ranges: readonly string[];
}

/**
 * @param places two capital letters of a country, or a range of public addresses
 * @throws RegionCode if there is no such country
 * @throws IpRange if one is neither, holds every address, or is known only at deployment
 */
export function originOf(places: readonly string[]): RequestOrigin {
  const regions = places.filter((place) => /^[A-Za-z]+$/.test(place));
  const ranges = places.filter((place) => !regions.includes(place));
  for (const region of regions) checkRegion(region);
  for (const range of ranges) checkRange(range);
  return { regions, ranges };
}

function checkRegion(region: string): void {
  if (isCountry(region)) return;
  const reason = `'places' must name countries by two capital letters (ISO 3166-1), such as 'DE' or 'GB', got '${region}'`;
  throw new ConfigError('RegionCode', reason);
}

/** Codes that are kept free or stand for something else: nobody would ever come from there. */
const NO_COUNTRY = /^(AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|ZZ)$/;

/** 'UK' is none either: the code of that country is 'GB', as the canonical form says. */
function isCountry(region: string): boolean {
  if (!/^[A-Z]{2}$/.test(region) || NO_COUNTRY.test(region)) return false;
  const [canonical] = Intl.getCanonicalLocales(`und-${region}`);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return canonical === `und-${region}` && names.of(region) !== undefined;
}

function checkRange(range: string): void {
  const mistake = Token.isUnresolved(range) ? 'it is known only at deployment' : rangeMistake(range);
  if (mistake === undefined) return;
  const got = Token.isUnresolved(range) ? 'another value' : `'${range}'`;
  const reason = `'places' must hold countries, or ranges of public addresses such as '203.0.113.0/24', got ${got}; ${mistake}`;
  throw new ConfigError('IpRange', reason);
}
