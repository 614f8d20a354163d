type Tree = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What configures the providers, or names resources where no value may stand. */
const LEFT_OUT = new Set(['//', 'provider', 'terraform', 'removed', 'moved', 'import', 'resource', 'data']);

/** A reference to a resource, with the attributes that are read of it. */
const REFERENCE = /\b(data\.)?(google_[a-z0-9_]+)\.([A-Za-z_][A-Za-z0-9_-]*)((?:\.[a-z_][a-z0-9_]*|\[[^\]]*\])*)/g;

/**
 * A configuration in which a resource that Terraform itself brings along stands for each other one.
 *
 * Its attributes can hold anything, so that what Terraform says of it is about expressions, references and order, and never about a schema.
 */
export function asCore(tree: Tree): Tree {
  const rest = Object.entries(tree).filter(([key]) => !LEFT_OUT.has(key));
  const core = new Core(tree);
  return { ...Object.fromEntries(rest.map(([key, value]) => [key, core.rewritten(value)])), resource: core.resource };
}

/** The objects within an object, by name. */
const entries = (tree: unknown): [string, Tree][] =>
  Object.entries(isObject(tree) ? tree : {}).flatMap(([name, inner]) => (isObject(inner) ? [[name, inner]] : []));

/** Every block of a section, by the address that references spell. */
const blocksIn = (section: unknown, prefix: string): [string, Tree][] =>
  entries(section).flatMap(([type, named]) =>
    entries(named).map(([name, block]): [string, Tree] => [`${prefix}${type}.${name}`, block]),
  );

class Core {
  private readonly blocks: ReadonlyMap<string, Tree>;

  public constructor({ resource, data }: Tree) {
    this.blocks = new Map([...blocksIn(resource, ''), ...blocksIn(data, 'data.')]);
  }

  public get resource(): Tree {
    const stands = [...this.blocks].map(([address, block]) => [nameOf(address), this.standsFor(block)]);
    return { terraform_data: Object.fromEntries(stands) };
  }

  /** A value of which each reference is one to what stands in place of the resource. */
  public rewritten(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(/\$\{[^}]*\}/g, (template) => this.moved(template));
    if (Array.isArray(value)) return value.map((inner) => this.rewritten(inner));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.rewritten(inner)]));
  }

  private standsFor({ lifecycle, depends_on: after, count, for_each: each, ...block }: Tree): Tree {
    const { '//': _, provider: __, ...input } = block;
    const precondition = isObject(lifecycle) ? lifecycle['precondition'] : undefined;
    return {
      input: this.rewritten(input),
      ...(Array.isArray(after) && { depends_on: after.map((address) => `terraform_data.${nameOf(String(address))}`) }),
      ...(count !== undefined && { count: this.rewritten(count) }),
      ...(each !== undefined && { for_each: this.rewritten(each) }),
      ...(precondition !== undefined && { lifecycle: { precondition: this.rewritten(precondition) } }),
    };
  }

  /** What is written stays as it is; what the cloud would say is unknown until it does. */
  private moved(template: string): string {
    return template.replace(REFERENCE, (_, data = '', type, name, path: string) => {
      const address = `${data}${type}.${name}`;
      const attribute = /^\.([a-z0-9_]+)/.exec(path)?.[1];
      const isWritten = attribute !== undefined && attribute in (this.blocks.get(address) ?? {});
      return `terraform_data.${nameOf(address)}${isWritten ? `.output${path}` : '.id'}`;
    });
  }
}

const nameOf = (address: string): string => address.replaceAll('.', '__');
