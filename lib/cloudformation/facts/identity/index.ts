import type { Fact } from '../../../policy';
import { holdersNamedBy } from '../../identity-policies';
import type { Subject } from '../../subject';
import type { Area } from '../area';
import { boundaryFacts, isBoundary } from './boundary';
import { accessKey, madeByCall } from './credential';
import { dataGrantsOf } from './data-grant';
import { federationFacts } from './federation';
import { grantsOf } from './grant';
import { type Holder, holderOf, managedBy, unheld } from './holder';
import { identityFact } from './identity';
import { jobStartsOf } from './job-start';
import { modelAccess } from './model-access';
import { modelGrantsOf } from './model-grant';
import { passingsOf } from './passing';
import { dutyEntry } from './second-factor';
import { sideDoorsOf } from './side-door';
import { trustFacts } from './trust';

const rightsOf = (holder: Holder): Fact[] => [
  ...grantsOf(holder),
  ...passingsOf(holder),
  ...modelGrantsOf(holder),
  ...sideDoorsOf(holder),
  ...jobStartsOf(holder),
];

function identity(subject: Subject): Fact[] {
  const holder = holderOf(subject);
  return [...identityFact(holder), ...rightsOf(holder)];
}

function role(subject: Subject): Fact[] {
  const holder = holderOf(subject);
  return [
    ...identityFact(holder),
    ...rightsOf(holder),
    ...dataGrantsOf(holder),
    ...trustFacts(holder),
    ...federationFacts(holder),
    ...dutyEntry(holder),
  ];
}

/** What a policy tells that the files attach to nobody, or also to identities that they do not hold; the others tell for themselves. */
function policy(subject: Subject): Fact[] {
  const { properties, type } = subject;
  if (type === 'AWS::IAM::ManagedPolicy' && isBoundary(subject)) return boundaryFacts(subject);
  const holders = holdersNamedBy(subject).map(({ holder }) => holder);
  const attached = subject
    .mentionedBy('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group')
    .filter((bearer) =>
      bearer.properties.get('ManagedPolicyArns').items.some((item) => subject.is(item.target(subject.type))),
    );
  const known = [...holders, ...attached];
  if (known.length > 0 && known.every((holder) => holder !== undefined)) return [];
  return rightsOf(unheld(subject, properties.get('PolicyDocument')));
}

function permissionSet(set: Subject): Fact[] {
  const holder = unheld(set, set.properties.get('InlinePolicy'), managedBy(set.properties.get('ManagedPolicies')));
  return [...identityFact(holder), ...rightsOf(holder)];
}

export const IDENTITY: Area = {
  readers: {
    'AWS::Bedrock::KnowledgeBasePolicy': modelAccess,
    'AWS::Bedrock::ResourcePolicy': modelAccess,
    'AWS::IAM::AccessKey': accessKey,
    'AWS::IAM::Group': identity,
    'AWS::IAM::GroupPolicy': policy,
    'AWS::IAM::ManagedPolicy': policy,
    'AWS::IAM::Policy': policy,
    'AWS::IAM::Role': role,
    'AWS::IAM::RolePolicy': policy,
    'AWS::IAM::User': identity,
    'AWS::IAM::UserPolicy': policy,
    'AWS::SSO::PermissionSet': permissionSet,
    'AWS::SageMaker::ModelPackageGroup': modelAccess,
    'Custom::AWS': madeByCall,
  },
  alongside: [
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::OIDCProvider',
    'AWS::IAM::SAMLProvider',
    'AWS::IAM::ServiceLinkedRole',
    'AWS::IAM::UserToGroupAddition',
    'Custom::AWSCDKOpenIdConnectProvider',
  ],
};
