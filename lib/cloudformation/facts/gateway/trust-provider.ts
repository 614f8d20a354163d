import type { Maybe } from '../../../core';
import { Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { gatewayRecord } from './door';

/** What `AWS::EC2::VerifiedAccessTrustProvider` tells. */
export function trustProvider(subject: Subject): Fact[] {
  const secrets = ['OidcOptions', 'NativeApplicationOidcOptions']
    .map((options) => subject.properties.get(options, 'ClientSecret'))
    .filter((secret) => secret.isSet !== false);
  return [
    gatewayRecord(subject),
    ...secrets.map((secret) => fact('gateway-secret', subject, { referred: secret.as(isReferred(secret)) })),
  ];
}

/** Dynamic references are resolved at deployment, and keep the secret out of the template. */
function isReferred({ unknown, text }: Field): Maybe<boolean> {
  if (unknown !== undefined)
    return /^a dynamic reference to (secretsmanager|ssm-secure)\b/.test(unknown.because) || unknown;
  return typeof text !== 'string' && !Unknown.is(text);
}
