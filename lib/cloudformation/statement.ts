import { Glob } from '../core/glob';
import { type Maybe, not, some, Unknown } from '../core/unknown';
import type { Field } from './field';
import { HOLE, shapeOf, Text, type TextLike, unknownIn } from './text';

/** Who a statement speaks of: `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` for anyone at all. */
export interface PolicyPrincipal {
  readonly kind: string;
  readonly name: TextLike;
  readonly field: Field;
}

/** One test of a `Condition` block. All tests of a statement must hold. */
export interface PolicyCondition {
  /** Without set prefix and `IfExists`, as IAM spells it: `StringEquals`. */
  readonly operator: string;
  readonly forAll: boolean;
  readonly forAny: boolean;
  readonly ifExists: boolean;
  /** In lower case, since IAM does not tell cases apart. */
  readonly key: string;
  /** As the files spell it. */
  readonly spelled: string;
  readonly values: readonly TextLike[];
  readonly field: Field;
}

/** One statement of a policy of AWS. */
export class Statement {
  private patterns: ActionPatterns | undefined;
  private places: readonly TextLike[] | undefined;
  private notAction: boolean | undefined;
  private notResource: boolean | undefined;
  private effect: { readonly allow: Maybe<boolean>; readonly deny: Maybe<boolean> } | undefined;
  private spokenOf: readonly PolicyPrincipal[] | undefined;
  private tests: readonly PolicyCondition[] | undefined;

  public constructor(public readonly field: Field) {}

  public get sid(): string | undefined {
    const { text } = this.field.get('Sid');
    return typeof text === 'string' ? text : undefined;
  }

  public get isAllow(): Maybe<boolean> {
    return this.effects.allow;
  }

  public get isDeny(): Maybe<boolean> {
    return this.effects.deny;
  }

  private get effects(): { readonly allow: Maybe<boolean>; readonly deny: Maybe<boolean> } {
    if (this.effect !== undefined) return this.effect;
    const { text } = this.field.get('Effect');
    this.effect = { allow: is(text, 'Allow'), deny: is(text, 'Deny') };
    return this.effect;
  }

  /** `Action`, or `NotAction` where that is what it has. */
  public get actionField(): Field {
    return this.excludesActions ? this.field.get('NotAction') : this.field.get('Action');
  }

  public get excludesActions(): boolean {
    this.notAction ??= isThere(this.field, 'NotAction', 'Action');
    return this.notAction;
  }

  /** `Resource`, or `NotResource` where that is what it has. */
  public get resourceField(): Field {
    return this.excludesResources ? this.field.get('NotResource') : this.field.get('Resource');
  }

  public get excludesResources(): boolean {
    this.notResource ??= isThere(this.field, 'NotResource', 'Resource');
    return this.notResource;
  }

  /** Whether the statement speaks of this action, whatever its resources and conditions. */
  public speaksOf(action: string): Maybe<boolean> {
    const { exact, wild, open } = this.actionPatterns;
    const known = exact.has(action.toLowerCase()) || wild.some((pattern) => pattern.test(action));
    const spoken = known || (open.length > 0 && some(open.map((pattern) => covers(pattern, action))));
    return this.excludesActions ? not(spoken) : spoken;
  }

  /** Whether it may allow an action to somebody. */
  public mayAllow(action: string): boolean {
    return this.isAllow !== false && this.speaksOf(action) !== false;
  }

  /** Whether it may deny an action to somebody. */
  public mayDeny(action: string): boolean {
    return this.isDeny !== false && this.speaksOf(action) !== false;
  }

  /** Whether it surely speaks of one of these actions. */
  public speaksOfAny(actions: Actions): boolean {
    if (this.excludesActions) return actions.all.some((action) => this.speaksOf(action) === true);
    const { exact, wild } = this.actionPatterns;
    for (const action of exact) if (actions.has(action)) return true;
    return wild.some((pattern) => actions.all.some((action) => pattern.test(action)));
  }

  /**
   * Whether `Action` names an action, by itself or by a pattern of its service.
   *
   * A statement about all services, or about all actions but some, names none of them.
   */
  public names(action: string): boolean {
    const { exact, ofServices } = this.actionPatterns;
    if (this.excludesActions) return false;
    return exact.has(action.toLowerCase()) || ofServices.some((pattern) => pattern.test(action));
  }

  /** Those of a list that `Action` names, in the order of the list. */
  public namesAmong(actions: Actions): readonly string[] {
    const { exact, ofServices } = this.actionPatterns;
    if (this.excludesActions) return [];
    if (ofServices.length > 0) return actions.all.filter((action) => this.names(action));
    const named = [...exact].filter((action) => actions.has(action));
    return named.length === 0 ? named : actions.all.filter((action) => exact.has(action.toLowerCase()));
  }

  private get actionPatterns(): ActionPatterns {
    this.patterns ??= patternsIn(this.actionField.texts);
    return this.patterns;
  }

  /** The patterns of `Action`; none for `NotAction`. */
  public get actions(): readonly TextLike[] {
    return this.excludesActions ? [] : this.actionPatterns.texts;
  }

  public get resources(): readonly TextLike[] {
    this.places ??= this.excludesResources ? [] : this.resourceField.texts;
    return this.places;
  }

  /** Whether it holds on any resource: `*`, or all but some. */
  public get onAnything(): Maybe<boolean> {
    if (this.excludesResources) return true;
    return some(this.resources.map((resource) => namesNothing(resource) === true || (unknownIn(resource) ?? false)));
  }

  public get principals(): readonly PolicyPrincipal[] {
    this.spokenOf ??= this.readPrincipals();
    return this.spokenOf;
  }

  private readPrincipals(): readonly PolicyPrincipal[] {
    const field = this.field.get('Principal');
    const { text, hidden } = field;
    if (text === undefined) return [];
    const named = field.entries.flatMap(([kind, names]) =>
      names.items.map((item) => {
        const name = item.text ?? '';
        return { kind: kind === 'AWS' && name === '*' ? '*' : kind, name, field: item };
      }),
    );
    if (named.length === 0) return [{ kind: text === '*' ? '*' : 'AWS', name: text, field }];
    return hidden === undefined ? named : [...named, { kind: 'AWS', name: hidden, field }];
  }

  /** Everyone but the named: what an Allow must never say. */
  public get excludesPrincipals(): boolean {
    return this.field.get('NotPrincipal').isSet !== false;
  }

  public get conditions(): readonly PolicyCondition[] {
    this.tests ??= this.readConditions();
    return this.tests;
  }

  private readConditions(): readonly PolicyCondition[] {
    return this.field.get('Condition').entries.flatMap(([spelled, tests]) =>
      tests.entries.map(([key, field]) => ({
        ...operatorOf(spelled),
        key: key.toLowerCase(),
        spelled: key,
        values: field.texts,
        field,
      })),
    );
  }

  /** What hides tests that the statement may make, where something does. */
  public get hiddenConditions(): Unknown | undefined {
    const condition = this.field.get('Condition');
    return condition.hidden ?? condition.entries.map(([, tests]) => tests.hidden).find(Unknown.is);
  }

  /** The tests on one of these keys. */
  public conditionsOn(...keys: readonly string[]): readonly PolicyCondition[] {
    const wanted = keys.map((key) => key.toLowerCase());
    return this.conditions.filter(({ key }) => wanted.includes(key));
  }

  /**
   * Whether an Allow holds only where one of the keys is there and has one of the named values.
   *
   * `IfExists`, `ForAllValues` and negated operators hold without the key, and `*` names nothing.
   */
  public requires(...keys: readonly string[]): Maybe<boolean> {
    if (this.conditions.length === 0) return this.hiddenConditions ?? false;
    return some([
      this.hiddenConditions ?? false,
      ...this.conditionsOn(...keys)
        .filter(({ operator, ifExists, forAll }) => POSITIVE.test(operator) && !ifExists && !forAll)
        .map(({ values }) => not(some(values.map(namesNothing)))),
    ]);
  }
}

const isThere = (field: Field, key: string, other: string): boolean =>
  field.get(key).isSet !== false && field.get(other).isSet === false;

const is = (effect: TextLike | undefined, wanted: string): Maybe<boolean> =>
  effect === undefined ? false : typeof effect === 'string' ? effect === wanted : (unknownIn(effect) ?? false);

/** A list of actions that statements are asked about, made ready for it. */
export class Actions {
  private readonly known: ReadonlySet<string>;

  public constructor(public readonly all: readonly string[]) {
    this.known = new Set(all.map((action) => action.toLowerCase()));
  }

  /** @param action in lower case */
  public has(action: string): boolean {
    return this.known.has(action);
  }
}

/** The patterns of a statement's actions, sorted out once: a statement is asked about many actions. */
interface ActionPatterns {
  readonly texts: readonly TextLike[];
  /** In lower case. */
  readonly exact: ReadonlySet<string>;
  readonly wild: readonly Glob[];
  /** Those that say of which service they speak. */
  readonly ofServices: readonly Glob[];
  /** Those of which deployment fills in a part. */
  readonly open: readonly TextLike[];
}

function patternsIn(texts: readonly TextLike[]): ActionPatterns {
  const known = texts.filter((text) => typeof text === 'string');
  const wild = known.filter((text) => /[*?]/.test(text));
  return {
    texts,
    exact: new Set(known.map((text) => text.toLowerCase())),
    wild: wild.map(globOf),
    ofServices: wild.filter((text) => /^[^*?]+:/.test(text)).map(globOf),
    open: texts.filter((text) => typeof text !== 'string'),
  };
}

const POSITIVE =
  /^(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|Bool|IpAddress|Numeric(Equals|LessThan|LessThanEquals))$/;

/** What may stand for anything of any service. */
const ANYTHING = /^(arn:(aws[a-z-]*:)?)?[*?:]*$/;

/** Whether a value leaves everything open. A hole that is sure to be there names something; an unknown one may be an asterisk. */
function namesNothing(value: TextLike): Maybe<boolean> {
  const parts = value instanceof Text ? value.parts : [value];
  const known = parts.filter((part) => !Unknown.is(part)).map(shapeOf);
  return ANYTHING.test(known.join('')) && (unknownIn(value) ?? true);
}

const OPERATORS = new Map(
  [
    ...['String', 'StringNot'].flatMap((kind) => [`${kind}Equals`, `${kind}EqualsIgnoreCase`, `${kind}Like`]),
    ...['Arn', 'ArnNot'].flatMap((kind) => [`${kind}Equals`, `${kind}Like`]),
    ...['Numeric', 'Date'].flatMap((kind) => [`${kind}Equals`, `${kind}NotEquals`]),
    ...['NumericLessThan', 'NumericGreaterThan', 'DateLessThan', 'DateGreaterThan'].flatMap((kind) => [
      kind,
      `${kind}Equals`,
    ]),
    ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** IAM does not tell cases apart in operators either. */
function operatorOf(spelled: string) {
  const [, set = '', operator = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/i.exec(spelled) ?? [];
  return {
    operator: OPERATORS.get(operator.toLowerCase()) ?? operator,
    forAll: /all/i.test(set),
    forAny: /any/i.test(set),
    ifExists: ifExists !== undefined,
  };
}

/** Whether a pattern of IAM covers an action; unknown where what deployment fills in decides. */
export function covers(pattern: TextLike, action: string): Maybe<boolean> {
  if (typeof pattern === 'string') return globOf(pattern).test(action);
  const may = globOf(shapeOf(pattern).replaceAll(HOLE, '*')).test(action);
  return may && (unknownIn(pattern) ?? new Unknown(`'${pattern}' is filled in at deployment`));
}

const globs = new Map<string, Glob>();

function globOf(pattern: string): Glob {
  const known = globs.get(pattern);
  if (known !== undefined) return known;
  const made = new Glob(pattern);
  globs.set(pattern, made);
  return made;
}

/** The statements of a policy document, also of one that is spelled as a text of JSON. */
export function statementsOf(document: Field): readonly Statement[] {
  const statements = read.get(document) ?? document.json.get('Statement').items.map((field) => new Statement(field));
  read.set(document, statements);
  return statements;
}

/** A policy is asked for from many sides, and remembers what it was asked. */
const read = new WeakMap<Field, readonly Statement[]>();
