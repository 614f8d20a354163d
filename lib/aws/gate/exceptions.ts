import { Stack, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type AcceptedFinding, noteAccepted } from '../../policy';

export type { AcceptedFinding } from '../../policy';

/**
 * Findings that are accepted on a construct.
 *
 * They stay in every report, with who accepted them and until when. One that is expired, incomplete, too wide, or for nothing is a finding itself.
 */
export class Exceptions {
  public static of(scope: IConstruct): Exceptions {
    return new Exceptions(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Accepts the findings of one rule on this construct, until a day. */
  public accept(finding: AcceptedFinding): this {
    noteAccepted(this.scope, finding, Stack.isStack(this.scope) || Stage.isStage(this.scope));
    return this;
  }
}
