import type { ControlStatement } from './control-statement';

/**
 * Denies keys that work from anywhere for as long as they last, and those made of a session, which services take without asking for it.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html
 */
export const apiKeysDenied: readonly ControlStatement[] = [
  {
    sid: 'NoApiKeys',
    actions: [
      'bedrock-mantle:CallWithBearerToken',
      'bedrock:CallWithBearerToken',
      'iam:CreateServiceSpecificCredential',
      'iam:ResetServiceSpecificCredential',
      'iam:UpdateServiceSpecificCredential',
      'sagemaker:CallWithBearerToken',
    ],
  },
];
