import { every, type Maybe } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf, type TextLike, unknownIn } from '../../text';

/** The tags in which models and what runs them say what was checked before. `ModelRelease` writes them. */
const IMAGE = 'ai-release-image';
const ARTIFACT = 'ai-release-artifact';
const SHA256 = 'ai-release-sha256';

/** What an `AWS::SageMaker::Model` says of its release, and runs. */
export function releasedModel(model: Subject): Fact[] {
  const [image, artifact] = [IMAGE, ARTIFACT].map((key) => tagOf(model, key));
  if (image === undefined) return [];
  const containers = ['PrimaryContainer', 'Containers'].flatMap((name) => model.properties.get(name).items);
  const weights = containers.map((container) => {
    const source = container.get('ModelDataSource', 'S3DataSource', 'S3Uri');
    return source.isSet === false ? container.get('ModelDataUrl') : source;
  });
  const said = [
    { what: 'the image', holds: every(containers.map((container) => holds(container.get('Image'), image))) },
    ...(artifact === undefined
      ? []
      : [{ what: 'the weights', holds: every(weights.map((field) => holds(field, artifact))) }]),
  ];
  return [fact('released-model', model, { said })];
}

/** What an `AWS::SageMaker::EndpointConfig` says of its release, and runs. */
export function releasedVariants(config: Subject): Fact[] {
  const own = [IMAGE, SHA256].map((key) => [key, tagOf(config, key)] as const);
  if (own.every(([, text]) => text === undefined)) return [];
  const models = ['ProductionVariants', 'ShadowProductionVariants']
    .flatMap((name) => config.properties.get(name).items)
    .map((variant) => variant.get('ModelName'));
  const same = (name: Field): Maybe<boolean> => {
    const model = name.target('AWS::SageMaker::Model');
    if (model === undefined) return name.text === undefined ? true : (unknownIn(name.text) ?? false);
    return own.every(([key, text]) => shapeOf(tagOf(model, key) ?? '') === shapeOf(text ?? ''));
  };
  return [fact('released-model', config, { said: [{ what: 'the model', holds: every(models.map(same)) }] })];
}

const tagOf = ({ properties }: Subject, key: string): TextLike | undefined =>
  properties
    .get('Tags')
    .items.find((tag) => tag.get('Key').text === key)
    ?.get('Value').text;

/** Whether what is written there holds a digest. */
const holds = ({ text = '' }: Field, digest: TextLike): Maybe<boolean> =>
  unknownIn(digest) ?? (shapeOf(text).includes(shapeOf(digest)) || (unknownIn(text) ?? false));
