import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Rules that some resources knowingly do not keep: what keeps these safe instead, and the property that shows it. */
export interface Acknowledgement {
  readonly rules: readonly string[];
  /** Construct paths below the stack. */
  readonly at: readonly string[];
  readonly because: string;
  readonly shownBy: string;
}

/** Records each acknowledgement where it applies. Throws if a path is not there, so that none outlives its construct. */
export function acknowledge(stack: Stack, acknowledgements: readonly Acknowledgement[]): void {
  for (const { rules, at, because, shownBy } of acknowledgements) {
    for (const path of at) {
      const place = path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);
      for (const id of rules) Validations.of(place).acknowledge({ id, reason: `${because} (see ${shownBy})` });
    }
  }
}
