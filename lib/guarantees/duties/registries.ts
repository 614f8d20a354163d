import type { Place } from '../../core';
import type { Asker } from '../asking';
import { keyOf } from '../governed';

/** Registries of models in the files, each once. */
export function registriesIn({ ways }: Asker): readonly Place[] {
  const places = ways.flatMap(({ access }) =>
    access.resources.filter(({ type }) => type === 'AWS::SageMaker::ModelPackageGroup').map(({ place }) => place),
  );
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}
