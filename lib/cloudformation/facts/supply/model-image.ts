import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { variableSecrets } from '../agent/agent-secret';
import { isNot } from '../model/one-of';
import { isPinned } from './image-reference';
import { modelArtifact } from './model-artifact';
import { isOfProvider } from './provider-registries';

/** An image that runs, where one is named. @param config how it is fetched from a registry of one's own */
export function modelImage(subject: Subject, image: Field, config?: Field): Fact[] {
  const { text } = image;
  if (text === undefined) return [];
  return [
    fact('model-image', subject, {
      pinned: image.as(isPinned(image)),
      ofProvider: isOfProvider(shapeOf(text)),
      registryAsks: config === undefined ? true : registryAsks(config),
    }),
  ];
}

/** Only a registry in a network of one's own may ask nobody. */
function registryAsks(config: Field): Read<boolean> {
  const credentials = config.get('RepositoryAuthConfig', 'RepositoryCredentialsProviderArn');
  const elsewhere = isNot(config.get('RepositoryAccessMode').string('Platform').value, 'Vpc');
  return credentials.as(some([elsewhere, credentials.isSet]));
}

/** A reader of resources that name images at these places. */
export const imagesAt =
  (...paths: readonly (readonly string[])[]) =>
  (subject: Subject): Fact[] =>
    paths.flatMap((path) => modelImage(subject, subject.properties.get(...path)));

/** A container: its image, what it loads, and what stands in its environment. */
const container =
  (subject: Subject) =>
  (holder: Field): Fact[] => [
    ...modelImage(subject, holder.get('Image'), holder.get('ImageConfig')),
    ...modelArtifact(subject, holder.get('Environment')),
    ...variableSecrets(subject, holder.get('Environment')),
  ];

/** What the containers of an `AWS::SageMaker::Model` tell. */
export const modelContainers = (model: Subject): Fact[] =>
  ['PrimaryContainer', 'Containers'].flatMap((name) => model.properties.get(name).items).flatMap(container(model));

/** What the containers of an `AWS::SageMaker::InferenceComponent` tell. */
export const componentContainers = (component: Subject): Fact[] =>
  ['Specification', 'Specifications']
    .flatMap((name) => component.properties.get(name).items)
    .flatMap((specification) => specification.get('Container').items)
    .flatMap(container(component));

/** What the containers of an `AWS::SageMaker::ModelPackage` tell. */
export const packageContainers = (registered: Subject): Fact[] =>
  [
    ...registered.properties.get('InferenceSpecification', 'Containers').items,
    ...registered.properties
      .get('AdditionalInferenceSpecifications')
      .items.flatMap((specification) => specification.get('Containers').items),
  ].flatMap(container(registered));
