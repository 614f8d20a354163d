import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GoogleConstruct } from '../google-construct';
import type { IHierarchyNode } from '../place/folder';
import { type OrgPolicyMode, orgPolicy } from '../place/org-policy';
import type { ModelReference } from './model-reference';

/** Properties of `ApprovedModels`. */
export interface ApprovedModelsProps {
  /** The project, folder or organization in which only these models may be used. */
  readonly on: IHierarchyNode;

  /** What may be done with which models: 1 to 500, or 'none'. */
  readonly models: readonly ModelReference[] | 'none';

  /** Other models are refused: 'enforced'. Google knows no dry run of it, so begin where little breaks, such as in one project. */
  readonly mode: Exclude<OrgPolicyMode, 'dry-run'>;
}

const MOST = 500;

/**
 * Only approved models of Model Garden can be used in a project, a folder or an organization, whoever asks and whatever roles they have.
 *
 * The policy counts instead of those above it, and is not for your own models in the Model Registry: who may deploy those, roles say. An id
 * without a version, such as gemini-2.5-pro, approves what Google makes of it later.
 *
 * Whoever applies it needs roles/orgpolicy.policyAdmin, which is given on an organization only.
 *
 * Source: https://cloud.google.com/vertex-ai/generative-ai/docs/control-model-access
 *
 * @throws ModelsMissing if no model is approved, and 'none' is not said
 * @throws ModelsTooMany if there are more than 500 values
 * @throws DryRunUnknown, OrgPolicyMode if the mode is another
 */
export class ApprovedModels extends GoogleConstruct {
  public readonly policy: OrgPolicyPolicy;

  public constructor(scope: Construct, id: string, { on, models, mode }: ApprovedModelsProps) {
    super(scope, id);
    const rule = models === 'none' ? { denyAll: 'TRUE' } : { values: { allowedValues: this.values(models) } };
    this.policy = orgPolicy(this, 'Resource', { on, constraint: 'vertexai.allowedModels', mode, rule });
  }

  private values(models: readonly ModelReference[]): string[] {
    const values = [...new Set(models.map(({ value }) => value))];
    if (values.length === 0) {
      const reason =
        "'models' must name a model at least, or be 'none', got an empty list; say 'none' to refuse every model";
      throw new ConfigError('ModelsMissing', reason, this);
    }
    if (values.length > MOST) {
      const reason = `'models' must name ${MOST} at the most, got ${values.length}; set policies on the folders below`;
      throw new ConfigError('ModelsTooMany', reason, this);
    }
    return values;
  }
}
