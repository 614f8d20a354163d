import type { IApprovedModels } from '../../core/approved-models';
import type { FenceExceptions } from '../custody/fence';
import type { IHierarchyNode } from '../place/folder';
import type { OrgPolicyMode } from '../place/org-policy';
import type { Organization } from '../place/organization';
import type { ConstraintChoices } from './constraint-list';

/** Properties of `OrganizationGuardrails`. */
export interface OrganizationGuardrailsProps extends ConstraintChoices, FenceExceptions {
  /** The organization that keeps constraints and boundaries. */
  readonly organization: Organization;

  /**
   * Where the guardrails hold: one folder at first, in which little breaks. Name more, or the organization, once that has gone well.
   */
  readonly on: readonly IHierarchyNode[];

  /**
   * Where they were tried before, in a few words. Needed for more than one place, and for the organization.
   *
   * @default - nowhere yet
   */
  readonly triedOn?: string;

  /**
   * Whether they refuse, or what can be tried only notes in the audit log what it would refuse: begin with 'dry-run'.
   *
   * In a dry run there are neither fences nor a boundary of identities, nor constraints of the older kind, since none of them can be tried:
   * `untried` says which. Try those on a folder for nothing else.
   */
  readonly mode: OrgPolicyMode;

  /**
   * The models that may be used: what the list says of Vertex AI.
   *
   * @default - every model
   */
  readonly models?: IApprovedModels;

  /**
   * Repositories whose images jobs may run, each with a '/' at its end: 'europe-west4-docker.pkg.dev/acme/training/'.
   *
   * @default - any image
   */
  readonly imagesFrom?: readonly string[];

  /**
   * What the identities below may reach besides, if they are granted it, such as the project of the logs and that of the keys.
   *
   * @default - nothing but what is in `on`
   */
  readonly mayReach?: readonly IHierarchyNode[];

  /**
   * Constraints that are set elsewhere, or not at all, by their names: a place takes one policy on each.
   *
   * @default - none
   */
  readonly leaveOut?: readonly string[];
}
