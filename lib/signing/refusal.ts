/** Why a model, or what was signed of it, is not taken. Stable: match on it. */
export type RefusalCode =
  | 'BundleTooLarge'
  | 'BundleSyntax'
  | 'BundleShape'
  | 'BundleMediaType'
  | 'PayloadType'
  | 'SignatureInvalid'
  | 'SignedByAnotherKey'
  | 'KeyUnsupported'
  | 'CertificateMissing'
  | 'CertificateSyntax'
  | 'CertificateExpired'
  | 'CertificateNotYetValid'
  | 'CertificateUsage'
  | 'CertificateUntrusted'
  | 'CertificateIdentity'
  | 'StatementSyntax'
  | 'StatementType'
  | 'StatementShape'
  | 'PredicateType'
  | 'SerializationUnknown'
  | 'DigestAlgorithm'
  | 'ResourceName'
  | 'RootDigest'
  | 'ModelMissing'
  | 'ModelEmpty'
  | 'ModelTooLarge'
  | 'ModelUnreadable'
  | 'ModelLink'
  | 'ModelSpecialFile'
  | 'ModelFileName'
  | 'ModelFileMissing'
  | 'ModelFileAdditional'
  | 'ModelFileChanged';

/**
 * Something is not as it was signed, or cannot be signed.
 *
 * The message is one line: the code, what is wrong, and what to do. Match on `code`, which is stable; the wording is not.
 */
export class SigningRefusal extends Error {
  public override readonly name = 'SigningRefusal';

  /**
   * @param code stable name of the mistake, in PascalCase
   * @param reason `<what is wrong>; <what to do>`
   */
  public constructor(
    public readonly code: RefusalCode,
    reason: string,
  ) {
    // Names of files and keys are not ours: control characters in them would write to the reader's terminal.
    super(`${code}: ${reason}`.replace(/[\s\p{Cc}]+/gu, ' '));
  }
}
