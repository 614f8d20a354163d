import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { Subject } from '../../subject';
import type { Resource, Template } from '../../template';
import type { Templates } from '../../templates';
import { callsOf } from './model-log-call';

/** Of what an account has only one, or one in each region. */
const SINGLES: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::Account': 'account setting of API Gateway',
  'AWS::Bedrock::EnforcedGuardrailConfiguration': 'enforced guardrail',
  'AWS::Config::ConfigurationRecorder': 'configuration recorder',
  'AWS::Config::DeliveryChannel': 'delivery channel of configurations',
  'AWS::EC2::VPCBlockPublicAccessOptions': 'public access block of networks',
  'AWS::ECR::SigningConfiguration': 'signing configuration of images',
  'AWS::GuardDuty::Detector': 'detector of threats',
  'AWS::Macie::Session': 'session of Macie',
  'AWS::SecurityHub::Hub': 'security hub',
};

const CALLERS = ['Custom::AWS', 'AWS::CloudFormation::CustomResource'];

export const SINGLE_TYPES = Object.keys(SINGLES);

/** Tells that there must be no second one in the same account and region. */
export const single =
  (what: string) =>
  (subject: Subject): Fact[] => [fact('single', subject, { what, rival: rivalOf(subject, what) })];

export const singleOfType = (subject: Subject): Fact[] => single(SINGLES[subject.type] ?? subject.type)(subject);

/** The first other one that exists in the same way of the template, and stands before this one. */
function rivalOf(subject: Subject, what: string): string | undefined {
  const all = singlesOf(subject.resource.template.among).get(`${siteOf(subject.resource.template)} ${what}`) ?? [];
  for (const other of all) {
    if (other === subject.resource) return undefined;
    if (isOne(Subject.of(other, subject.world))) return other.logicalId;
  }
  return undefined;
}

const isOne = (subject: Subject): boolean =>
  subject.exists && (SINGLES[subject.type] !== undefined || callsOf(subject).length > 0);

const known = new WeakMap<Templates, ReadonlyMap<string, readonly Resource[]>>();

function singlesOf(templates: Templates): ReadonlyMap<string, readonly Resource[]> {
  const found = known.get(templates) ?? collected(templates);
  known.set(templates, found);
  return found;
}

function collected(templates: Templates): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of templates.resources()) {
    const what = SINGLES[resource.type] ?? (CALLERS.includes(resource.type) ? 'log of model invocations' : undefined);
    if (what === undefined) continue;
    const site = `${siteOf(resource.template)} ${what}`;
    const known = found.get(site);
    if (known === undefined) found.set(site, [resource]);
    else known.push(resource);
  }
  return found;
}

/** Where a template is deployed: its account and region where they are known, else the stack that it belongs to. */
function siteOf(template: Template): string {
  const { nesting, environment, file } = template;
  if (nesting !== undefined) return siteOf(nesting.by.template);
  const { account, region } = environment;
  return account === undefined || region === undefined ? file : `${account}/${region}`;
}
