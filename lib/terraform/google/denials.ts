import { every, type Maybe, not, some, Unknown } from '../../core';
import type { Configurations } from '../configurations';
import type { Field } from '../field';
import { Once } from '../once';
import { Subject } from '../subject';
import { says, shapeOf, unknownIn } from '../text';

const EVERYBODY = 'principalSet://goog/public:all';

/** One rule of a policy that denies. */
export class Denial {
  public readonly spared: Field;
  private readonly condition: Field;

  public constructor(private readonly rule: Field) {
    this.spared = rule.get('exception_principals');
    this.condition = rule.get('denial_condition', 'expression');
  }

  /** The unknown that stands where it should say what it keeps back. */
  public get unknown(): Unknown | undefined {
    return this.rule.get('denied_permissions').unknown;
  }

  public get isOfAll(): Maybe<boolean> {
    return some(this.rule.get('denied_principals').texts.map((one) => says(one, EVERYBODY)));
  }

  /** Whether it keeps anything from anybody: an exception can take back all that it names. */
  public get holds(): Maybe<boolean> {
    const { rule } = this;
    const [principals, permissions] = [rule.get('denied_principals'), rule.get('denied_permissions')];
    return every([
      principals.unknown ?? principals.items.length > 0,
      permissions.unknown ?? this.permissions.length > 0,
      not(some(this.spared.texts.map((one) => says(one, EVERYBODY)))),
    ]);
  }

  /** What it keeps back and does not take back itself. */
  public get permissions(): readonly string[] {
    const names = (list: string) => this.rule.get(list).texts.map(shapeOf);
    const back = names('exception_permissions');
    return names('denied_permissions').filter((one) => !back.includes(one));
  }

  /** Whether a permission is among those that it keeps back; groups end in `*`. */
  public keeps(permission: string): boolean {
    return this.permissions.some((one) =>
      one.endsWith('*') ? permission.startsWith(one.slice(0, -1)) : one === permission,
    );
  }

  /** Whether it keeps a permission back, where some that it names are known later only. */
  public mayKeep(permission: string): Maybe<boolean> {
    const texts = this.rule.get('denied_permissions').texts;
    return this.keeps(permission) || (texts.map((one) => unknownIn(one)).find((one) => one !== undefined) ?? false);
  }

  /** What its condition asks of tags, as it is written; nothing where it has no condition. */
  public get tags(): readonly string[] | undefined {
    const { isSet, written } = this.condition;
    if (isSet === false) return undefined;
    return [...`${written ?? ''}`.matchAll(TAGS)].map(([call]) => call);
  }

  /** Whether a rule of the files keeps everybody but those who are named from setting and removing the tags that it asks for. */
  public tagKept({ resource: { module }, world }: Subject): Maybe<boolean> | undefined {
    const { tags } = this;
    if (tags === undefined) return undefined;
    if (this.condition.unknown !== undefined) return this.condition.unknown;
    const services = SETTING_TAGS.filter(([service]) => this.permissions.some((one) => one.startsWith(`${service}/`)));
    // Everything else has the tags of its project, and who may set those the files of an organization tell, if any.
    if (services.length === 0) return new Unknown(NOT_SHOWN);
    const keepers = DENIALS.ask(module.among, world).filter((other) => other.isAbout(tags));
    return services
      .flatMap(([service, what]) => ['create', 'delete'].map((change) => `${service}/${what}.${change}TagBinding`))
      .every((permission) => keepers.some((other) => other.keeps(permission)));
  }

  /** Whether everybody is kept back where one of these tags is. */
  private isAbout(tags: readonly string[]): boolean {
    if (this.isOfAll !== true || this.holds !== true) return false;
    return this.tags?.some((one) => tags.includes(one)) ?? true;
  }
}

const NOT_SHOWN = 'who may tag projects is not followed';

/** Functions about tags are all that such a condition may call. */
const TAGS = /\bresource\.(matchTag|matchTagId|hasTagKey|hasTagKeyId)\([^()]*\)/g;

/** What is tagged by itself, by service. */
const SETTING_TAGS = [
  ['storage.googleapis.com', 'buckets'],
  ['bigquery.googleapis.com', 'datasets'],
] as const;

const DENIALS = new Once((files: Configurations, world): readonly Denial[] =>
  files
    .ofType('google_iam_deny_policy')
    .map((resource) => Subject.of(resource, world))
    .filter(({ exists }) => exists)
    .flatMap(({ whole }) => whole.get('rules').items.map((rule) => new Denial(rule.get('deny_rule')))),
);
