import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import type { IApprovedModels } from '../../core/approved-models';
import { INVOKE_MODEL } from '../naming/perms';
import type { ControlStatement } from './control-statement';
import type { Exemption } from './exemption';

/** Which models may be used. */
export interface ModelsControl {
  /** The list of an inventory, or one of your own: what it says of Amazon Bedrock. */
  readonly models: IApprovedModels;

  /**
   * ARNs of models of your own, imported, customised or provisioned, that may be used besides.
   *
   * @default - none
   */
  readonly ownModels?: readonly string[];

  /**
   * Models that may be asked by the second interface of Amazon Bedrock (bedrock-mantle), as it calls them. It knows no guardrails, and writes
   * no invocation log.
   *
   * @default - none: nobody uses it
   */
  readonly mantleModels?: readonly string[];

  /**
   * Products of AWS Marketplace that may be subscribed to: ids of models that are sold there.
   *
   * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-product-ids.html
   *
   * @default - none: nobody subscribes to anything
   */
  readonly marketplaceProducts?: readonly string[];

  /**
   * Who agrees to the terms of models and enables them, besides those who are exempt from all.
   *
   * @default - nobody else
   */
  readonly enabledBy?: readonly Exemption[];
}

const MODEL_ID = /^[a-z0-9-]+\.[\w.:-]+$/i;
const MODEL_ARN = /^arn:[\w-]+:bedrock:[\w-]+:\d{12}:[\w-]+\/[\w.:/-]+$/;

/** What has been agreed to, model by model. */
const ENABLING = [
  'bedrock:CreateFoundationModelAgreement',
  'bedrock:CreateMarketplaceModelEndpoint',
  'bedrock:PutFoundationModelEntitlement',
  'bedrock:PutUseCaseForModelAccess',
  'bedrock:RegisterMarketplaceModelEndpoint',
];

/** What has a model do something later, or keeps it ready. */
const ENGAGING = [
  'bedrock:CreateModelCustomizationJob',
  'bedrock:CreateModelInvocationJob',
  'bedrock:CreateProvisionedModelThroughput',
];

/**
 * What these actions are checked on besides a foundation model. A custom model is made of one that is asked about too, and answers by a
 * deployment or provisioned, which are not among these.
 */
const BESIDE_MODELS = [
  'application-inference-profile',
  'async-invoke',
  'custom-model',
  'inference-profile',
  'model-customization-job',
  'model-invocation-job',
];

const MANTLE = ['bedrock-mantle:CreateFineTuningJob', 'bedrock-mantle:CreateInference'];

/**
 * Denies models that nobody approved. A profile is let through by itself, since the model behind it is asked about too; routers, which choose
 * a model themselves, are not.
 *
 * @throws ModelsMissing if no model of Amazon Bedrock is approved
 * @throws ModelIdFormat if one is not the whole identifier of a foundation model
 * @throws OwnModelArn if a model of your own is not an exact ARN
 */
export function modelsApproved(
  { models, ownModels = [], mantleModels = [], marketplaceProducts = [], enabledBy }: ModelsControl,
  partition: string,
  place: IConstruct,
): readonly ControlStatement[] {
  const ids = [...new Set(models.bedrock ?? [])];
  check(ids, ownModels, place);
  return [
    {
      sid: 'ApprovedModels',
      actions: [...INVOKE_MODEL, ...ENGAGING],
      notResources: [
        ...ids.map((id) => `arn:${partition}:bedrock:*::foundation-model/${id}`),
        ...BESIDE_MODELS.map((type) => `arn:${partition}:bedrock:*:*:${type}/*`),
        ...ownModels,
      ],
    },
    {
      sid: 'ApprovedModelsOfMantle',
      actions: MANTLE,
      ...(mantleModels.length > 0 && { conditions: { StringNotEquals: { 'bedrock-mantle:Model': mantleModels } } }),
    },
    { sid: 'ModelsEnabledByFew', actions: ENABLING, but: enabledBy },
    ...subscriptions(marketplaceProducts),
  ];
}

/** A request without a product is denied as well: a test of any value holds for none of no values. */
function subscriptions(products: readonly string[]): readonly ControlStatement[] {
  const actions = ['aws-marketplace:Subscribe'];
  if (products.length === 0) return [{ sid: 'NoSubscriptions', actions }];
  const key = 'aws-marketplace:ProductId';
  return [
    { sid: 'ApprovedProducts', actions, conditions: { 'ForAnyValue:StringNotEquals': { [key]: products } } },
    { sid: 'ProductsNamed', actions, conditions: { Null: { [key]: 'true' } } },
  ];
}

function check(ids: readonly string[], ownModels: readonly string[], place: IConstruct): void {
  if (ids.length === 0) {
    const reason = "'models' must approve a model of Amazon Bedrock at least, got none";
    throw new ConfigError('ModelsMissing', `${reason}; deny 'bedrock:*' in a policy of your own to use none`, place);
  }
  const wrong = ids.find((id) => !Token.isUnresolved(id) && !MODEL_ID.test(id));
  if (wrong !== undefined) {
    const reason = `'models' must be whole identifiers, such as 'amazon.nova-pro-v1:0', got '${wrong}'`;
    throw new ConfigError(
      'ModelIdFormat',
      `${reason}; a wildcard would approve models that nobody has looked at`,
      place,
    );
  }
  const notExact = ownModels.find((arn) => !Token.isUnresolved(arn) && !MODEL_ARN.test(arn));
  if (notExact === undefined) return;
  throw new ConfigError('OwnModelArn', `'ownModels' must be exact ARNs, got '${notExact}'; name each one`, place);
}
