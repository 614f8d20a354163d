import type { GoogleResource } from '../../access/model';
import type { Configurations } from '../configurations';
import type { World } from '../evaluate';
import type { Field } from '../field';
import { Subject } from '../subject';
import { KINDS, type Kind, kindCalled, kindOf, kindsOfType } from './kinds';
import { Lineage, labelOf, type Node } from './lineage';
import { isSeveral, type Spelling } from './spelling';

/** Kinds that lie in an organization or folder, or may. */
const ABOVE_PROJECTS =
  /^(scc|organization|folder|tags|billing|access_context|iam_workforce|essential|org|cloud_identity|assured|apigee|logging_(organization|folder|billing|log_view))(_|$)/;

/** What stands behind the last slash that is not within what only deployment knows. */
function lastPart(name: string): string {
  const parts = name.split(/(\$\{[^}]*\})/);
  const at = parts.findLastIndex((part, i) => i % 2 === 0 && part.includes('/'));
  return at < 0 ? name : [parts[at]?.replace(/^.*\//s, '') ?? '', ...parts.slice(at + 1)].join('');
}

/** Everything that policies of the files hang on, and what lies in what. */
export class Hierarchy {
  private readonly nodes = new Map<string, Node>();
  /** What was taken as given. */
  public readonly assumptions = new Set<string>();

  public constructor(
    private readonly files: Configurations,
    private readonly spelling: Spelling,
    private readonly world: World,
  ) {}

  /** What a resource of the files is. */
  public addSubject(subject: Subject): void {
    const { type } = subject;
    if (type === 'google_project') this.project(this.spelling.projectOf(subject), subject);
    else if (type === 'google_folder') this.folder(subject);
    else if (/^google_/.test(type)) for (const kind of kindsOfType(type)) this.made(kind, subject);
  }

  /** What an allow policy hangs on. @param kind that its type names */
  public boundTo(called: string, by: Subject): string {
    if (called === 'project') return this.projectIn(by);
    if (called === 'folder') return this.place(this.spelling.of(by.get('folder')) ?? '', 'folder');
    if (called === 'organization') return this.place(this.spelling.of(by.get('org_id')) ?? '', 'organization');
    const name = kindCalled(called);
    const kind = kindOf(name, Object.keys(by.resource.values));
    if (kind.by.includes('project')) return this.ofProject(name, by);
    const fields = kind.by.map((attribute) => by.get(attribute)).filter((one) => one.isSet !== false);
    if (KINDS[name] !== undefined) return this.named(name, kind, fields[0], by);
    // Which attribute names it, and not what it lies in, nobody tells.
    const targeted = fields.find((field) => field.target(`google_${name}`) !== undefined);
    if (targeted !== undefined) return this.named(name, kind, targeted, by);
    return this.literal(name, kind, fields.map((field) => this.spelling.of(field)).join(' '), by);
  }

  /** A resource of the files itself. */
  public itself(subject: Subject, kind = kindCalled(subject.type.replace(/^google_/, ''))): string {
    return this.made(kind, subject);
  }

  /** A project, folder or organization, as policies above resources name them: 'projects/p', '//cloudresourcemanager.googleapis.com/folders/1'. */
  public placed(text: string): string {
    const [, kind = '', name = ''] = /(project|folder|organization)s(?:\/|%2[fF])([^/%]+)$/.exec(text) ?? [];
    if (kind === 'project') return this.project(name);
    return kind === '' ? this.unknown(text) : this.place(name, kind);
  }

  private projectIn(by: Subject): string {
    return this.project(this.spelling.projectOf(by));
  }

  private project(given: string, subject?: Subject): string {
    const id = this.idOf(given);
    const name = `projects/${id}`;
    const known = this.nodes.get(name);
    if (known === undefined || (known.subject === undefined && subject !== undefined)) {
      const above = subject === undefined ? undefined : this.above(subject);
      this.nodes.set(name, {
        kind: 'project',
        name,
        called: id,
        ...(subject && { subject }),
        parents: above === undefined ? [] : [above],
        lost: above === undefined ? ['folder', 'organization'] : [],
        path: `//cloudresourcemanager.googleapis.com/projects/${id}`,
      });
    }
    return name;
  }

  /** The id of a project of the files of which the number is given. */
  private idOf(given: string): string {
    const address = /^\$\{(.*)\.number\}$/.exec(given)?.[1];
    const found = this.files.ofType('google_project').filter((one) => one.address === address && one.module.id === 1);
    const [only] = found;
    return only === undefined ? given : this.spelling.projectOf(Subject.of(only, this.world));
  }

  /** The folder or organization of a project. */
  private above(project: Subject): string | undefined {
    const [folder, organization] = [project.get('folder_id'), project.get('org_id')].map((one) =>
      this.spelling.of(one),
    );
    if (folder !== undefined) return this.place(folder, 'folder');
    return organization === undefined ? undefined : this.place(organization, 'organization');
  }

  private folder(subject: Subject): void {
    const { address, module } = subject.resource;
    const called = `\${${module.id === 1 ? address : `${address} #${module.id}`}.folder_id}`;
    const parent = this.spelling.of(subject.get('parent'));
    const above = parent === undefined ? undefined : this.placed(parent);
    this.put('folder', called, above, subject);
  }

  private place(text: string, kind: string): string {
    return this.put(kind, text.replace(/^.*(folders|organizations)\//s, ''), undefined);
  }

  private put(kind: string, called: string, above: string | undefined, subject?: Subject): string {
    const name = `${kind}s/${called}`;
    if (this.nodes.has(name) && subject === undefined) return name;
    this.nodes.set(name, {
      kind,
      name,
      called,
      ...(subject && { subject }),
      parents: above === undefined ? [] : [above],
      lost: above !== undefined || kind === 'organization' ? [] : ['folder', 'organization'],
      path: `//cloudresourcemanager.googleapis.com/${kind}s/${called}`,
    });
    return name;
  }

  /** Somewhere that nobody knows: it may be any place. */
  private unknown(text: string): string {
    const name = `place:${text}`;
    this.nodes.set(name, { kind: 'place', name, called: text, parents: [], lost: [] });
    return name;
  }

  /** What there is one of in each project. */
  private ofProject(kind: string, by: Subject): string {
    const project = this.projectIn(by);
    const name = `${kind}:${project}`;
    const above = KINDS[kind]?.in === undefined ? project : this.ofProject(KINDS[kind].in.kind, by);
    if (!this.nodes.has(name)) {
      this.nodes.set(name, { kind, name, called: project.replace(/^projects\//, ''), parents: [above], lost: [] });
    }
    return name;
  }

  private named(kind: string, spelled: Kind, field: Field | undefined, by: Subject): string {
    const types = spelled.types ?? [`google_${kind}`];
    const target = field?.target(...types);
    if (target !== undefined && !target.resource.isData && !isSeveral(target.resource)) return this.made(kind, target);
    const text = (field === undefined ? undefined : this.spelling.of(field)) ?? `\${${by.resource.address}}`;
    return this.literal(kind, spelled, text, by);
  }

  /** A resource of the files. */
  private made(kind: string, subject: Subject): string {
    const { address, module } = subject.resource;
    const own = module.id === 1 ? address : `${address} #${module.id}`;
    const name = kindCalled(subject.type.replace(/^google_/, '')) === kind ? own : `${kind} of ${own}`;
    if (this.nodes.has(name)) return name;
    const spelled = KINDS[kind];
    const called = this.nameOf(kind, subject);
    // What it lies in may mention it.
    this.nodes.set(name, { kind, name, called, subject, parents: [], lost: [] });
    const project = this.spelling.projectOf(subject);
    this.nodes.set(name, {
      kind,
      name,
      called,
      subject,
      ...this.around(kind, subject, undefined),
      ...(spelled?.path && { path: spelled.path(called, project) }),
    });
    return name;
  }

  private nameOf(kind: string, subject: Subject): string {
    if (kind === 'service_account') return this.spelling.emailOf(subject.resource);
    const by = KINDS[kind]?.by ?? [];
    const attributes = ['name', ...by, 'repository_id', 'dataset_id', 'secret_id', 'id'];
    const found = attributes
      .map((one) => subject.get(one))
      .find((one) => one.isSet === true && one.unknown === undefined);
    const text = found === undefined ? undefined : this.spelling.of(found);
    return lastPart(text ?? `\${${subject.resource.address}.name}`);
  }

  /** Something that the files name and do not make. */
  private literal(kind: string, spelled: Kind, text: string, by: Subject): string {
    const name = `${kind}:${text}`;
    if (this.nodes.has(name)) return name;
    const called = KINDS[kind] === undefined ? `\${name of ${text}}` : lastPart(text);
    const project = /(?:^|\/)projects\/([^/_]+)\//.exec(text)?.[1] ?? this.spelling.projectOf(by);
    this.nodes.set(name, {
      kind,
      name,
      called,
      ...this.around(kind, by, text),
      ...(spelled.path && { path: spelled.path(called, project) }),
    });
    return name;
  }

  /** What a resource lies in. @param text by which bindings name it, where the files do not make it */
  private around(kind: string, subject: Subject, text: string | undefined): Pick<Node, 'parents' | 'lost'> {
    const inside = KINDS[kind]?.in;
    const id = text === undefined ? undefined : /(?:^|\/)projects\/([^/_]+)\//.exec(text)?.[1];
    if (id === '-' || (id === undefined && this.isForeign(kind, subject, text))) {
      return {
        parents: [],
        lost: ['project', 'folder', 'organization', ...(inside === undefined ? [] : [inside.kind])],
      };
    }
    const project = id === undefined ? this.projectIn(subject) : this.project(id);
    return inside === undefined ? { parents: [project], lost: [] } : this.inside(inside, subject, text, project);
  }

  /** What something lies in that lies in more than its project. */
  private inside(
    { kind, by }: NonNullable<Kind['in']>,
    subject: Subject,
    text: string | undefined,
    project: string,
  ): Pick<Node, 'parents' | 'lost'> {
    const container = KINDS[kind];
    if (container === undefined) return { parents: [project], lost: [kind] };
    if (container.by.includes('project')) return { parents: [this.ofProject(kind, subject)], lost: [] };
    const field = subject.get(by);
    if (field.isSet !== false) return { parents: [this.named(kind, container, field, subject), project], lost: [] };
    const around = text?.replace(/\/[^/]+\/[^/]+$/, '');
    if (around !== undefined && around !== text && !around.includes('${')) {
      return { parents: [this.literal(kind, container, around, subject), project], lost: [] };
    }
    return { parents: [project], lost: [kind] };
  }

  /** Whether nobody tells in which project something is: names of buckets do not, and not all that Google has lies in a project. */
  private isForeign(kind: string, subject: Subject, text: string | undefined): boolean {
    if (subject.get('project').isSet !== false) return false;
    return ABOVE_PROJECTS.test(kind) || (text !== undefined && kind === 'storage_bucket');
  }

  /** All of it, each with what it lies in. @param bearing names of what policies hang on */
  public resources(bearing: ReadonlySet<string>): readonly GoogleResource[] {
    const all = [...this.nodes.values()];
    const byKind = new Map<string, Node[]>();
    for (const node of all) {
      const known = byKind.get(node.kind);
      if (known === undefined) byKind.set(node.kind, [node]);
      else known.push(node);
    }
    const organizations = byKind.get('organization') ?? [];
    const whole = new Lineage(
      this.nodes,
      byKind,
      bearing,
      organizations.length === 1 ? organizations[0]?.name : undefined,
    );
    const resources = all.map((node): GoogleResource => {
      const attribute = KINDS[node.kind]?.attribute?.(node.called);
      return {
        name: node.name,
        label: labelOf(node),
        ...(node.path !== undefined && { path: node.path }),
        within: whole.within(node),
        ...(attribute !== undefined && !node.called.includes('${') && { attribute }),
        ...(node.subject && { place: node.subject.whole.place }),
      };
    });
    if (whole.hasAssumed && organizations[0] !== undefined) {
      this.assumptions.add(
        `Projects and folders of which the files do not tell what they lie in lie in the organization '${organizations[0].called}'`,
      );
    }
    return resources;
  }
}
