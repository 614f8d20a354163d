import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addPath, readFacts, Templates } from '../../lib/cloudformation';
import { accessOf } from '../../lib/cloudformation/access';
import { guaranteesOf } from '../../lib/guarantees';

const TEST = join(__dirname, '..');

/** What is said of files that people wrote for something else, in short: each of it a platform engineer has to agree with. */
function said(path: string) {
  const templates = new Templates();
  addPath(templates, join(TEST, path));
  const { outcomes } = guaranteesOf({ facts: readFacts(templates).facts, access: accessOf(templates) }, {});
  const broken = outcomes.filter(({ held }) => held === false);
  const unknown = outcomes.filter(({ held }) => typeof held !== 'boolean');
  return {
    broken: inShort(
      broken.map(({ name, place, counterexample }) => [name, place.resource, counterexample?.request.action]),
    ),
    unknown: inShort(unknown.map(({ place }) => [place.resource])),
  };
}

const inShort = (told: readonly (readonly (string | undefined)[])[]): readonly string[] =>
  [...new Set(told.map((parts) => parts.filter((part) => part !== undefined).join(' ')))].sort();

const BROKEN: Readonly<Record<string, readonly string[]>> = {
  // Any account may have CloudTrail write there: the statement asks for no source.
  'ordinary/data-lake.yaml': ['log-not-forged TrailPolicy s3:PutObject'],
  // A role lends a key of logs to whom it likes.
  'ordinary/secure/endpoint.yaml': ['guard-kept Role kms:CreateGrant', 'log-not-shredded Role kms:CreateGrant'],
  // CloudTrail tells neither source as it takes on the role that writes to a log group, and the role asks for one:
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
  'ordinary/secure/trail.yaml': ['log-arrives Trail'],
  'peers/cdk.out/agentcore-gateway': ['guard-kept ByTokenServiceRoleDefaultPolicy9F54C940 kms:CreateGrant'],
  'peers/cdk.out/agentcore-memory': ['guard-kept EncryptedServiceRoleDefaultPolicy776F4D8C kms:CreateGrant'],
  // A role that writes logs may delete them too.
  'peers/cdk.out/agentcore-runtime': [
    'log-not-destroyed RuntimeLogStreamS3DestinationRoleDefaultPolicy59EC96EE s3:DeleteObject',
    'log-not-destroyed RuntimeLogStreamS3DestinationRoleDefaultPolicy59EC96EE s3:DeleteObjectVersion',
  ],
  // A function has a knowledge base answer without the guardrail.
  'peers/cdk.out/genai-agent': [
    'run-in-no-other-way CallerServiceRoleDefaultPolicy4906D4B8 bedrock:RetrieveAndGenerate',
  ],
  // A function of the CDK shortens how long any log stays.
  'peers/cdk.out/genai-vector-stores': [
    'log-not-destroyed LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aServiceRoleDefaultPolicyADDA7DEB logs:PutRetentionPolicy',
  ],
  // Functions beside an endpoint may call past it.
  'peers/cdk.out/solutions-bedrock': [
    'run-in-no-other-way LambdaToBedrockPatternLambdaFunctionServiceRoleDefaultPolicyBAB2E751 bedrock:InvokeBuilder',
    'run-through-endpoint LambdaToBedrockPatternLambdaFunctioninlinePolicyAddedToExecutionRole043F23FFC bedrock:InvokeModelWithResponseStream',
  ],
  'peers/cdk.out/solutions-sagemaker': [
    'run-through-endpoint LambdaFunctionServiceRoleDefaultPolicy126C8897 sagemaker:InvokeEndpoint',
    'run-through-endpoint SagemakerRoleDefaultPolicy9DD21C3C sagemaker:InvokeEndpoint',
  ],
};

/** Roles that bear a policy of AWS of which little is known; of the account that is spared, in the last one. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  'ordinary/data-lake.yaml': ['Analysts', 'CrawlerRole'],
  'ordinary/secure/trail.yaml': ['Archive', 'Key'],
  'peers/cdk.out/genai-knowledge-base': ['NeptuneGraphNotebookNeptuneNotebookRole97EE0C25'],
  'peers/cdk.out/genai-sagemaker': ['LLAMA2RoleCAA6A1CA', 'MistralRole1A383FB1', 'customModelRoleBB30B04F'],
};

/** It has dozens of ways to turn out, all alike in what is said of them. */
const SLOW = 'sagemaker-alpha';

/** What others synthesise is there only where it was synthesised. */
const within = (folder: string) =>
  existsSync(join(TEST, folder)) ? readdirSync(join(TEST, folder)).map((name) => `${folder}/${name}`) : [];
const FILES = [
  'ordinary/web-shop.yaml',
  'ordinary/data-lake.yaml',
  ...within('ordinary/secure'),
  ...within('peers/cdk.out').filter((path) => !path.endsWith(SLOW)),
];

test.each(FILES)('of %s, only that is said which people agree with', (path) => {
  const { broken, unknown } = said(path);
  expect({ broken, unknown }).toEqual({ broken: BROKEN[path] ?? [], unknown: UNKNOWN[path] ?? [] });
});

test('what is listed is there', () => {
  const listed = [...Object.keys(BROKEN), ...Object.keys(UNKNOWN)].filter((path) => path.startsWith('ordinary/'));
  expect(listed.filter((path) => !FILES.includes(path))).toEqual([]);
});
