import { noRequest } from '../../access';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import { keyOf, placesOf } from '../governed';

/** What lets others have, or copies, what a repository of images holds. */
const OF_REPOSITORY: readonly string[] = ['ecr:SetRepositoryPolicy'];
const OF_REGISTRY: readonly string[] = ['ecr:PutRegistryPolicy', 'ecr:PutReplicationConfiguration'];

/** Copies models, or shares them with others, wherever they lie. */
const OF_MODELS: readonly string[] = [
  'bedrock:CreateModelCopyJob',
  'bedrock:PutResourcePolicy',
  'ram:AssociateResourceShare',
  'ram:CreateResourceShare',
  'sagemaker:CreateHubContentPresignedUrls',
  'sagemaker:CreateSharedModel',
  'sagemaker:PutModelPackageGroupPolicy',
  'sagemaker:PutResourcePolicy',
  'sagemaker:UpdateSharedModel',
];

/** That models, and images beside a registry of them, are shared and copied out by the trusted base only. */
export function notSharedOut({ files, ways }: Asker, registries: readonly Place[]): readonly Demand[] {
  const repositories = placesOf(files.facts, ['image-repository']);
  const keys = new Set(repositories.map(keyOf));
  const hasRepository = ways.some(({ access }) => access.resources.some(({ place }) => keys.has(keyOf(place))));
  const demand = { name: 'not-shared-out', guarded: [...registries, ...repositories], unlessTrusted: true } as const;
  return [
    { ...demand, forbidden: () => noRequest({ action: OF_MODELS }).byAnyone() },
    ...(hasRepository
      ? ([
          { ...demand, forbidden: () => noRequest({ action: OF_REGISTRY }).byAnyone() },
          {
            ...demand,
            forbidden: ({ resources }) => {
              const own = resources.filter(({ place }) => keys.has(keyOf(place))).map(({ arn }) => escaped(arn));
              return own.length === 0 ? undefined : noRequest({ action: OF_REPOSITORY, resource: own }).byAnyone();
            },
          },
        ] satisfies readonly Demand[])
      : []),
  ];
}
