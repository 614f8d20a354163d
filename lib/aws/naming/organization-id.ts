import { Token } from 'aws-cdk-lib';
import { ConfigError, type Placed } from '../../core';

/**
 * Refuses what is no id of an AWS organization. One that is known only at deploy time is taken.
 *
 * @throws OrganizationIdFormat if the id is not `o-` and 10 to 32 lower-case letters or digits
 */
export function requireOrganizationId(organizationId: string, place: Placed): void {
  if (Token.isUnresolved(organizationId) || /^o-[a-z0-9]{10,32}$/.test(organizationId)) return;
  throw new ConfigError(
    'OrganizationIdFormat',
    `'organizationId' must be 'o-' and 10 to 32 lower-case letters or digits, got '${organizationId}'; ` +
      'see it with `aws organizations describe-organization`',
    place,
  );
}
