/** What is taken as given where first steps are asked about, as sentences without their full stops. */
export const ASSUMED_OF_STEPS: readonly string[] = [
  'Changes that count are those that the tables of built-in proofs list, from the reference of AWS as of 2026-09',
  'Roles of the trusted base that the files do not hold trust their own account, no service but CloudFormation where it deploys with them, and bear no boundary of the files',
  'Code, scripts and images that what acts as a role loads from buckets and registries are changed by nobody else',
  'Agents, flows and knowledge bases of Amazon Bedrock, whose roles nothing else takes on, run models as they are set up to; models whose names hold embed or rerank answer with no words',
  'A request to pass a role tells by iam:PassedToService to which service',
];
