import { AiAsset, type AiAssetKind, type AiAssetProps } from './ai-asset';
import type { IApprovedModels } from './approved-models';
import { DATA_CLASSES, highestOf } from './data-class';
import { ConfigError, type Placed } from './errors';

/** Properties of an `AiInventory`. */
export interface AiInventoryProps {
  /**
   * The models of others that may be used: one list, which `OrganizationGuardrails` and `PublicAiBlock` take and enforce.
   *
   * @default - none is approved
   */
  readonly approved?: IApprovedModels;
}

/** What is known of a model. */
export interface ModelAssetProps extends AiAssetProps {
  /**
   * The datasets that it learned from: its own data is at least of their class.
   *
   * @default - none of this inventory
   */
  readonly learnsFrom?: readonly AiAsset[];
}

/** Models, datasets and pipelines, each once. */
export class AssetList {
  private readonly listed: AiAsset[] = [];

  /** @param place the construct that keeps the list, for errors */
  public constructor(private readonly place: Placed) {}

  /** Everything in it, in the order in which it was put there. */
  public get assets(): readonly AiAsset[] {
    return this.listed;
  }

  /**
   * Adds one.
   *
   * @throws AssetTwice if there is one of this kind and name
   */
  public add(kind: AiAssetKind, name: string, props: AiAssetProps): AiAsset {
    const asset = new AiAsset(kind, name, props, this.place);
    if (this.listed.some((other) => other.kind === kind && other.name === name)) {
      const reason = `'name' must be of one ${kind} alone, got '${name}' twice; give the other one a name of its own`;
      throw new ConfigError('AssetTwice', reason, this.place);
    }
    this.listed.push(asset);
    return asset;
  }

  /**
   * Adds a model, whose data is at least as harmful as what it learned from.
   *
   * @throws AssetDataClasses if its class is below that of a dataset that it learns from, since a model can tell what it learned
   */
  public addModel(name: string, { learnsFrom = [], ...props }: ModelAssetProps): AiAsset {
    const learned = highestOf(learnsFrom.map(({ dataClass }) => dataClass));
    const asset = this.add('model', name, props);
    if (DATA_CLASSES.indexOf(asset.dataClass) >= DATA_CLASSES.indexOf(learned)) return asset;
    const from = learnsFrom.filter(({ dataClass }) => dataClass === learned).map((dataset) => `'${dataset.name}'`);
    const reason = `'dataClasses' must hold '${learned}' as ${from.join(', ')} does, got ${props.dataClasses.join(', ')}; a model can tell what it learned`;
    throw new ConfigError('AssetDataClasses', reason, this.place);
  }
}
