import { assumptionsOf } from '../../access/google/assumptions';
import { inLowerCase } from '../../access/google/callers';
import { LIFE_CYCLE } from '../../access/google/life-cycle';
import type { Access, GoogleAccess, GooglePrincipal } from '../../access/model';
import type { Configurations } from '../configurations';
import { World } from '../evaluate';
import { Subject } from '../subject';
import type { TerraformAccess } from './access-read';
import { BESIDES } from './besides';
import { bindingsOf } from './bindings';
import { BOUND, boundaryOf } from './boundaries';
import { denialsOf } from './denials';
import { Hierarchy } from './hierarchy';
import { levelOf } from './levels';
import { PREDEFINED_ROLES, ROLES_OF } from './predefined-roles';
import { isSeveral, Spelling } from './spelling';

/** Reads every policy of Google Cloud in configurations, plans and states. */
export function accessOf(files: Configurations): TerraformAccess {
  const reading = new Reading(files);
  const google = reading.read();
  return {
    ways: [{ access: { ...NO_AWS, google }, when: [], open: false }],
    assumptions: [...assumptionsOf([google]), ...reading.assumptions(google)],
    mistakes: [],
    unwritten: files.hidden.map(({ place, because }) => `'${place.resource}' of ${place.file} (${because})`),
  };
}

const NO_AWS: Access = {
  account: '',
  identities: [],
  resources: [],
  endpoints: [],
  serviceControls: [],
  resourceControls: [],
  names: [],
};

/** Types that say who may do what, and hold nothing. */
const POLICIES =
  /_iam_(member|binding|policy|audit_config|custom_role|deny_policy)$|^google_(iap_settings$|iam_.*_policy|iam_.*_policy_binding|org_policy_|access_context_manager_)/;

class Reading {
  // Whoever applies the files may give variables other values than their defaults.
  private readonly world = new World(false);
  private readonly spelling = new Spelling(this.world);
  private readonly hierarchy: Hierarchy;
  private readonly subjects: readonly Subject[];

  public constructor(private readonly files: Configurations) {
    this.hierarchy = new Hierarchy(files, this.spelling, this.world);
    this.subjects = files.resources
      .map((resource) => Subject.of(resource, this.world))
      .filter(({ type, exists }) => exists && type.startsWith('google_'));
  }

  public read(): GoogleAccess {
    const { hierarchy, spelling } = this;
    for (const subject of this.subjects) if (!POLICIES.test(subject.type)) hierarchy.addSubject(subject);
    const bindings = this.subjects.flatMap((one) => [
      ...bindingsOf(one, hierarchy, spelling),
      ...(BESIDES[one.type]?.(one, hierarchy, spelling) ?? []),
    ]);
    const denials = this.ofType(/^google_iam_deny_policy$/).flatMap((one) => denialsOf(one, hierarchy, spelling));
    const boundaries = this.ofType(BOUND).flatMap((one) => boundaryOf(one, hierarchy, spelling));
    const bearing = [...bindings, ...denials].map(({ on }) => on);
    const named = [
      ...bindings.flatMap(({ role }) => role.permissions),
      ...denials.flatMap((one) => [...one.permissions.names, ...one.exceptPermissions.names]),
      ...Object.values(PREDEFINED_ROLES).flatMap(({ permissions }) => permissions),
      ...this.ofType(/_iam_custom_role$/).flatMap((role) => role.get('permissions').texts),
      ...LIFE_CYCLE,
    ];
    return {
      resources: hierarchy.resources(new Set([...bearing, ...boundaries.flatMap(({ within }) => within)])),
      principals: this.principals(),
      bindings,
      denials,
      boundaries,
      levels: this.ofType(/^google_access_context_manager_access_level$/).map((one) => levelOf(one, spelling)),
      permissions: [...new Set(named.filter((one) => typeof one === 'string'))],
    };
  }

  private ofType(pattern: RegExp): readonly Subject[] {
    return this.subjects.filter(({ type }) => pattern.test(type));
  }

  private principals(): readonly GooglePrincipal[] {
    return this.ofType(/^google_service_account$/)
      .filter(({ resource }) => !isSeveral(resource))
      .map(({ resource, whole }) => ({
        name: inLowerCase(`serviceAccount:${this.spelling.emailOf(resource)}`),
        place: whole.place,
      }));
  }

  /** What is taken as given of these files. */
  public assumptions({ bindings }: GoogleAccess): readonly string[] {
    const ready = new Set(
      bindings.map(({ role }) => role.name).filter((name) => Object.hasOwn(PREDEFINED_ROLES, name)),
    );
    const others = new Set(
      this.files.resources.map(({ type }) => type.split('_')[0]).filter((cloud) => cloud !== 'google'),
    );
    return [
      ...this.hierarchy.assumptions,
      ...(ready.size === 0
        ? []
        : [`Predefined roles give what the table of ${ROLES_OF} says: ${[...ready].sort().join(', ')}`]),
      ...(others.has('aws') || others.has('azurerm')
        ? ['Resources of other clouds in the files give nobody anything in Google Cloud, and are not asked about']
        : []),
    ];
  }
}
