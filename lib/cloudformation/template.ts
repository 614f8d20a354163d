import type { Place } from '../policy';
import { type Parts, partsOf } from './parts';
import type { Source } from './source';
import type { Templates } from './templates';

/** An object of a template, as it stands there. */
export type Raw = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (raw: Raw, key: string): Raw => {
  const value = raw[key];
  return isObject(value) ? value : {};
};

/** Where a template is deployed, as far as that is known. */
export interface Environment {
  readonly account?: string;
  readonly region?: string;
  readonly stackName?: string;
  /** Path of the construct behind a logical id, for templates that do not tell. */
  readonly pathOf?: (logicalId: string) => string | undefined;
  /** Where something is written, for templates that stand for files of another kind. */
  readonly placeOf?: (logicalId: string, at: string) => Place | undefined;
}

/** One resource of a template. */
export class Resource {
  public readonly type: string;
  private found: Parts | undefined;

  public constructor(
    public readonly template: Template,
    public readonly logicalId: string,
    public readonly raw: Raw,
  ) {
    const { Type: type } = raw;
    this.type = typeof type === 'string' ? type : '';
  }

  /** What its properties are made from. */
  public get parts(): Parts {
    this.found ??= partsOf(this.raw['Properties']);
    return this.found;
  }

  /** Path of the construct that made it, where the template or its environment tells. */
  public get constructPath(): string | undefined {
    const path = objectAt(this.raw, 'Metadata')['aws:cdk:path'];
    return typeof path === 'string' ? path : this.template.environment.pathOf?.(this.logicalId);
  }

  /** The place of something in it. */
  public place(at: string): Place {
    return this.template.environment.placeOf?.(this.logicalId, at) ?? new ResourcePlace(this, at);
  }

  /** Name of the condition under which it exists, where there is one. */
  public get condition(): string | undefined {
    const name = this.raw['Condition'];
    return typeof name === 'string' ? name : undefined;
  }
}

/** A place that looks up what its resource knows only where it is shown: few of very many are. */
class ResourcePlace implements Place {
  public constructor(
    private readonly within: Resource,
    public readonly at: string,
  ) {}

  public get file(): string {
    return this.within.template.file;
  }

  public get resource(): string {
    return this.within.logicalId;
  }

  public get type(): string {
    return this.within.type;
  }

  public get constructPath(): string | undefined {
    return this.within.constructPath;
  }

  /** As data: what it looks up leads to every template. */
  public toJSON(): Place {
    const { file, resource, type, constructPath, at } = this;
    return { file, resource, type, constructPath, at };
  }
}

/** What a nested stack is told by the stack around it. */
export interface Nesting {
  /** The `AWS::CloudFormation::Stack` that makes it. */
  readonly by: Resource;
}

/** A CloudFormation template: its sections, as they stand there. */
export class Template {
  public readonly resources: ReadonlyMap<string, Resource>;
  public readonly parameters: Raw;
  public readonly mappings: Raw;
  public readonly conditions: Raw;
  public readonly outputs: Raw;
  /** Keys of `Resources` that hold no resource: loops that a transform writes out, and mistakes. */
  public readonly unwritten: readonly string[];
  /** Names of the transforms that change the template before it is deployed. */
  public readonly transforms: readonly string[];
  /** Which of the templates it is that it was read with: a nested one counts as often as it is nested. */
  public readonly id: number;

  public constructor(
    /** The templates that it was read with. */
    public readonly among: Templates,
    public readonly source: Source,
    public readonly environment: Environment = {},
    public readonly nesting?: Nesting,
  ) {
    this.id = among.all.length;
    const tree = isObject(source.tree) ? source.tree : {};
    this.parameters = objectAt(tree, 'Parameters');
    this.mappings = objectAt(tree, 'Mappings');
    this.conditions = objectAt(tree, 'Conditions');
    this.outputs = objectAt(tree, 'Outputs');
    this.transforms = transformsOf(tree['Transform']);
    const entries = Object.entries(objectAt(tree, 'Resources'));
    this.resources = new Map(
      entries.flatMap(([id, raw]) => (isResource(raw) ? [[id, new Resource(this, id, raw)]] : [])),
    );
    this.unwritten = entries.filter(([, raw]) => !isResource(raw)).map(([id]) => id);
  }

  public get file(): string {
    return this.source.file;
  }
}

const isResource = (raw: unknown): raw is Raw => isObject(raw) && typeof raw['Type'] === 'string';

function transformsOf(raw: unknown): string[] {
  return [raw ?? []].flat().flatMap((transform) => {
    if (typeof transform === 'string') return [transform];
    const name = isObject(transform) ? transform['Name'] : undefined;
    return typeof name === 'string' ? [name] : ['a transform without a name'];
  });
}
