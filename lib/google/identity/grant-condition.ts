import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { celText } from '../naming/cel-text';
import { beginningPattern, type ConditionedResource, namePattern, nameShapeOf } from './conditioned-resources';

/** When a grant holds: for which resources, and until when. */
export class GrantCondition {
  /**
   * For one resource, by its type and name.
   *
   * A permission to list is checked on what holds the resources: for objects that is their bucket, which this leaves out.
   *
   * @param type such as 'storage.googleapis.com/Object'
   * @param name as conditions spell it, such as 'projects/_/buckets/claims/objects/rates.csv'; secrets are of a project's number
   * @throws ConditionUnsupported if the type tells conditions no name, as none of Vertex AI does
   * @throws ConditionName if the name does not look like one of the type
   */
  public static onResource(type: ConditionedResource | (string & Record<never, never>), name: string): GrantCondition {
    checkName(type, name, false);
    return new GrantCondition(`${typeIs(type)} && resource.name == ${celText(name)}`, type);
  }

  /**
   * For the resources of a type whose names begin alike.
   *
   * @param type such as 'storage.googleapis.com/Object'
   * @param beginning ends with '/', such as 'projects/_/buckets/claims/objects/training/'
   * @throws ConditionUnsupported if the type tells conditions no name, as none of Vertex AI does
   * @throws ConditionName if names of the type do not begin like that
   */
  public static onResourcesBelow(
    type: ConditionedResource | (string & Record<never, never>),
    beginning: string,
  ): GrantCondition {
    checkName(type, beginning, true);
    return new GrantCondition(`${typeIs(type)} && resource.name.startsWith(${celText(beginning)})`, type);
  }

  /**
   * For what bears a tag, or lies in a project or folder that does. Every service heeds it.
   *
   * @param key permanent id, such as 'tagKeys/123456789012': a name could be given to another key
   * @param value permanent id, such as 'tagValues/567890123456'
   * @throws ConditionTag if one of them is no permanent id
   */
  public static onTagged(key: string, value: string): GrantCondition {
    checkTag('key', key, /^tagKeys\/[1-9]\d*$/, "'tagKeys/' and a number");
    checkTag('value', value, /^tagValues\/[1-9]\d*$/, "'tagValues/' and a number");
    return new GrantCondition(`resource.matchTagId(${celText(key)}, ${celText(value)})`);
  }

  /**
   * Before a point in time. Every service heeds it.
   *
   * @throws ConditionTime if that is no point in time
   */
  public static until(time: Date): GrantCondition {
    if (Number.isNaN(time.getTime())) {
      throw new ConfigError(
        'ConditionTime',
        "'time' must be a point in time, got an invalid date; give a date that exists",
      );
    }
    return new GrantCondition(`request.time < timestamp(${celText(time.toISOString())})`);
  }

  private constructor(
    /** As bindings hold it, in the Common Expression Language. */
    public readonly expression: string,
    /** The type of resource that it asks for, where it asks for one. */
    public readonly type?: string,
  ) {}

  /**
   * Where both hold.
   *
   * @throws ConditionTwice if both ask for a resource: no resource has two names
   */
  public and(other: GrantCondition): GrantCondition {
    if (this.type !== undefined && other.type !== undefined) {
      const reason = `'other' must ask for no second resource, got ${other.type} beside ${this.type}; grant once for each`;
      throw new ConfigError('ConditionTwice', reason);
    }
    return new GrantCondition(`${this.expression} && ${other.expression}`, this.type ?? other.type);
  }
}

const typeIs = (type: string): string => `resource.type == ${celText(type)}`;

function checkName(type: string, name: string, isBeginning: boolean): void {
  const shape = nameShapeOf(type);
  if (shape === undefined) {
    const todo = 'grant on the resource itself, by a tag, or in a project of its own';
    const reason = `'type' must be one that tells conditions its name, got '${type}', where the condition would never hold; ${todo}`;
    throw new ConfigError('ConditionUnsupported', reason);
  }
  if (Token.isUnresolved(name)) {
    checkUnknown(name, isBeginning);
    return;
  }
  const pattern = isBeginning ? beginningPattern(shape) : namePattern(shape);
  if (pattern.test(name)) return;
  const allowed = isBeginning ? `how ${shape} begins, and end with '/'` : shape;
  const how = 'ID is the id of a project, and NUMBER its number';
  throw new ConfigError('ConditionName', `'name' must be ${allowed}, got '${name}'; ${how}`);
}

/** Of a name that only Terraform knows in part. */
function checkUnknown(name: string, isBeginning: boolean): void {
  if (!isBeginning || name.endsWith('/')) return;
  const reason =
    "'name' must end with '/', got a name that only Terraform knows; else it fits names that go on otherwise";
  throw new ConfigError('ConditionName', reason);
}

function checkTag(prop: string, id: string, pattern: RegExp, allowed: string): void {
  if (Token.isUnresolved(id) || pattern.test(id)) return;
  throw new ConfigError('ConditionTag', `'${prop}' must be ${allowed}, got '${id}'; see gcloud resource-manager tags`);
}
