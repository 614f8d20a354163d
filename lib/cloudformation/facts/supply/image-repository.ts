import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { opensToAnyone } from '../../bucket-protection';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import { covers, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import type { Resource } from '../../template';
import type { Templates } from '../../templates';
import type { TextLike } from '../../text';
import { is, isNot } from '../model/one-of';
import { runsModels } from '../network/runs-models';

/** What `AWS::ECR::Repository` tells, where images of AI may be in it. */
export function repository(subject: Subject): Fact[] {
  if (!mayHoldAi(subject)) return [];
  const { properties } = subject;
  const onPush = properties.get('ImageScanningConfiguration', 'ScanOnPush');
  return [
    fact('image-repository', subject, {
      ...kept(properties),
      scanned: onPush.as(some([onPush.boolean(false).value, scannedByRegistry(subject)])),
      signed: signedByRegistry(subject),
    }),
    ...grants(subject, properties.get('RepositoryPolicyText')),
  ];
}

/** What `AWS::ECR::RepositoryCreationTemplate` tells about the repositories that will be made by it. */
export function creationTemplate(subject: Subject): Fact[] {
  return [
    fact('image-repository', subject, {
      ...kept(subject.properties),
      scanned: scannedByRegistry(subject),
      signed: signedByRegistry(subject),
    }),
    ...grants(subject, subject.properties.get('RepositoryPolicy')),
  ];
}

/** What `AWS::ECR::RegistryPolicy` tells. */
export const registryPolicy = (subject: Subject): Fact[] => grants(subject, subject.properties.get('PolicyText'));

/** What `AWS::ECR::PublicRepository` tells, where images of AI may be in it: everybody may fetch them. */
export const publicRepository = (subject: Subject): Fact[] =>
  mayHoldAi(subject) ? [fact('image-access', subject, { anyone: true, published: true })] : [];

/** Whether images of AI may be in a repository: it is not so where all that is seen to run them has nothing to do with models. */
export function mayHoldAi(repository: Subject): boolean {
  const running = repository.mentionedBy('AWS::ECS::TaskDefinition', 'AWS::Lambda::Function');
  return running.length === 0 || running.some(runsModels) || mentioned(repository, AI);
}

const mentioned = ({ resource }: Subject, types: RegExp): boolean =>
  resource.template.among.mentioning(resource).some(({ type }) => types.test(type));

const AI = /^AWS::(Bedrock|BedrockAgentCore|SageMaker)::/;

const grants = (subject: Subject, policy: Field): Fact[] =>
  statementsOf(policy).map((statement) =>
    fact('image-access', subject, { anyone: statement.field.as(opensToAnyone(statement)), published: false }),
  );

function kept(properties: Field): { readonly tagsFixed: Read<boolean>; readonly ownKey: Read<boolean> } {
  const encryption = properties.get('EncryptionConfiguration');
  const type = encryption.get('EncryptionType').string('AES256').value;
  return {
    tagsFixed: tagsFixed(properties),
    ownKey: encryption.as(every([isNot(type, 'AES256'), ownKey(encryption.get('KmsKey')).value])),
  };
}

/** Exceptions may be for names that say that they move, such as `latest` or `dev-*`; one for nearly every tag leaves nothing fixed. */
function tagsFixed(properties: Field): Read<boolean> {
  const mutability = properties.get('ImageTagMutability');
  const { value } = mutability.string('MUTABLE');
  const exceptions = properties.get('ImageTagMutabilityExclusionFilters');
  const names = exceptions.items.map((filter) => filter.get('ImageTagMutabilityExclusionFilterValue').text ?? '');
  return value === 'IMMUTABLE_WITH_EXCLUSION' && names.length > 0
    ? exceptions.as(every(names.map(isNarrow)))
    : mutability.as(is(value, 'IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'));
}

const isNarrow = (name: TextLike): Maybe<boolean> =>
  typeof name === 'string' ? name.replace(/\*/g, '').length >= 3 : new Unknown(`'${name}' is filled in at deployment`);

const SCANNING = 'AWS::ECR::RegistryScanningConfiguration';
const SIGNING = 'AWS::ECR::SigningConfiguration';

/** What the whole registry is told, of each run: looked up once. */
const registries = new WeakMap<Templates, readonly Resource[]>();

function registryRules(subject: Subject, type: string, property: string): readonly Field[] {
  const { among } = subject.resource.template;
  const found =
    registries.get(among) ?? [...among.resources()].filter(({ type: each }) => each === SCANNING || each === SIGNING);
  registries.set(among, found);
  return found
    .filter((resource) => resource.type === type)
    .map((resource) => Subject.of(resource, subject.world))
    .filter(({ exists }) => exists)
    .flatMap(({ properties }) => properties.get(property).items);
}

/** A rule that scans by hand only scans nothing by itself. */
const scannedByRegistry = (subject: Subject): Maybe<boolean> =>
  some(
    registryRules(subject, SCANNING, 'Rules').map((rule) =>
      every([
        isNot(rule.get('ScanFrequency').string('MANUAL').value, 'MANUAL'),
        some(rule.get('RepositoryFilters').items.map((filter) => holdsFor(filter, subject, '*'))),
      ]),
    ),
  );

/** A rule without filters is for every repository. */
const signedByRegistry = (subject: Subject): Maybe<boolean> =>
  some(
    registryRules(subject, SIGNING, 'Rules').map((rule) => {
      const filters = rule.get('RepositoryFilters').items;
      return filters.length === 0 || some(filters.map((filter) => holdsFor(filter, subject)));
    }),
  );

/** @param around what a filter without an asterisk may have before and behind it: to scanning, it is a part of a name */
function holdsFor(filter: Field, subject: Subject, around = ''): Maybe<boolean> {
  const pattern = filter.get('Filter').string('').value;
  if (Unknown.is(pattern)) return pattern;
  if (pattern === '*') return true;
  const name = subject.properties.get('RepositoryName').text;
  if (typeof name !== 'string') return new Unknown('the name of the repository is known only at deployment');
  return covers(pattern.includes('*') ? pattern : `${around}${pattern}${around}`, name);
}
