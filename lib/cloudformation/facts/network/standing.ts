import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { once } from './once';
import { runsModels } from './runs-models';

/** Where a type says in which subnets it stands, and behind which security groups. */
interface Standing {
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  /** Whether this one has to do with models; all of its type have, where nothing is said. */
  readonly counts?: (subject: Subject) => boolean;
}

const at = (...path: readonly string[]) => ({
  inVpc: (subnets: string, groups: string): Standing => ({ subnets: [...path, subnets], groups: [...path, groups] }),
});
const JOB = at('NetworkConfig', 'VpcConfig').inVpc('Subnets', 'SecurityGroupIds');
const TOOL = at('NetworkConfiguration', 'VpcConfig').inVpc('Subnets', 'SecurityGroups');

/** What computes: models, jobs, agents and the code that calls them. */
const WORKLOADS: Readonly<Record<string, Standing>> = {
  'AWS::SageMaker::Model': at('VpcConfig').inVpc('Subnets', 'SecurityGroupIds'),
  'AWS::SageMaker::EndpointConfig': at('VpcConfig').inVpc('Subnets', 'SecurityGroupIds'),
  'AWS::SageMaker::ProcessingJob': JOB,
  'AWS::SageMaker::DataQualityJobDefinition': JOB,
  'AWS::SageMaker::ModelBiasJobDefinition': JOB,
  'AWS::SageMaker::ModelExplainabilityJobDefinition': JOB,
  'AWS::SageMaker::ModelQualityJobDefinition': JOB,
  'AWS::SageMaker::MonitoringSchedule': at(
    'MonitoringScheduleConfig',
    'MonitoringJobDefinition',
    'NetworkConfig',
    'VpcConfig',
  ).inVpc('Subnets', 'SecurityGroupIds'),
  'AWS::SageMaker::NotebookInstance': at().inVpc('SubnetId', 'SecurityGroupIds'),
  'AWS::SageMaker::Cluster': at('VpcConfig').inVpc('Subnets', 'SecurityGroupIds'),
  'AWS::SageMaker::Domain': { subnets: ['SubnetIds'], groups: ['DefaultUserSettings', 'SecurityGroups'] },
  'AWS::BedrockAgentCore::Runtime': at('NetworkConfiguration', 'NetworkModeConfig').inVpc('Subnets', 'SecurityGroups'),
  'AWS::BedrockAgentCore::Harness': at(
    'Environment',
    'AgentCoreRuntimeEnvironment',
    'NetworkConfiguration',
    'NetworkModeConfig',
  ).inVpc('Subnets', 'SecurityGroups'),
  'AWS::BedrockAgentCore::BrowserCustom': TOOL,
  'AWS::BedrockAgentCore::CodeInterpreterCustom': TOOL,
  'AWS::Lambda::Function': { ...at('VpcConfig').inVpc('SubnetIds', 'SecurityGroupIds'), counts: runsModels },
  'AWS::ECS::Service': {
    ...at('NetworkConfiguration', 'AwsvpcConfiguration').inVpc('Subnets', 'SecurityGroups'),
    counts: runsModels,
  },
};

/** Private ways to models. */
const ENDPOINTS: Readonly<Record<string, Standing>> = {
  'AWS::EC2::VPCEndpoint': { ...at().inVpc('SubnetIds', 'SecurityGroupIds'), counts: leadsToModels },
  'AWS::OpenSearchServerless::VpcEndpoint': at().inVpc('SubnetIds', 'SecurityGroupIds'),
};

/** What keeps the knowledge of models. */
const STORES: Readonly<Record<string, Standing>> = {
  'AWS::RDS::DBCluster': { subnets: [], groups: ['VpcSecurityGroupIds'], counts: keepsKnowledge },
};

const ALL = { ...WORKLOADS, ...ENDPOINTS, ...STORES };

/** Whether a knowledge base keeps its vectors in a database. */
export function keepsKnowledge(database: Subject): boolean {
  return database.mentionedBy('AWS::Bedrock::KnowledgeBase').length > 0;
}

/** Whether an endpoint of a VPC leads to models, agents, or what they know. */
export function leadsToModels(endpoint: Subject): boolean {
  const { text } = endpoint.properties.get('ServiceName');
  return text !== undefined && /(^|\.)(bedrock|sagemaker|aoss|qbusiness)([.-]|$)/.test(shapeOf(text));
}

/** Those of the table that stand in a subnet, or behind a security group. */
function standing(table: Readonly<Record<string, Standing>>, here: Subject, which: 'subnets' | 'groups'): Subject[] {
  return here.mentionedBy(...Object.keys(table)).filter((subject) => {
    const { counts, [which]: path = [] } = table[subject.type] ?? {};
    return (
      subject.properties.get(...path).items.some((item) => here.is(item.target(here.type))) &&
      (counts?.(subject) ?? true)
    );
  });
}

/** Whether a model, an agent or code that calls one stands in a subnet. */
export const hasWorkload = once((subnet) => standing(WORKLOADS, subnet, 'subnets').length > 0);

/** Whether a security group guards such a one, or a private way to models. */
export const guardsModels = once((group) => standing(ALL, group, 'groups').length > 0);

/** Whether such a one, or a private way to models, stands in a VPC. */
export const holdsModels = once(
  (vpc) =>
    vpc.referredBy('AWS::EC2::VPCEndpoint', 'VpcId').some(leadsToModels) ||
    vpc.referredBy('AWS::OpenSearchServerless::VpcEndpoint', 'VpcId').length > 0 ||
    vpc.referredBy('AWS::EC2::Subnet', 'VpcId').some((subnet) => standing(ALL, subnet, 'subnets').length > 0),
);

/** The VPC that is named here, where the files hold it. */
export const vpcAt = (field: Field): Subject | undefined => field.target('AWS::EC2::VPC');
