import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';

/** Where logs are kept, as each service that keeps them spells it. */
export interface LogLocations {
  /** Of Cloud Storage, such as 'EU'. */
  readonly storage: string;

  /** Of Cloud Logging, such as 'eu'. */
  readonly logging: string;

  /** Of Cloud KMS, whose keys work for what is in the same place only, such as 'europe'. */
  readonly key: string;
}

const REGION = /^[a-z]+-[a-z]+\d+$/;

/**
 * Where each service keeps its part of logs for a region, or the places that are given one by one.
 *
 * Regions have one name in all services, and multi-regions have not: for objects in 'EU' the key is in 'europe'.
 *
 * @throws LogLocation if a single name is no region
 */
export function locationsOf(given: string | LogLocations, place: Placed): LogLocations {
  if (typeof given !== 'string') return given;
  if (Token.isUnresolved(given) || REGION.test(given)) return { storage: given, logging: given, key: given };
  const how = 'name each place of a multi-region, as { storage, logging, key }';
  throw new ConfigError(
    'LogLocation',
    `'location' must be a region such as 'europe-west4', got '${given}'; ${how}`,
    place,
  );
}

/**
 * @throws KeyLocation if a key that is kept elsewhere is in another place than what it is to encrypt
 */
export function requireKeyIn({ key }: LogLocations, keyName: string, place: Placed): void {
  const [, location] = /^projects\/[^/]+\/locations\/([^/]+)\//.exec(keyName) ?? [];
  if (location === undefined || Token.isUnresolved(keyName) || Token.isUnresolved(key) || location === key) return;
  const reason = `'encryptionKey' must be in '${key}', got one in '${location}'; services use keys of their own place only`;
  throw new ConfigError('KeyLocation', reason, place);
}
