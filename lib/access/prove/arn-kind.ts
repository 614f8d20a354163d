import { Glob } from '../../core/glob';

const PARTS = 6;

/** The six parts of an ARN; fewer where a text is none. */
export function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= PARTS ? parts : [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}

/** ARNs of one kind, as AWS's reference writes them: `arn:*:bedrock:*::foundation-model/*`. A wildcard stays within its part. */
export class ArnKind {
  private readonly parts: readonly ((text: string) => boolean)[];

  public constructor(pattern: string) {
    this.parts = partsOf(pattern).map((part) => {
      if (part === '*') return () => true;
      if (!/[*?]/.test(part)) return (text) => text === part;
      const glob = new Glob(part);
      return (text) => glob.test(text);
    });
  }

  /** Whether an ARN, by its parts, is of this kind. */
  public holds(arn: readonly string[]): boolean {
    return arn.length === this.parts.length && this.parts.every((matches, i) => matches(arn[i] ?? ''));
  }
}
