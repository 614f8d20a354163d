import { Stack, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { EXCEPTION_METADATA, type NotedException } from '../policy';

/** A finding that somebody takes on, for a while. */
export interface AcceptedFinding {
  /** Id of the rule, such as 'ZTA-NET-001'. A `fatal` rule cannot be accepted. */
  readonly rule: string;

  /** Why the finding is tolerable. */
  readonly reason: string;

  /** Who answers for it: a person or a team. */
  readonly owner: string;

  /** Last day on which it holds, as YYYY-MM-DD. */
  readonly expires: string;

  /**
   * The resource, as a path below the construct or as a logical id.
   *
   * @default - the construct and everything below it
   */
  readonly resource?: string;

  /**
   * The property, as a JSON Pointer from the resource without its leading slash, such as 'Properties/KmsKeyId'.
   *
   * @default - the whole resource
   */
  readonly at?: string;

  /**
   * A second person who agreed, where `ZeroTrust.enforce` asks for one.
   *
   * @default - nobody
   */
  readonly approver?: string;
}

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
    // A whole stack is no construct that a reason could be about.
    const noted: NotedException = { ...finding, whole: Stack.isStack(this.scope) || Stage.isStage(this.scope) };
    this.scope.node.addMetadata(EXCEPTION_METADATA, noted);
    return this;
  }
}
