import type { Fact, ModelUse } from '../../../policy';
import { fact } from '../../fact';
import { type Statement, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import type { Resource, Template } from '../../template';
import { shapeOf } from '../../text';
import { inEveryWorld } from '../../world';

type Model = ModelUse['model'];

/** What runs models by being there. */
const RUNNING: Readonly<Record<string, Model>> = {
  'AWS::Bedrock::Agent': 'provided',
  'AWS::Bedrock::ApplicationInferenceProfile': 'provided',
  'AWS::Bedrock::Flow': 'provided',
  'AWS::Bedrock::KnowledgeBase': 'provided',
  'AWS::SageMaker::Endpoint': 'hosted',
  'AWS::SageMaker::InferenceComponent': 'hosted',
  'AWS::SageMaker::Model': 'hosted',
};

/** Where a type holds policies that may let somebody run a model. */
const POLICIES: Readonly<Record<string, (subject: Subject) => readonly Statement[]>> = {
  'AWS::IAM::ManagedPolicy': document,
  'AWS::IAM::Policy': document,
  'AWS::IAM::RolePolicy': document,
  'AWS::IAM::Role': ({ properties }) =>
    properties.get('Policies').items.flatMap((policy) => statementsOf(policy.get('PolicyDocument'))),
};

function document({ properties }: Subject): readonly Statement[] {
  return statementsOf(properties.get('PolicyDocument'));
}

/** Actions that run a model, in so many words: a right to everything is a right to run no model in particular. */
const RUNS: readonly (readonly [RegExp, Model])[] = [
  [/^bedrock:(Invoke|Converse)/i, 'provided'],
  [/^sagemaker:InvokeEndpoint/i, 'hosted'],
];

export const MODEL_USE_TYPES = [...Object.keys(RUNNING), ...Object.keys(POLICIES)];

/** Tells that a template runs models, at the first resource that does. */
export function modelUse(subject: Subject): Fact[] {
  const firsts = firstsOf(subject.resource.template);
  return (['provided', 'hosted'] as const)
    .filter((model) => firsts.get(model) === subject.resource)
    .map((model) => fact('model-use', subject, { model }));
}

const known = new WeakMap<Template, ReadonlyMap<Model, Resource>>();

function firstsOf(template: Template): ReadonlyMap<Model, Resource> {
  const firsts = known.get(template) ?? foundIn(template);
  known.set(template, firsts);
  return firsts;
}

function foundIn(template: Template): ReadonlyMap<Model, Resource> {
  const firsts = new Map<Model, Resource>();
  for (const resource of template.resources.values()) {
    for (const model of modelsOf(resource)) if (!firsts.has(model)) firsts.set(model, resource);
    if (firsts.size === 2) break;
  }
  return firsts;
}

function modelsOf(resource: Resource): readonly Model[] {
  const running = RUNNING[resource.type];
  if (running !== undefined) return [running];
  const policies = POLICIES[resource.type];
  return policies === undefined ? [] : inEveryWorld((world) => policies(Subject.of(resource, world)).flatMap(allowed));
}

const allowed = (statement: Statement): Model[] =>
  statement.isAllow === true
    ? RUNS.filter(([action]) => statement.actions.some((text) => action.test(shapeOf(text)))).map(([, model]) => model)
    : [];
