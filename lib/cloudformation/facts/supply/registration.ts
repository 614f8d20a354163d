import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { APPROVE } from '../../ai-actions';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { is, isNot } from '../model/one-of';
import { modelImage } from './model-image';
import { definitionOf, holderOf, stepsOf } from './pipeline-steps';
import { storedDefinition } from './stored-definition';

/** What `AWS::SageMaker::ModelPackage` tells about its approval, and about what it is a version of. */
export function registration(registered: Subject): Fact[] {
  const { properties } = registered;
  const skipped = properties.get('SkipModelValidation');
  const status = properties.get('ModelApprovalStatus');
  return [
    fact('model-registration', registered, {
      approvedAtOnce: status.as(is(status.string('PendingManualApproval').value, 'Approved')),
      validated: skipped.as(isNot(skipped.string('None').value, 'All')),
    }),
    fact('registered-version', registered, { namesDigest: namesDigest(properties.get('CustomerMetadataProperties')) }),
  ];
}

/** Whichever key it stands under: tools call it differently. */
const namesDigest = (metadata: Field): Read<boolean> =>
  metadata.as(metadata.unknown ?? some(metadata.entries.map(([, { text }]) => matches(text ?? '', DIGEST))));

const DIGEST = /^(sha256:)?[0-9a-f]{64}$/i;

/** What the policy of an `AWS::SageMaker::ModelPackageGroup` lets others do. */
export const registryShares = (group: Subject): Fact[] =>
  statementsOf(group.properties.get('ModelPackageGroupPolicy'))
    .filter(({ isAllow }) => isAllow !== false)
    .map((statement) => fact('registry-share', group, { approves: statement.field.as(mayApprove(statement)) }));

const mayApprove = (statement: Statement): Maybe<boolean> =>
  every([
    statement.isAllow,
    some(APPROVE.map((action) => statement.speaksOf(action))),
    not(keepsFromApproving(statement)),
  ]);

/** Whether it only lets set another status than the one that approves. A variable stands for what somebody else says of themselves. */
const keepsFromApproving = (statement: Statement): Maybe<boolean> =>
  some(
    statement
      .conditionsOn('sagemaker:ModelApprovalStatus')
      .filter(({ operator, ifExists }) => operator === 'StringEquals' && !ifExists)
      .map(({ values }) => every(values.map((value) => not(matches(value, /^Approved$|\$\{/))))),
  );

/** What `AWS::SageMaker::Pipeline` tells: where its definition comes from, which images run in it, and what it registers. */
export function pipeline(subject: Subject): Fact[] {
  const holder = holderOf(subject);
  const definition = definitionOf(subject);
  const location = holder.get('PipelineDefinitionS3Location');
  const versions = [location.get('Version'), location.get('ETag')];
  return [
    ...storedDefinition(subject, 'definition of the pipeline', location, location.get('Key'), versions),
    ...(Unknown.is(definition.unknown)
      ? unseen(subject, definition, definition.unknown)
      : stepsOf(definition).flatMap((step) => stepFacts(subject, definition, step))),
  ];
}

const IMAGES = [
  ['AppSpecification', 'ImageUri'],
  ['AlgorithmSpecification', 'TrainingImage'],
  ['PrimaryContainer', 'Image'],
];

/** What is not seen may run any image, and register whatever it makes. */
const unseen = (subject: Subject, hider: Field, hidden: Unknown): Fact[] => [
  fact('model-image', subject, { pinned: hider.as(hidden), ofProvider: false, registryAsks: true }),
  fact('model-registration', subject, { approvedAtOnce: hider.as(hidden), validated: true }),
];

function stepFacts(subject: Subject, definition: Field, step: Field): Fact[] {
  const given = step.get('Arguments');
  for (const hider of [step, given]) if (Unknown.is(hider.unknown)) return unseen(subject, hider, hider.unknown);
  const containers = ['InferenceSpecification', 'Containers'];
  const images = [
    ...IMAGES.map((path) => given.get(...path)),
    ...given.get(...containers).items.map((container) => container.get('Image')),
  ];
  const status = given.get('ModelApprovalStatus');
  return [
    ...images.filter(({ isSet }) => isSet !== false).flatMap((image) => modelImage(subject, image)),
    ...(status.isSet !== false
      ? [
          fact('model-registration', subject, {
            approvedAtOnce: status.as(approved(definition, status)),
            validated: true,
          }),
        ]
      : []),
  ];
}

/** A parameter of the pipeline has a default, and takes another value from whoever starts it. */
function approved(definition: Field, status: Field): Maybe<boolean> {
  const name = status.get('Get').text;
  if (typeof name !== 'string') return is(status.string('').value, 'Approved');
  const preset = definition
    .get('Parameters')
    .items.find((parameter) => `Parameters.${parameter.get('Name').text}` === name)
    ?.get('DefaultValue').text;
  return preset === 'Approved' || new Unknown(`'${name}' is given when the pipeline is started`);
}
