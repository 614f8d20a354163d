import { type Maybe, some, Unknown } from '../../../core';
import type { Field } from '../../field';
import { Pseudo, Reference, shapeOf, Text, type TextLike } from '../../text';

/** A tag of the bootstrap repository of the CDK: a hash of what the image was built from, and fixed. */
const ASSET = /\/cdk-[a-z0-9]+-container-assets-[^/]*:[0-9a-f]{64}$/;

/** Whether an image is named so that nobody can put another one in its place: by its digest, or by a tag that is fixed. */
export function isPinned(image: Field): Maybe<boolean> {
  const { text } = image;
  if (text === undefined) return false;
  const shape = shapeOf(text);
  if (shape.includes('@') || ASSET.test(shape)) return true;
  return some([tagsFixedIn(text, image), openEnd(text) ?? false]);
}

/** The repository of the files that the image is in, where it lets no tag be moved. */
function tagsFixedIn(text: TextLike, image: Field): Maybe<boolean> {
  const repository = image.target(REPOSITORY);
  if (repository === undefined || !partsOf(text).some((part) => isRepository(part))) return false;
  const { value } = repository.properties.get('ImageTagMutability').string('MUTABLE');
  return Unknown.is(value) ? value : value === 'IMMUTABLE';
}

/**
 * What hides how the image is named, where something does.
 *
 * A tag in letters at the end says it. Otherwise a digest may come out of a hole behind the last slash, unless the hole is the repository.
 */
function openEnd(text: TextLike): Unknown | undefined {
  const parts = partsOf(text);
  const last = parts.at(-1);
  if (typeof last === 'string' && /:[\w][\w.-]*$/.test(last)) return undefined;
  const slash = parts.findLastIndex((part) => typeof part === 'string' && part.includes('/'));
  const hole = parts
    .slice(slash + 1)
    .find((part) => !(typeof part === 'string' || isRepository(part) || part instanceof Pseudo));
  if (hole === undefined || typeof hole === 'string') return undefined;
  return Unknown.is(hole) ? hole : new Unknown(`'${hole}' is filled in at deployment`);
}

const REPOSITORY = 'AWS::ECR::Repository';
const isRepository = (part: unknown): boolean => part instanceof Reference && part.resource.type === REPOSITORY;
const partsOf = (text: TextLike) => (text instanceof Text ? text.parts : [text]);
