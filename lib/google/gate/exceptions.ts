import type { IConstruct } from 'constructs';
import type { AcceptedFinding } from '../../policy';
import { noteAccepted } from '../../policy/accepted-finding';
import { App, TerraformStack } from '../cdktf';

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
    noteAccepted(this.scope, finding, TerraformStack.isStack(this.scope) || App.isApp(this.scope));
    return this;
  }
}
