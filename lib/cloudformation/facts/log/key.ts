import { every, type Maybe, not, some } from '../../../core';
import type { Fact, KeyGrant } from '../../../policy';
import { opensToAnyone } from '../../bucket-protection';
import { fact } from '../../fact';
import type { Read } from '../../field';
import { speaksOfAi } from '../../speaks-of-ai';
import { type Statement, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { matches } from '../../text';
import { useOf } from '../data/dataset-use';
import { runsModels } from '../network/runs-models';
import { mayHoldAi } from '../supply/image-repository';
import { deliversModels, takesPartInModels } from '../supply/pipeline-action';
import { isTold } from './alarm';
import { outlivesDeployment, outlivesReplacement } from './lifetime';
import { receivedBy as logsOfAi } from './log-group';
import { namesSource, speaksTo, usesKeysForLogs } from './log-service';
import { deniedToUnnamed } from './named-only';
import { receivedBy } from './received';

/** What `AWS::KMS::Key` tells, where logs or data of AI hang on it. */
export function key(subject: Subject): Fact[] {
  const use = hangingOn(subject);
  if (use === undefined) return [];
  const { properties } = subject;
  const policy = properties.get('KeyPolicy');
  const statements = statementsOf(policy);
  return [
    fact('key', subject, {
      use,
      enabled: properties.get('Enabled').boolean(true),
      rotates: rotates(subject),
      waitDays: properties.get('PendingWindowInDays').number(30),
      outlivesDeployment: outlivesDeployment(subject),
      outlivesReplacement: outlivesReplacement(subject),
      recoverable: policy.as(policy.isSet === false || some(statements.map(letsChangePolicy))),
      lockoutAllowed: properties.get('BypassPolicyLockoutSafetyCheck').boolean(false),
      weakenings: Object.entries(WAYS).map(([way, action]) => ({ way, denied: deniedToUnnamed(statements, action) })),
      grants: statements.map(grantOf),
    }),
  ];
}

/** Ways to weaken a key, or to make it unusable, or somebody else's, by what they do. */
const WAYS = {
  'delete it': 'kms:ScheduleKeyDeletion',
  'disable it': 'kms:DisableKey',
  'rewrite its policy': 'kms:PutKeyPolicy',
  'stop its rotation': 'kms:DisableKeyRotation',
  'lend it to others': 'kms:CreateGrant',
} as const;

/** Ways to have the say over a key. */
const CONTROL = [WAYS['delete it'], WAYS['disable it'], WAYS['rewrite its policy']];

/** What is encrypted with a key, by the type of its resource. */
const USERS =
  /^AWS::(Bedrock|BedrockAgentCore|CloudTrail|EC2::VerifiedAccess\w+|Kendra|OpenSearchServerless|QBusiness|S3Vectors|SageMaker)(::|$)/;

/** What hangs on a key, also where it is named by an alias. */
function hangingOn(key: Subject): string | undefined {
  const user = [key, ...key.mentionedBy('AWS::KMS::Alias')]
    .flatMap(({ resource }) => resource.template.among.mentioning(resource))
    .map((resource) => Subject.of(resource, key.world))
    .find((subject) => subject.exists && holdsLogsOrAi(subject));
  return user && `encrypts what is in '${user.resource.logicalId}'`;
}

const POLICIES = /^AWS::IAM::(ManagedPolicy|Policy|RolePolicy)$/;

/** Whether a policy lets jobs run under named keys only: then their volumes and results hang on these. */
const namesKeysOfJobs = ({ type, properties }: Subject): boolean =>
  POLICIES.test(type) &&
  statementsOf(properties.get('PolicyDocument')).some(
    (statement) => statement.conditionsOn('sagemaker:VolumeKmsKeyArn', 'sagemaker:OutputKmsKeyArn').length > 0,
  );

const holdsLogsOrAi = (subject: Subject): boolean =>
  namesKeysOfJobs(subject) ||
  USERS.test(subject.type) ||
  (subject.type === 'AWS::Lambda::Function' && runsModels(subject)) ||
  (subject.type === 'AWS::SNS::Topic' && isTold(subject)) ||
  (subject.type === 'AWS::CodeBuild::Project' && takesPartInModels(subject)) ||
  (subject.type === 'AWS::CodePipeline::Pipeline' && deliversModels(subject)) ||
  (subject.type === 'AWS::ECR::Repository' && speaksOfAi(subject.resource.template) && mayHoldAi(subject)) ||
  (subject.type === 'AWS::Logs::LogGroup' && logsOfAi(subject).length > 0) ||
  (subject.type === 'AWS::S3::Bucket' && (useOf(subject) !== undefined || receivedBy(subject).length > 0));

/** Only keys that are symmetric, and whose material AWS made, rotate by themselves. */
function rotates({ properties }: Subject): Read<boolean> {
  const rotation = properties.get('EnableKeyRotation');
  const [spec, origin] = [properties.get('KeySpec').text, properties.get('Origin').text];
  const able = every([
    spec === undefined || matches(spec, /^SYMMETRIC_DEFAULT$/),
    origin === undefined || matches(origin, /^AWS_KMS$/),
  ]);
  return rotation.as(some([not(able), rotation.boolean(false).value]));
}

const letsChangePolicy = (statement: Statement): Maybe<boolean> =>
  every([
    statement.isAllow,
    statement.speaksOf('kms:PutKeyPolicy'),
    statement.principals.some(({ kind }) => kind === 'AWS' || kind === '*'),
  ]);

function grantOf(statement: Statement): KeyGrant {
  const { field, isAllow } = statement;
  if (isAllow === false) return { place: field.place, toAnyone: false, givesControlAway: false, forAnyAccount: false };
  const control = CONTROL.map((action) => statement.speaksOf(action));
  return {
    place: field.place,
    toAnyone: opensToAnyone(statement),
    givesControlAway: every([
      isAllow,
      some(control),
      speaksTo(statement, ({ kind }) => kind !== 'AWS'),
      not(opensToAnyone(statement)),
    ]),
    forAnyAccount: every([isAllow, speaksTo(statement, usesKeysForLogs), not(namesSource(statement))]),
  };
}
