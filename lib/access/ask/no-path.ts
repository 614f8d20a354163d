import type { Access, Request } from '../model';
import { noRequest, type ProofOptions, type Way } from '../prove';
import { type Asked, askedOf } from '../prove/asked';
import type { CallerClass } from '../prove/caller-class';
import { Patience } from '../prove/patience';
import { isNamed, scopeOf } from '../prove/scope';
import { searchFor } from '../prove/search';

/** Whether somebody can become a role, by taking on one role after another. */
export interface PathProof {
  readonly outcome: 'none' | 'path' | 'unknown';
  /** Requests that take the roles on, in their order; of a path only. */
  readonly path: readonly PathStep[];
  /** What must be so of the files; of a path only. */
  readonly when: readonly string[];
  /** What keeps it from being known, as sentences without their full stops. */
  readonly unknown: readonly string[];
}

export interface PathStep {
  /** As a person calls them: "role 'Adjuster'". */
  readonly caller: string;
  readonly request: Request;
}

/** Where paths begin and end: ARNs, logical ids or paths of constructs. */
export interface PathEnds {
  /** @default whoever a policy may let in */
  readonly from?: string;
  readonly to: string;
}

const TAKING_ON = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/**
 * Whether nobody comes from the one to the other in any number of steps, each of which takes a role on.
 *
 * @throws InputError as `prove` does
 */
export function noPath(ways: readonly Way[], ends: PathEnds, options: ProofOptions = {}): PathProof {
  const question = noRequest({ action: TAKING_ON, principal: [...(ends.from ? [ends.from] : []), ends.to] }).byAnyone();
  const patience = new Patience();
  const budget = patience.within(options.budget);
  const { asked, unknown } = askedOf(ways, noRequest({ action: TAKING_ON }).byAnyone(), { ...options, budget });
  // Errors of names are those of any question.
  askedOf(ways, question, options);
  const doubts = [...unknown];
  for (const one of asked) {
    const found = new PathSearch(one, ends, patience).find();
    if (found.path !== undefined) return { outcome: 'path', path: found.path, when: one.when, unknown: [] };
    doubts.push(...found.unknown);
  }
  return { outcome: doubts.length === 0 ? 'none' : 'unknown', path: [], when: [], unknown: [...new Set(doubts)] };
}

interface Reached {
  readonly caller: CallerClass;
  readonly path: readonly PathStep[];
}

interface Found {
  readonly path?: readonly PathStep[];
  readonly unknown: readonly string[];
}

/** Goes from caller to caller, nearest first. */
class PathSearch {
  private readonly unknown: string[] = [];
  private readonly taken = new Set<string>();

  public constructor(
    private readonly asked: Asked,
    private readonly ends: PathEnds,
    private readonly patience: Patience,
  ) {}

  public find(): Found {
    const { callers, problem } = this.asked;
    const to = this.named(this.ends.to, problem.access);
    const from = this.ends.from === undefined ? undefined : this.named(this.ends.from, problem.access);
    const starts = callers.filter((one) => (from === undefined ? !isNamed(one, to) : isNamed(one, from)));
    const open: Reached[] = starts.map((caller) => ({ caller, path: [] }));
    for (const reached of open) {
      for (const { role, path } of this.next(reached)) {
        if (to.includes(role)) return { path, unknown: [] };
        open.push(...callers.filter(({ name }) => name === role).map((caller) => ({ caller, path })));
      }
    }
    return { unknown: this.unknown };
  }

  /** Roles that a caller can take on, and that nobody has taken on yet. */
  private next({ caller, path }: Reached): readonly { readonly role: string; readonly path: readonly PathStep[] }[] {
    const roles = this.asked.problem.access.identities.filter(
      ({ kind, arn }) => kind === 'role' && !this.taken.has(arn),
    );
    return roles.flatMap(({ arn }) => {
      const step = this.step(caller, arn);
      if (step === undefined) return [];
      this.taken.add(arn);
      return [{ role: arn, path: [...path, step] }];
    });
  }

  private step(caller: CallerClass, role: string): PathStep | undefined {
    if (this.patience.isOver) {
      this.unknown.push(this.patience.because);
      return undefined;
    }
    const { problem, search } = this.asked;
    const scope = { ...problem.scope, resources: [role] };
    const found = searchFor({ ...problem, scope }, caller, search);
    if (found.outcome === 'unknown') this.unknown.push(`${caller.label} and ${role}: ${found.because}`);
    return found.outcome === 'one' ? { caller: caller.label, request: found.request } : undefined;
  }

  private named(name: string, access: Access): readonly string[] {
    const question = noRequest({ action: TAKING_ON, principal: name }).byAnyone();
    return scopeOf(question, access).principals ?? [];
  }
}
