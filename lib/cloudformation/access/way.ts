import type { Access, Door, Endpoint, Identity } from '../../access/model';
import { Subject } from '../subject';
import { boundariesIn } from './boundaries';
import { addDataAccess } from './data-access';
import { logsIn } from './deliveries';
import { doorOf } from './doors';
import { endpointOf } from './endpoints';
import { addEventBusPolicy } from './event-bus-policies';
import { GuardedResources } from './guarded';
import { POLICY_TYPES } from './held-by-name';
import { identityOf } from './identities';
import { addPermission, PERMISSIONS } from './lambda-permissions';
import { type Control, controlsOf, levelsOf } from './organization';
import { permissionSetRoles } from './permission-sets';
import { addPublicList } from './public-lists';
import type { Reading } from './reading';
import { RESOURCE_POLICIES } from './resource-policies';
import { addResourcePolicy } from './resource-policy';
import { SERVERLESS, serverlessRole } from './serverless';
import { readUnattached } from './unattached';

/** What is gathered from resource to resource. */
interface Gathered {
  readonly account: string;
  readonly identities: Identity[];
  readonly endpoints: Endpoint[];
  readonly doors: Door[];
  readonly controls: Control[];
  readonly resources: GuardedResources;
}

type Reader = (subject: Subject, gathered: Gathered, reading: Reading) => void;

/** What is read of each type besides what it is called. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['AWS::IAM::Role', 'AWS::IAM::User'].map((type): [string, Reader] => [
    type,
    (subject, { identities }, reading) =>
      identities.push(...[identityOf(subject, reading)].flatMap((one) => one ?? [])),
  ]),
  ...[...SERVERLESS.keys()].map((type): [string, Reader] => [
    type,
    (subject, { identities }, reading) =>
      identities.push(...[serverlessRole(subject, reading)].flatMap((one) => one ?? [])),
  ]),
  ...[...POLICY_TYPES].map((type): [string, Reader] => [
    type,
    (subject, _, reading) => readUnattached(subject, reading),
  ]),
  ...[...RESOURCE_POLICIES.keys()].map((type): [string, Reader] => [
    type,
    (subject, { resources }, reading) => addResourcePolicy(subject, resources, reading),
  ]),
  ...[...PERMISSIONS.keys()].map((type): [string, Reader] => [
    type,
    (subject, { resources }, reading) => addPermission(subject, resources, reading),
  ]),
  ...['AWS::EC2::VPCEndpoint', 'AWS::OpenSearchServerless::VpcEndpoint'].map((type): [string, Reader] => [
    type,
    (subject, { endpoints }, reading) => endpoints.push(endpointOf(subject, reading)),
  ]),
  [
    'AWS::EC2::VerifiedAccessEndpoint',
    (subject, { doors }, reading) => doors.push(doorOf(subject, doors.length, reading)),
  ],
  ['AWS::S3::Bucket', (subject, { resources }) => addPublicList(subject, resources)],
  ['AWS::Events::EventBusPolicy', (subject, { resources }, reading) => addEventBusPolicy(subject, resources, reading)],
  [
    'AWS::OpenSearchServerless::AccessPolicy',
    (subject, { resources }, reading) => addDataAccess(subject, resources, reading),
  ],
  [
    'AWS::Organizations::Policy',
    (subject, { controls, account }, reading) => controls.push(...controlsOf(subject, account, reading)),
  ],
  [
    'AWS::SSO::PermissionSet',
    (subject, { identities }, reading) => identities.push(...permissionSetRoles(subject, reading)),
  ],
]);

/** Reads everything in one way in which the templates can turn out. */
export function readWay(reading: Reading): Access {
  const { templates, names, world } = reading;
  const account = accountOf(reading);
  const resources = new GuardedResources(reading);
  const gathered: Gathered = { account, identities: [], endpoints: [], doors: [], controls: [], resources };
  for (const resource of templates.resources()) {
    const subject = Subject.of(resource, world);
    const reader = READERS.get(resource.type);
    if (!resources.speaksOf(resource.type) && reader === undefined) continue;
    if (!subject.exists) continue;
    resources.add(resource);
    reader?.(subject.asFarAsSure, gathered, reading);
  }
  return {
    account,
    identities: gathered.identities,
    resources: resources.all,
    endpoints: gathered.endpoints,
    ...(gathered.doors.length > 0 && { doors: gathered.doors }),
    serviceControls: levelsOf(gathered.controls, 'service control'),
    resourceControls: levelsOf(gathered.controls, 'resource control'),
    ...logsIn(reading, resources.all),
    ...boundariesIn(reading),
    // Last, since what stands before may name more.
    names: names.all,
  };
}

/** The account of the first stack that tells; what stands for all that do not, where none does. */
function accountOf({ templates, names }: Reading): string {
  const telling = templates.all.find(({ environment }) => environment.account !== undefined) ?? templates.all[0];
  return telling === undefined ? '111122223333' : names.account(telling);
}
