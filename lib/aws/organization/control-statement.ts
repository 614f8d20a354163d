import type { Exemption } from './exemption';

/** What a statement asks of a request: operator, key, values. */
export type ControlConditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A denial by a service control policy, before those who are exempt from it are known. */
export interface ControlStatement {
  /** Letters and digits. */
  readonly sid: string;

  /** Whole names, or the beginning of names and `*`. */
  readonly actions: readonly string[];

  /** @default - every resource */
  readonly resources?: readonly string[];

  /** Every resource but these; instead of `resources`. */
  readonly notResources?: readonly string[];

  readonly conditions?: ControlConditions;

  /** Who is exempt from this statement, besides those who are exempt from all. */
  readonly but?: readonly Exemption[];
}

/** A statement as policies hold it. */
export type RenderedStatement = Readonly<Record<string, unknown>>;

/** The key by which those who are exempt are known: of a session, the ARN of its role. */
const WHO = 'aws:PrincipalArn';

/** Writes a denial, for everybody but those who are exempt. */
export function render(
  { sid, actions, resources, notResources, conditions, but = [] }: ControlStatement,
  exempt: readonly Exemption[],
  partition: string,
): RenderedStatement {
  const spared = [...new Set([...exempt, ...but].map((one) => one.patternIn(partition)))];
  const others = spared.length > 0 && { ArnNotLike: { ...conditions?.['ArnNotLike'], [WHO]: single(spared) } };
  const asked = { ...conditions, ...others };
  return {
    Sid: sid,
    Effect: 'Deny',
    Action: single(actions),
    ...(notResources === undefined ? { Resource: single(resources ?? ['*']) } : { NotResource: single(notResources) }),
    ...(Object.keys(asked).length > 0 && { Condition: asked }),
  };
}

/** One value stands by itself: policies are short of room. */
const single = <T>(values: readonly T[]): T | readonly T[] => {
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : values;
};
