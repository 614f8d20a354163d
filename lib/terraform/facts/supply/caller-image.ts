import { some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { cloudRun } from '../network/cloud-run';

/** What a program of Cloud Run that runs models tells of its images: what they are, and whether somebody looks at them first. */
export function callerImages(service: Subject): Fact[] {
  if (cloudRun(service).length === 0) return [];
  const admission = service.get('binary_authorization');
  return [
    fact('caller-admission', service, {
      checked: admission.as(some([admission.get('use_default').boolean(false).value, admission.get('policy').isSet])),
    }),
    ...service.get('template', 'containers').items.flatMap((one) => image(service, one.get('image'))),
  ];
}

/** What a deployment from Model Garden tells of the container that it brings along. */
export const gardenImage = (endpoint: Subject): Fact[] =>
  image(endpoint, endpoint.get('model_config', 'container_spec', 'image_uri'));

/** Registries of Google that hold images of Google, and not of projects. */
const OF_GOOGLE =
  /^((us|europe|asia)-docker\.pkg\.dev\/(vertex-ai|deeplearning-platform-release)\/|gcr\.io\/(deeplearning-platform-release|cloud-aiplatform)\/)/;

/** Registries that ask for the identity of a project. */
const OF_PROJECT = /^([\w-]+-docker\.pkg\.dev|([\w-]+\.)?gcr\.io)\//;

function image(by: Subject, named: Field): Fact[] {
  if (named.isSet === false) return [];
  const text = named.text ?? '';
  return [
    fact('model-image', by, {
      pinned: named.as(matches(text, /@sha256:[0-9a-f]{64}$/)),
      ofProvider: matches(text, OF_GOOGLE) === true,
      registryAsks: named.as(
        matches(text, OF_PROJECT) === true
          ? true
          : new Unknown('whether its registry asks for credentials is not in the files'),
      ),
    }),
  ];
}
