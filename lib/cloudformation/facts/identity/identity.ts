import { type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { AI_SERVICES, APPROVE, DEPLOY, TRAIN } from '../../ai-actions';
import { fact } from '../../fact';
import { type Field, Read } from '../../field';
import { Actions } from '../../statement';
import type { Subject } from '../../subject';
import { isObject } from '../../template';
import type { Templates } from '../../templates';
import { matches, shapeOf } from '../../text';
import { type Holder, may, runsModels } from './holder';
import { codeOnInterfaces } from './interface-grant';
import { serviceOf } from './permissions';
import { isFederated, serviceTrusts } from './trust';

const APPROVES = new Actions(APPROVE);
const DEPLOYS = new Actions(DEPLOY);
const TRAINS = new Actions(TRAIN);

/** Policies of AWS for all of an AI service. */
const FOR_AI = /:aws:policy\/(AmazonBedrock|AmazonSageMaker|BedrockAgentCore)\w*FullAccess$/;

const APPROVAL = { 'sagemaker:modelapprovalstatus': 'Approved' };

/** What a role, user or group is, besides its single rights. */
export function identityFact(holder: Holder): Fact[] {
  const { subject } = holder;
  const services = serviceTrusts(subject);
  return [
    fact('identity', subject, {
      lasting: subject.type === 'AWS::IAM::User',
      usesAi: some([
        ...holder.leading.map((statement) => statement.actions.some(isOfAi)),
        ...holder.managed.map(({ arn }) => matches(arn, FOR_AI)),
      ]),
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

/** A role, or a permission set, can be taken on for an hour, where nothing is said. */
function sessionHours({ type, properties }: Subject): Read<number> {
  if (type === 'AWS::SSO::PermissionSet') return hoursIn(properties.get('SessionDuration'));
  const seconds = properties.get('MaxSessionDuration').number(3600);
  return new Read(Unknown.is(seconds.value) ? seconds.value : seconds.value / 3600, seconds.place);
}

/** As ISO 8601 has it: 'PT8H', 'PT90M'. What is written otherwise is no time that AWS takes. */
function hoursIn(duration: Field): Read<number> {
  const { value, place } = duration.string('PT1H');
  if (Unknown.is(value)) return new Read<number>(value, place);
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(value) ?? [];
  return new Read(Number(days) * 24 + Number(hours) + Number(minutes) / 60, place);
}

/** Whether one of the services that take a role on runs models with it. */
export const runsForProvider = (services: readonly string[]): boolean =>
  services.some((service) => RUNNERS.test(service));

const RUNNERS = /^(bedrock|bedrock-agentcore|sagemaker)\.amazonaws\.com$/;

const isOfAi = (pattern: Parameters<typeof shapeOf>[0]): boolean => AI_SERVICES.includes(serviceOf(shapeOf(pattern)));

/** Whether it may approve versions of models. */
export const mayApprove = (holder: Holder): Maybe<boolean> => may(holder, APPROVES, APPROVAL);

/** Whether it may approve, train or deploy them. */
export const mayChangeModels = (holder: Holder): Maybe<boolean> =>
  some([mayApprove(holder), may(holder, DEPLOYS), may(holder, TRAINS)]);

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
