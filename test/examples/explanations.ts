import type { Mutation } from './mutation';

/** Why a change that no rule finds is no loss of protection. */
interface Explanation {
  readonly reason: string;
  readonly pattern: string;
  covers(line: string): boolean;
}

/** In a pattern, `*` stands for anything but a `/`, `**` for anything, `?` for one sign, and `{a,b}` for a or b. */
const MEANINGS: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^/|]*',
  '?': '.',
  '{': '(?:',
  ',': '|',
  '}': ')',
};
const SIGNS = /\*\*|[*?{},.+^$()|[\]\\]/g;

/** Changes, and which of them a rule finds. */
interface Tried {
  readonly all: readonly Mutation[];
  isFound(mutation: Mutation): boolean;
  /** Whether it is seen without any rule that nothing is lost. */
  isNoLoss?(mutation: Mutation): boolean;
}

/** Reasons, each with the changes that it explains: patterns of their lines, with a word on each where the reason does not say it all. */
export class Explanations {
  private readonly all: readonly Explanation[];
  private readonly needed = new Set<Explanation>();

  public constructor(explained: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    this.all = Object.entries(explained).flatMap(([reason, patterns]) =>
      Object.keys(patterns).map((pattern) => {
        const whole = new RegExp(`^${pattern.replace(SIGNS, (sign) => MEANINGS[sign] ?? `\\${sign}`)}$`);
        return { reason, pattern, covers: (line: string) => whole.test(line) };
      }),
    );
  }

  /** Changes that no rule finds and nothing explains. What is explained is tried until it is known that the explanation is needed. */
  public survivorsOf(mutants: Tried): string[] {
    return mutants.all.flatMap((mutation) => {
      const line = lineOf(mutation);
      const explanation = this.all.find(({ covers }) => covers(line));
      if (explanation !== undefined && this.needed.has(explanation)) return [];
      if (explanation === undefined && mutants.isNoLoss?.(mutation) === true) return [];
      if (mutants.isFound(mutation)) return [];
      if (explanation === undefined) return [line];
      this.needed.add(explanation);
      return [];
    });
  }

  /** What explains no change that a rule leaves unfound. */
  public idle(): string[] {
    return this.all
      .filter((explanation) => !this.needed.has(explanation))
      .map(({ reason, pattern }) => `${reason}: ${pattern}`);
  }
}

/** A change in one line: `<type> <name> | <place> | <change>`. */
const lineOf = ({ type, resource, place, change }: Mutation): string => `${type} ${resource} | ${place} | ${change}`;
