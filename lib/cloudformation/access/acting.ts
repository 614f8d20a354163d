import type { Acting } from '../../access/model';
import { runsAs, WORKLOADS } from '../facts/identity/workload';
import type { Field } from '../field';
import { Subject } from '../subject';
import type { Reading } from './reading';
import { SERVERLESS, serverlessRole } from './serverless';

/** Types that run as a role beside those that facts tell of, and where they name it. */
const RUNS_TOO: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Method': ['Integration', 'Credentials'],
  'AWS::ApiGatewayV2::Integration': ['CredentialsArn'],
  'AWS::AppSync::DataSource': ['ServiceRoleArn'],
  'AWS::CodePipeline::Pipeline': ['RoleArn'],
  'AWS::Glue::DevEndpoint': ['RoleArn'],
  'AWS::SageMaker::UserProfile': ['UserSettings', 'ExecutionRole'],
  'AWS::Serverless::Function': ['Role'],
  'AWS::Serverless::StateMachine': ['Role'],
};

/** Types that run as something else of the files does, and where they name it. */
const RUNS_LIKE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS::AutoScaling::LaunchConfiguration': [['IamInstanceProfile']],
  'AWS::Bedrock::AgentAlias': [['AgentId']],
  'AWS::Bedrock::FlowAlias': [['FlowArn']],
  'AWS::BedrockAgentCore::RuntimeEndpoint': [['AgentRuntimeId']],
  'AWS::EC2::Instance': [['IamInstanceProfile']],
  'AWS::EC2::LaunchTemplate': [
    ['LaunchTemplateData', 'IamInstanceProfile', 'Arn'],
    ['LaunchTemplateData', 'IamInstanceProfile', 'Name'],
  ],
  'AWS::ECS::Service': [['TaskDefinition']],
  'AWS::EMR::Cluster': [['JobFlowRole']],
  'AWS::Lambda::Alias': [['FunctionName']],
  'AWS::Lambda::Version': [['FunctionName']],
  'AWS::SageMaker::Endpoint': [['EndpointConfigName']],
  'AWS::SageMaker::EndpointConfig': [['ProductionVariants']],
};

const GROUP = 'AWS::IAM::Group';

/** Types of what acts as a role or user of the files. */
export const ACTING: readonly string[] = [...WORKLOADS, ...Object.keys(RUNS_TOO), ...Object.keys(RUNS_LIKE), GROUP];

/** How many steps lead from an endpoint over its configuration and model to the role, and from others to theirs. */
const MOST_STEPS = 4;

/**
 * Whom everything acts as that makes requests as a role or user.
 *
 * Read last, when the way in which the templates turn out is settled: that a function may have one role or another makes no further ways.
 */
export function actingIn(reading: Reading): readonly Acting[] {
  const { templates, world } = reading;
  const types = new Set(ACTING);
  return [...templates.resources()]
    .filter(({ type }) => types.has(type))
    .map((resource) => Subject.of(resource, world))
    .flatMap((subject) => (subject.exists ? actingOf(subject, reading) : []));
}

function actingOf(subject: Subject, reading: Reading): readonly Acting[] {
  const as = subject.type === GROUP ? usersOf(subject, reading) : rolesOf(subject, reading, MOST_STEPS);
  const { place } = subject.whole;
  if (as === undefined) return [{ place }];
  return as.length === 0 ? [] : [{ as: [...new Set(as)], place }];
}

/** Nothing where one of several roles is not known. */
function rolesOf(subject: Subject, reading: Reading, steps: number): readonly string[] | undefined {
  const own = ownRolesOf(subject).map((field) => roleAt(field, reading));
  const made = SERVERLESS.has(subject.type) ? serverlessRole(subject, reading) : undefined;
  const named = (RUNS_LIKE[subject.type] ?? []).flatMap((path) => subject.properties.get(...path).items);
  const next = named.map((field) => {
    const other = modelOr(field).target(...ACTING);
    return other === undefined || steps === 0 ? undefined : rolesOf(other, reading, steps - 1);
  });
  const all = [...own, ...next, ...(made === undefined ? [] : [[made.arn]])];
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function ownRolesOf(subject: Subject): readonly Field[] {
  const path = RUNS_TOO[subject.type];
  return path === undefined ? runsAs(subject) : subject.properties.get(...path).items;
}

/** A variant of an endpoint names its model. */
function modelOr(field: Field): Field {
  const model = field.get('ModelName');
  return model.isSet === true ? model : field;
}

/** A role of the files; what any other may do, they do not show. */
function roleAt(field: Field, { names }: Reading): readonly string[] | undefined {
  const role = field.target('AWS::IAM::Role');
  const arn = role && names.arn(role.resource);
  return arn === undefined ? undefined : [arn];
}

/** Nothing where some are not known. */
function usersOf(group: Subject, { names }: Reading): readonly string[] | undefined {
  const added = group.mentionedBy('AWS::IAM::UserToGroupAddition').filter(({ properties }) => {
    return group.is(properties.get('GroupName').target(GROUP));
  });
  const listed = added.flatMap(({ properties }) => properties.get('Users').items);
  const named = listed.map((user) => user.target('AWS::IAM::User'));
  const users = [...group.referredBy('AWS::IAM::User', 'Groups'), ...named];
  const arns = users.map((user) => user && names.arn(user.resource));
  return arns.some((arn) => arn === undefined) ? undefined : arns.flatMap((arn) => arn ?? []);
}
