/**
 * What is looked for in a trail, as filters of CloudWatch Logs.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */

/** Most characters of a filter. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export const MOST_OF_FILTER = 1024;

const oneOf = (field: string, values: readonly string[]): string =>
  `(${values.map((value) => `(${field} = "${value}")`).join(' || ')})`;

/** Calls to services that run, hold or host models: 'bedrock', 'bedrock-agentcore', 'sagemaker' and their like. */
const TO_AI = oneOf('$.eventSource', ['bedrock*', 'sagemaker*']);

/** Calls to AI services that were refused, by a policy or by an endpoint. */
export const DENIED = `{ ${TO_AI} && ${oneOf('$.errorCode', ['*AccessDenied*', '*UnauthorizedOperation*', '*NotAuthorized*'])} }`;

/** Calls of the root user, but those that services make for it. */
export const BY_ROOT =
  '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }';

/** Sign-ins of users of the account with a password alone. */
export const WITHOUT_SECOND_FACTOR =
  '{ ($.eventName = "ConsoleLogin") && ($.userIdentity.type = "IAMUser") && ($.additionalEventData.MFAUsed != "Yes") && ($.responseElements.ConsoleLogin = "Success") }';

/** Calls to AI services from a place that `elsewhere` tells, but those that a service makes on somebody's behalf. */
export const callsFrom = (elsewhere: string): string =>
  `{ ${TO_AI} && ($.userIdentity.invokedBy NOT EXISTS) && ${elsewhere} }`;
