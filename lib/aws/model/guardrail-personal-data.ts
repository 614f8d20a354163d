import type * as bedrock from 'aws-cdk-lib/aws-bedrock';
import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';

/** What happens to personal data: the request or answer is blocked, or the data is replaced by its type. */
export type PersonalDataAction = 'BLOCK' | 'ANONYMIZE';

/** A type of personal data that may pass. */
export interface PassedPersonalData {
  /** Type as Amazon Bedrock names it, such as `EMAIL`. */
  readonly type: string;

  /** Why it may pass. It is written into the template, beside the guardrail. */
  readonly reason: string;
}

/** Credentials have no business with a model; what tells who somebody is, or opens an account, is hidden. */
export const PERSONAL_DATA_DEFAULTS: Readonly<Record<string, PersonalDataAction>> = {
  AWS_ACCESS_KEY: 'BLOCK',
  AWS_SECRET_KEY: 'BLOCK',
  PASSWORD: 'BLOCK',
  PIN: 'BLOCK',
  CREDIT_DEBIT_CARD_CVV: 'BLOCK',
  CREDIT_DEBIT_CARD_NUMBER: 'ANONYMIZE',
  DRIVER_ID: 'ANONYMIZE',
  EMAIL: 'ANONYMIZE',
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: 'ANONYMIZE',
  PHONE: 'ANONYMIZE',
  US_BANK_ACCOUNT_NUMBER: 'ANONYMIZE',
  US_PASSPORT_NUMBER: 'ANONYMIZE',
  US_SOCIAL_SECURITY_NUMBER: 'ANONYMIZE',
};

/**
 * The default treatment of personal data with changes: other types, other actions, or types that may pass.
 *
 * @throws PersonalDataWithoutReason if a type may pass and no reason says why
 */
export function personalData(
  changes: Readonly<Record<string, PersonalDataAction>>,
  passed: readonly PassedPersonalData[],
  place: IConstruct,
): bedrock.CfnGuardrail.PiiEntityConfigProperty[] {
  for (const { type, reason } of passed) {
    if (reason.trim() !== '') continue;
    throw new ConfigError(
      'PersonalDataWithoutReason',
      `'passedPersonalData' must state a reason for ${type}, got none; say why it may pass`,
      place,
    );
  }
  return Object.entries({ ...PERSONAL_DATA_DEFAULTS, ...changes })
    .filter(([type]) => !passed.some((exempt) => exempt.type === type))
    .map(([type, action]) => ({
      type,
      action,
      inputAction: action,
      inputEnabled: true,
      outputAction: action,
      outputEnabled: true,
    }));
}
