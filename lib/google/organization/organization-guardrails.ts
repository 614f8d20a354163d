import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { WorkloadBoundary } from '../identity/workload-boundary';
import { ApprovedModels } from '../model/approved-models';
import { EndpointConstraints } from '../model/endpoint-constraints';
import { ModelReference } from '../model/model-reference';
import { knowsDryRun } from '../place/dry-run';
import type { IHierarchyNode } from '../place/folder';
import { orgPolicy } from '../place/org-policy';
import { placesOnce } from '../place/place-name';
import { TrainingConstraints } from '../training/training-constraints';
import { constraintList, type SetConstraint } from './constraint-list';
import type { OrganizationGuardrailsProps } from './organization-guardrails-props';

const MODELS = 'vertexai.allowedModels';

/**
 * What holds in all projects below a folder, also in those in which nobody uses these constructs.
 *
 * Keys of service accounts, public buckets and services, plain connections and other models cannot be made; endpoints, jobs and workspaces are
 * private; identities reach their own places only; and nobody but pipelines, and the break-glass group, loosens what guards the rest.
 *
 * It makes `ApprovedModels`, `EndpointConstraints`, `TrainingConstraints` and a `WorkloadBoundary`: make none of them, nor `KeylessAccounts` or
 * `NoAuditExemptions`, for the same places. Going back to a dry run would lift fences and boundary: Terraform refuses to.
 *
 * Whoever applies it needs roles/orgpolicy.policyAdmin, roles/iam.denyAdmin and roles/iam.principalAccessBoundaryAdmin on the organization.
 *
 * Source: https://cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints
 *
 * @throws GuardrailsNowhere if `on` is empty
 * @throws RolloutUntried if there are several places, or the organization is among them, and `triedOn` does not say where they were tried
 * @throws ApprovedModelFormat if a model is not spelt 'publisher/model'
 * @throws GuardrailChoice if `locations`, `keyProjects` or `customers` is empty or not spelt as it should be, or `leaveOut` names nothing that is set
 * @throws BreakGlassKind if `breakGlass` is one person or one service account
 */
export class OrganizationGuardrails extends GoogleConstruct {
  /** Policies on constraints that are not custom, nor about models, jobs and workspaces. */
  public readonly policies: readonly OrgPolicyPolicy[];

  /** What identities reach, and what is kept from everybody; nothing in a dry run. */
  public readonly boundary: WorkloadBoundary | undefined;

  /** Names of constraints that are not set in a dry run, since Google cannot try them; none once they are enforced. */
  public readonly untried: readonly string[];

  public constructor(scope: Construct, id: string, given: OrganizationGuardrailsProps) {
    super(scope, id);
    const props = { ...given, on: placesOnce(given.on) };
    this.checkPlaces(props);
    this.checkChoices(props);
    const { mode, leaveOut = [] } = props;
    const wanted = constraintList(props).filter(({ name }) => !leaveOut.includes(name));
    const isSet = (name: string) => mode !== 'dry-run' || knowsDryRun(name);
    this.policies = this.constraints(
      wanted.filter(({ name }) => isSet(name)),
      props,
    );
    this.privacy(props);
    this.models(props);
    this.boundary = mode === 'enforced' ? this.bound(props) : undefined;
    const names = [...wanted.map(({ name }) => name), ...(props.models === undefined ? [] : [MODELS])];
    this.untried = names.filter((name) => !isSet(name)).sort();
  }

  private constraints(set: readonly SetConstraint[], { on, mode }: OrganizationGuardrailsProps): OrgPolicyPolicy[] {
    return on.flatMap((place, i) =>
      set.map(({ name, rule }) =>
        orgPolicy(this, `${name} on ${labelOf(place, i)}`, { on: place, constraint: name, mode, rule }),
      ),
    );
  }

  private privacy({ organization, on, mode, imagesFrom }: OrganizationGuardrailsProps): void {
    new EndpointConstraints(this, 'Endpoints', { organization, on, mode });
    new TrainingConstraints(this, 'Training', {
      organization,
      on,
      mode,
      ...(imagesFrom !== undefined && { imagesFrom }),
    });
  }

  private models({ on, mode, models }: OrganizationGuardrailsProps): void {
    if (models === undefined || mode === 'dry-run') return;
    const approved = (models.vertexAi ?? []).map((model) => this.referenceTo(model));
    on.forEach((place, i) => {
      const label = `Models on ${labelOf(place, i)}`;
      new ApprovedModels(this, label, { on: place, mode, models: approved.length === 0 ? 'none' : approved });
    });
  }

  private bound(props: OrganizationGuardrailsProps): WorkloadBoundary {
    const { organization, on, mayReach, breakGlass, deployers } = props;
    return new WorkloadBoundary(this, 'Boundary', {
      organization,
      of: on,
      breakGlass,
      ...(mayReach !== undefined && { mayReach }),
      ...(deployers !== undefined && { deployers }),
    });
  }

  private referenceTo(model: string): ModelReference {
    const [publisher = '', name = '', ...more] = model.split('/');
    if (publisher !== '' && name !== '' && more.length === 0) return ModelReference.predict(publisher, name);
    const reason = `'models' must be spelt 'publisher/model', such as 'google/gemini-2.5-pro', got '${model}'`;
    throw new ConfigError('ApprovedModelFormat', `${reason}; see the card of the model`, this);
  }

  private checkPlaces({ on, triedOn = '' }: OrganizationGuardrailsProps): void {
    if (on.length === 0) {
      const reason = "'on' must name a folder at least, got none; guardrails without a place guard nothing";
      throw new ConfigError('GuardrailsNowhere', reason, this);
    }
    const isWide = on.length > 1 || on.some(({ name }) => name.startsWith('organizations/'));
    if (!isWide || triedOn.trim() !== '') return;
    const reason = `'on' must be one folder or project at first, got ${on.map(({ name }) => name).join(', ')}`;
    throw new ConfigError('RolloutUntried', `${reason}; try it there, then say in 'triedOn' where`, this);
  }

  private checkChoices(props: OrganizationGuardrailsProps): void {
    const known = new Set(constraintList(props).map(({ name }) => name));
    for (const [prop, values, pattern, allowed] of [
      [
        'locations',
        props.locations,
        /^(in:[a-z0-9-]+|[a-z]+-[a-z]+\d+)$/,
        "regions, or groups such as 'in:eu-locations'",
      ],
      ['customers', props.customers, /^C[0-9a-z]{5,}$/, "ids of customers, such as 'C0abc1234'"],
      ['keyProjects', props.keyProjects?.map(({ projectId }) => projectId), /./, 'projects'],
    ] as const) {
      const wrong = values?.find((value) => !Token.isUnresolved(value) && !pattern.test(value));
      if (values === undefined || (values.length > 0 && wrong === undefined)) continue;
      const got = wrong === undefined ? 'none' : `'${wrong}'`;
      throw new ConfigError(
        'GuardrailChoice',
        `'${prop}' must be ${allowed}, got ${got}; leave it out to say nothing`,
        this,
      );
    }
    const unset = props.leaveOut?.find((name) => !known.has(name));
    if (unset === undefined) return;
    const reason = `'leaveOut' must be of ${[...known].join(', ')}, got '${unset}'; nothing sets it`;
    throw new ConfigError('GuardrailChoice', reason, this);
  }
}

/** What tells a place from the others, also where only Terraform knows its number. */
const labelOf = ({ name }: IHierarchyNode, i: number): string => (Token.isUnresolved(name) ? `${i}` : name);
