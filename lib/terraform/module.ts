import type { Configurations } from './configurations';
import type { Raw, Resource } from './resource';

/** What a module is made of, besides its resources. */
export interface ModuleOptions {
  /** Declarations of variables, by name. */
  readonly variables?: Raw;
  /** What variables are known to be, as a plan tells. */
  readonly given?: Raw;
  readonly locals?: Raw;
  /** What it hands out, by name. */
  readonly outputs?: Raw;
  /** The project in which the provider makes what names none. */
  readonly project?: unknown;
  /** The module that calls it, and what that tells its variables. */
  readonly calledBy?: { readonly module: Module; readonly told: Raw };
  /** Whether texts are what they are, and hold no expressions: in plans and states. */
  readonly isLiteral?: boolean;
}

/** What the parts of one module can name: its resources, variables, locals and the modules that it calls. */
export class Module {
  public readonly variables: Raw;
  public readonly given: Raw;
  public readonly locals: Raw;
  public readonly outputs: Raw;
  public readonly project: unknown;
  public readonly calledBy: ModuleOptions['calledBy'];
  public readonly isLiteral: boolean;
  /** Modules that it calls, by name. */
  public readonly called = new Map<string, Module>();
  /** Which of the modules it is that it was read with. */
  public readonly id: number;
  private plain: Module | undefined;
  private readonly byName = new Map<string, Resource[]>();

  public constructor(
    /** Everything that it was read with. */
    public readonly among: Configurations,
    options: ModuleOptions = {},
  ) {
    this.id = among.nextId();
    this.variables = options.variables ?? {};
    this.given = options.given ?? {};
    this.locals = options.locals ?? {};
    this.outputs = options.outputs ?? {};
    this.project = options.project;
    this.calledBy = options.calledBy;
    this.isLiteral = options.isLiteral ?? false;
  }

  /** The module that no other calls: the folder or plan that it is of. */
  public get root(): Module {
    return this.calledBy === undefined ? this : this.calledBy.module.root;
  }

  /** The same for values that hold no expressions: defaults of variables. */
  public get withoutExpressions(): Module {
    this.plain ??= this.isLiteral ? this : new Module(this.among, { isLiteral: true });
    return this.plain;
  }

  /** @param name what expressions call the resource: `google_storage_bucket.logs`, or `data.google_project.own` */
  public add(name: string, resource: Resource): void {
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, [resource]);
    else known.push(resource);
  }

  /** All instances of a name, in the order of the file. */
  public named(name: string): readonly Resource[] {
    return this.byName.get(name) ?? [];
  }
}
