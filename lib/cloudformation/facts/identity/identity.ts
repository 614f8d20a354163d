import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { AI_SERVICES, APPROVE, DEPLOY, TRAIN } from '../../ai-actions';
import { fact } from '../../fact';
import { Read } from '../../field';
import { Actions } from '../../statement';
import type { Subject } from '../../subject';
import { isObject } from '../../template';
import type { Templates } from '../../templates';
import { shapeOf } from '../../text';
import { type Holder, may, runsModels } from './holder';
import { codeOnInterfaces } from './interface-grant';
import { serviceOf } from './permissions';
import { isFederated, serviceTrusts } from './trust';

const APPROVES = new Actions(APPROVE);
const DEPLOYS = new Actions(DEPLOY);
const TRAINS = new Actions(TRAIN);

const APPROVAL = { 'sagemaker:modelapprovalstatus': 'Approved' };

/** What a role, user or group is, besides its single rights. */
export function identityFact(holder: Holder): Fact[] {
  const { subject } = holder;
  const services = serviceTrusts(subject);
  return [
    fact('identity', subject, {
      lasting: subject.type === 'AWS::IAM::User',
      usesAi: some(holder.leading.map((statement) => statement.actions.some(isOfAi))),
      runsModels: some([runsForProvider(services), runsModels(holder)]),
      bounded: subject.properties.get('PermissionsBoundary').set(),
      othersBounded: usuallyBounded(subject.resource.template.among),
      workloads: holder.workloads.map(({ resource }) => resource.logicalId),
      federated: isFederated(subject),
      services,
      codeOnInterfaces: services.includes('lambda.amazonaws.com') ? codeOnInterfaces(holder) : [],
      sessionHours: sessionHours(subject),
      approves: mayApprove(holder),
      deploys: may(holder, DEPLOYS),
      trains: may(holder, TRAINS),
    }),
  ];
}

/** A role can be taken on for an hour, where nothing is said. */
function sessionHours({ properties }: Subject): Read<number> {
  const seconds = properties.get('MaxSessionDuration').number(3600);
  return new Read(Unknown.is(seconds.value) ? seconds.value : seconds.value / 3600, seconds.place);
}

/** Whether one of the services that take a role on runs models with it. */
export const runsForProvider = (services: readonly string[]): boolean =>
  services.some((service) => RUNNERS.test(service));

const RUNNERS = /^(bedrock|bedrock-agentcore|sagemaker)\.amazonaws\.com$/;

const isOfAi = (pattern: Parameters<typeof shapeOf>[0]): boolean => AI_SERVICES.includes(serviceOf(shapeOf(pattern)));

const mayApprove = (holder: Holder): Maybe<boolean> => may(holder, APPROVES, APPROVAL);

const bounded = new WeakMap<Templates, boolean>();

/** Whether identities of the files usually bear a boundary: half of them at least. */
function usuallyBounded(templates: Templates): boolean {
  const known = bounded.get(templates);
  if (known !== undefined) return known;
  const identities = [...templates.resources()].filter(({ type }) => /^AWS::IAM::(Role|User)$/.test(type));
  const found = identities.filter(isBounded).length;
  const usual = found > 0 && 2 * found >= identities.length;
  bounded.set(templates, usual);
  return usual;
}

function isBounded({ raw }: Subject['resource']): boolean {
  const properties = raw['Properties'];
  return isObject(properties) && properties['PermissionsBoundary'] !== undefined;
}
