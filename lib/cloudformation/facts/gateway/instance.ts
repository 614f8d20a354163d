import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { endpointsOf, GROUP, policyOf, trafficOf } from './door';
import { TRUST_PROVIDER, trustFields, trustOf } from './trust';

/** What `AWS::EC2::VerifiedAccessInstance` tells. */
export function instance(subject: Subject): Fact[] {
  const logging = subject.properties.get('LoggingConfigurations');
  const destinations = ['S3', 'CloudWatchLogs', 'KinesisDataFirehose'];
  const version = logging.get('LogVersion');
  return [
    fact('gateway', subject, {
      knowsUsers: subject.properties
        .get('VerifiedAccessTrustProviderIds')
        .as(some(trustFields(subject).map((field) => vouchesFor(field, 'user')))),
      devices: trustFields(subject).flatMap((field) => device(subject, field)),
      logs: logging.as(some(destinations.map((name) => logging.get(name, 'Enabled').boolean(false).value))),
      logsReasons: logging.get('IncludeTrustContext').boolean(false),
      // Version 0.1 is the default.
      logsInNewFormat: version.as(version.text === undefined ? false : matches(version.text, /^ocsf-[1-9]/)),
      hasFirewall: hasFirewall(subject),
    }),
  ];
}

function vouchesFor(field: Field, what: 'user' | 'device'): Maybe<boolean> {
  const provider = field.target(TRUST_PROVIDER);
  if (provider === undefined) return new Unknown('a trust provider is not in the files');
  return matches(provider.properties.get('TrustProviderType').text ?? '', new RegExp(`^${what}$`));
}

function device(subject: Subject, field: Field) {
  const reference = field.target(TRUST_PROVIDER)?.properties.get('PolicyReferenceName').text;
  if (vouchesFor(field, 'device') !== true || reference === undefined) return [];
  return [{ place: field.place, name: `${reference}`, asked: isAsked(subject, reference) }];
}

const groupsOf = (subject: Subject): readonly Subject[] => subject.referredBy(GROUP, 'VerifiedAccessInstanceId');

/** Whether a policy in force of a group or endpoint asks it. */
function isAsked(subject: Subject, reference: unknown): Maybe<boolean> {
  if (typeof reference !== 'string')
    return new Unknown('the reference of a trust provider is known at deployment only');
  const trust = trustOf(subject);
  const policies = groupsOf(subject).flatMap((group) =>
    [group, ...endpointsOf(group)].map((door) => policyOf(door, trust)),
  );
  if (policies.length === 0) return new Unknown('no group of it is in the files');
  return some(policies.map((policy) => (Unknown.is(policy) ? policy : (policy?.asks.has(reference) ?? false))));
}

/** Whether a web ACL sees each web request before. One that takes only TCP connections has none to see. */
function hasFirewall(subject: Subject): Maybe<boolean> {
  const endpoints = groupsOf(subject).flatMap(endpointsOf);
  const tcpOnly = endpoints.length > 0 && endpoints.every((endpoint) => trafficOf(endpoint) === 'tcp');
  return tcpOnly || subject.referredBy('AWS::WAFv2::WebACLAssociation', 'ResourceArn').length > 0;
}
