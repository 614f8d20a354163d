import { Tags } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import type { AiAsset, AiAssetProps } from '../../core';
import { checkApproved } from '../../core/approved-list';
import type { IApprovedModels } from '../../core/approved-models';
import { type AiInventoryProps, AssetList, type ModelAssetProps } from '../../core/asset-list';

/**
 * Types of which CloudFormation makes another one for another tag, and what is in the first one is lost: domains and profiles by their
 * specification. Of the others it was not established, and they are left out to be safe.
 */
const REPLACED_BY_TAGS = [
  'AWS::SageMaker::App',
  'AWS::SageMaker::Domain',
  'AWS::SageMaker::FeatureGroup',
  'AWS::SageMaker::Space',
  'AWS::SageMaker::UserProfile',
];

/**
 * Which models, datasets and pipelines there are: whose they are, what they are for, what harm they can do and what data is in them.
 *
 * Each entry is handed to the constructs that make the thing, such as `TrainingDataset` and `ModelRegistry`; `covers` puts it on anything
 * else, as tags. Rules find what bears no such tags, or tags that mean nothing, in every template of an app that keeps an inventory.
 *
 * @throws ApprovedModelId if an approved id is not whole, or stands there twice
 */
export class AiInventory extends Construct {
  /** The models of others that may be used. */
  public readonly approved: IApprovedModels;

  private readonly list = new AssetList(this);

  public constructor(scope: Construct, id: string, { approved = {} }: AiInventoryProps = {}) {
    super(scope, id);
    checkApproved(approved, this);
    this.approved = approved;
  }

  /** Everything that it knows, in the order in which it was named. */
  public get assets(): readonly AiAsset[] {
    return this.list.assets;
  }

  /**
   * Names a model.
   *
   * @param name of 1 to 63 lower-case letters, digits and '-'
   * @throws AssetTwice if there is a model of this name
   * @throws AssetDataClasses if its class is below that of a dataset that it learns from
   * @throws AssetName, AssetOwner, AssetPurpose, AssetRiskTier if these are no such words, as `AiAsset` tells
   */
  public model(name: string, props: ModelAssetProps): AiAsset {
    return this.list.addModel(name, props);
  }

  /**
   * Names a dataset.
   *
   * @throws as `model`
   */
  public dataset(name: string, props: AiAssetProps): AiAsset {
    return this.list.add('dataset', name, props);
  }

  /**
   * Names a pipeline.
   *
   * @throws as `model`
   */
  public pipeline(name: string, props: AiAssetProps): AiAsset {
    return this.list.add('pipeline', name, props);
  }

  /**
   * Says that everything in these constructs is part of an asset: it bears its tags.
   *
   * Left out are domains, profiles, spaces, apps and feature groups of SageMaker, of which another tag makes another one.
   */
  public covers(asset: AiAsset, ...constructs: readonly IConstruct[]): void {
    for (const construct of constructs) {
      const tags = Tags.of(construct);
      for (const [key, value] of Object.entries(asset.tags)) {
        tags.add(key, value, { excludeResourceTypes: REPLACED_BY_TAGS });
      }
    }
  }
}
