import type { Construct, IConstruct } from 'constructs';
import type { AiAsset, AiAssetProps } from '../../core';
import { checkApproved } from '../../core/approved-list';
import type { IApprovedModels } from '../../core/approved-models';
import { type AiInventoryProps, AssetList, type ModelAssetProps } from '../../core/asset-list';
import { Aspects, TerraformResource } from '../cdktf';
import { GoogleConstruct } from '../google-construct';

/**
 * Which models, datasets and pipelines there are: whose they are, what they are for, what harm they can do and what data is in them.
 *
 * Each entry is handed to the constructs that make the thing, such as `TrainingDataset` and `ModelRegistry`; `covers` puts it on anything
 * else, as labels. Rules find what bears no such labels, or labels that mean nothing, in every stack of an app that keeps an inventory.
 *
 * @throws ApprovedModelId if an approved id is not whole, or stands there twice
 */
export class AiInventory extends GoogleConstruct {
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

  /** Says that everything in these constructs is part of an asset: whatever takes labels bears its own, beside those that it has. */
  public covers(asset: AiAsset, ...constructs: readonly IConstruct[]): void {
    for (const construct of constructs) {
      Aspects.of(construct).add({
        visit: (part) => {
          if (isLabelled(part)) part.labels = { ...part.labelsInput, ...asset.tags };
        },
      });
    }
  }
}

/** A resource that takes labels. */
interface Labelled {
  labels: Record<string, string>;
  readonly labelsInput: Record<string, string> | undefined;
}

/** What others call labels, such as where a notification channel tells people, is a setting: only labels come back as effective ones. */
function isLabelled(part: IConstruct): part is TerraformResource & Labelled {
  const isResource = TerraformResource.isTerraformResource(part);
  return isResource && 'labelsInput' in part && 'labels' in part && 'effectiveLabels' in part;
}
