import { IamFoldersPolicyBinding } from '@cdktf/provider-google/lib/iam-folders-policy-binding';
import { IamOrganizationsPolicyBinding } from '@cdktf/provider-google/lib/iam-organizations-policy-binding';
import { IamProjectsPolicyBinding } from '@cdktf/provider-google/lib/iam-projects-policy-binding';
import type { Construct } from 'constructs';
import { ConfigError, type Placed } from '../../core';
import type { TerraformResource } from '../cdktf';
import type { IHierarchyNode } from '../place/folder';
import { nameOf } from '../place/place-name';

/** A binding of a principal access boundary to identities. */
interface Bound {
  /** Of the binding. */
  readonly id: string;

  /** Name of the policy. */
  readonly policy: string;

  /** Whose service accounts and pools are bound. */
  readonly place: IHierarchyNode;
}

/** What every binding has, whatever it is on. */
const config = ({ id, policy, place }: Bound) => ({
  location: 'global',
  policyBindingId: id,
  policyKind: 'PRINCIPAL_ACCESS_BOUNDARY',
  policy,
  target: { principalSet: resourceName(place) },
  lifecycle: { preventDestroy: true },
});

type Bind = (scope: Construct, id: string, number: string, bound: Bound) => TerraformResource;

/** Each kind of place has a kind of binding. */
const BINDINGS: Readonly<Record<string, Bind>> = {
  projects: (scope, id, project, bound) => new IamProjectsPolicyBinding(scope, id, { ...config(bound), project }),
  folders: (scope, id, folder, bound) => new IamFoldersPolicyBinding(scope, id, { ...config(bound), folder }),
  organizations: (scope, id, organization, bound) =>
    new IamOrganizationsPolicyBinding(scope, id, { ...config(bound), organization }),
};

/** As boundaries name a place: `//cloudresourcemanager.googleapis.com/projects/acme-claims`. */
export const resourceName = (place: IHierarchyNode): string => `//cloudresourcemanager.googleapis.com/${nameOf(place)}`;

/** Binds the identities of a place. */
export function bind(scope: Construct, id: string, bound: Bound): TerraformResource {
  const [kind = '', number = ''] = nameOf(bound.place).split('/');
  const make = BINDINGS[kind];
  if (make === undefined) throw notAPlace('of', bound.place, scope);
  return make(scope, id, number, bound);
}

/** Whether that is a project, a folder or an organization, by its number. */
export const isPlace = ({ name }: IHierarchyNode): boolean => /^(projects|folders|organizations)\/[^/]+$/.test(name);

export const notAPlace = (prop: string, { name }: IHierarchyNode, place: Placed): ConfigError =>
  new ConfigError(
    'BoundaryPlace',
    `'${prop}' must be projects, folders or an organization, got '${name}'; give a GoogleProject, Folder or Organization`,
    place,
  );
