import { EXCEPTION_METADATA, type NotedException } from './noted-exceptions';

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
   * The resource, as a path below the construct, as a logical id, or as an address of Terraform.
   *
   * @default - the construct and everything below it
   */
  readonly resource?: string;

  /**
   * The property, as a JSON Pointer from the resource without its leading slash, such as 'Properties/KmsKeyId' or 'encryption'.
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

/** The part of a construct on which exceptions can be noted; any framework's constructs have it. */
interface Notable {
  readonly node: { addMetadata(type: string, data: unknown): void };
}

/** Notes on a construct that a finding is accepted. @param whole whether it is a whole stack, which no reason could be about */
export function noteAccepted(scope: Notable, finding: AcceptedFinding, whole: boolean): void {
  const noted: NotedException = { ...finding, whole };
  scope.node.addMetadata(EXCEPTION_METADATA, noted);
}
