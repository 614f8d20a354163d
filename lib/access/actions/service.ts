import { Glob } from '../../core/glob';
import { numbersIn, rowsOf, type ServiceTables } from './file';
import { once } from './once';

/** What an action does, as AWS sorts them; 'Permissions' changes who may do what. */
export type Level = (typeof LEVELS)[number];

const LEVELS = ['Read', 'Write', 'List', 'Tagging', 'Permissions'] as const;

/** A kind of resource that actions can be about. */
export interface ResourceType {
  readonly name: string;
  /** Patterns of its ARNs: `arn:*:bedrock:*::foundation-model/*`. */
  readonly arns: readonly string[];
}

/** An action of a service. */
export interface Action {
  /** As AWS spells it, with the prefix of its service. */
  readonly name: string;
  readonly level: Level;
  /** Those that it can be about, one with each request; none where it is authorised on no resource, and only `*` fits. */
  readonly on: readonly ResourceType[];
  /** Numbers of the lists of the keys that it knows: its own, and those of its resources. */
  readonly keyLists: readonly number[];
}

/** The actions of one service. Few of very many are ever asked for, so that each is read by itself. */
export class Service {
  private readonly known = once((name: string) => this.read(name));
  private readonly lower: string;
  private named: readonly string[] | undefined;
  private types: readonly { readonly type: ResourceType; readonly list: number }[] | undefined;

  public constructor(
    private readonly prefix: string,
    private readonly tables: ServiceTables,
  ) {
    this.lower = tables[1].toLowerCase();
  }

  /** Names of all actions, without the prefix. */
  public get names(): readonly string[] {
    this.named ??= rowsOf(this.tables[1]).flatMap(([, , , names = '']) => names.split(' '));
    return this.named;
  }

  /** @param name without the prefix, in whatever case */
  public action(name: string): Action | undefined {
    return this.known(name.toLowerCase());
  }

  /** Names of the actions that a pattern stands for, with the prefix. */
  public like(pattern: string): readonly string[] {
    const begins = /^[^*?:]+:([^*?]*)\*$/.exec(pattern)?.[1]?.toLowerCase();
    const glob = new Glob(pattern);
    return this.names
      .filter((name) =>
        begins === undefined ? glob.test(`${this.prefix}:${name}`) : name.toLowerCase().startsWith(begins),
      )
      .map((name) => `${this.prefix}:${name}`);
  }

  private read(name: string): Action | undefined {
    const at = /^[a-z][\w-]*$/.test(name) ? this.find(name) : undefined;
    if (at === undefined) return undefined;
    const [, actions] = this.tables;
    const end = actions.indexOf('\n', at);
    const row = actions.slice(actions.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
    const [level, numbers = '', list] = row.split('|');
    const on = numbersIn(numbers).flatMap((number) => this.resourceTypes[number] ?? []);
    return {
      name: `${this.prefix}:${actions.slice(at, at + name.length)}`,
      level: LEVELS.find((other) => other === level) ?? 'Write',
      on: on.map(({ type }) => type),
      keyLists: [...new Set([Number(list), ...on.map((type) => type.list)])],
    };
  }

  /** Where a name stands as a whole in the last cell of a row. */
  private find(name: string): number | undefined {
    const { lower } = this;
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      if (/[ |]/.test(lower.charAt(at - 1)) && /^[ \n]?$/.test(lower.charAt(at + name.length))) return at;
    }
    return undefined;
  }

  private get resourceTypes() {
    this.types ??= rowsOf(this.tables[0]).map(([name = '', list, arns = '']) => ({
      type: { name, arns: arns.split(' ') },
      list: Number(list),
    }));
    return this.types;
  }
}
