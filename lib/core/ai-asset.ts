import { DATA_CLASSES, type DataClass, highestOf } from './data-class';
import { ConfigError, type Placed } from './errors';

/** How much harm a system can do to people: the classes of the EU AI Act (Art. 6 and 50) that may be put into service. */
export type RiskTier = 'minimal' | 'limited' | 'high';

/** Every risk tier, from the least harm to the most. */
export const RISK_TIERS: readonly RiskTier[] = ['minimal', 'limited', 'high'];

/** What kind of thing is governed. */
export type AiAssetKind = 'model' | 'dataset' | 'pipeline';

/** What is known of a model, a dataset or a pipeline before there is anything of it in a cloud. */
export interface AiAssetProps {
  /** The team that answers for it. */
  readonly owner: string;

  /** What it is for, and for nothing else: 'card-fraud-scoring'. */
  readonly purpose: string;

  /** How much harm it can do. */
  readonly riskTier: RiskTier;

  /** What kinds of data are in it, or were learned from: one at least. */
  readonly dataClasses: readonly DataClass[];
}

/** What both clouds take as the value of a tag, and Google Cloud as that of a label. */
const SLUG = /^[a-z][a-z0-9-]{0,62}$/;

/**
 * A model, a dataset or a pipeline, as an inventory knows it: whose it is, what it is for, what harm it can do and what data is in it.
 *
 * Names, owners and purposes are 1 to 63 lower-case letters, digits and '-', beginning with a letter, since they become tags of AWS and
 * labels of Google Cloud (https://cloud.google.com/resource-manager/docs/labels-overview#requirements).
 *
 * @throws AssetName if the name is no such word
 * @throws AssetOwner if the owner is no such word
 * @throws AssetPurpose if the purpose is no such word
 * @throws AssetDataClasses if none is given, or one is unknown
 * @throws AssetRiskTier if it is unknown
 */
export class AiAsset implements AiAssetProps {
  public readonly owner: string;
  public readonly purpose: string;
  public readonly riskTier: RiskTier;
  public readonly dataClasses: readonly DataClass[];

  /** @param place the construct that uses it, for errors */
  public constructor(
    public readonly kind: AiAssetKind,
    public readonly name: string,
    props: AiAssetProps,
    place?: Placed,
  ) {
    checkSlug('AssetName', 'name', name, place);
    checkSlug('AssetOwner', 'owner', props.owner, place);
    checkSlug('AssetPurpose', 'purpose', props.purpose, place);
    checkWords('AssetDataClasses', 'dataClasses', props.dataClasses, DATA_CLASSES, place);
    checkWords('AssetRiskTier', 'riskTier', [props.riskTier], RISK_TIERS, place);
    ({ owner: this.owner, purpose: this.purpose, riskTier: this.riskTier, dataClasses: this.dataClasses } = props);
  }

  /** The class of the most harmful data in it. */
  public get dataClass(): DataClass {
    return highestOf(this.dataClasses);
  }

  /** What its resources bear: tags in AWS, labels in Google Cloud. */
  public get tags(): Readonly<Record<string, string>> {
    return {
      [`ai-${this.kind}`]: this.name,
      'ai-owner': this.owner,
      'ai-purpose': this.purpose,
      'ai-risk-tier': this.riskTier,
      'ai-data-class': this.dataClass,
    };
  }
}

function checkSlug(code: string, prop: string, value: string, place: Placed | undefined): void {
  if (SLUG.test(value)) return;
  const allowed = "1 to 63 lower-case letters, digits and '-', beginning with a letter";
  throw new ConfigError(code, `'${prop}' must be ${allowed}, got '${value}'; it becomes a tag and a label`, place);
}

function checkWords(
  code: string,
  prop: string,
  given: readonly string[],
  known: readonly string[],
  place: Placed | undefined,
): void {
  const wrong = given.find((one) => !known.includes(one));
  if (given.length > 0 && wrong === undefined) return;
  const got = wrong === undefined ? 'none' : `'${wrong}'`;
  throw new ConfigError(code, `'${prop}' must be of ${known.join(', ')}, got ${got}; name what it is`, place);
}
