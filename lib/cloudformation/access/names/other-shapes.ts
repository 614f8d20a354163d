import type { Shape, Shapes } from './shape';

const network = (kind: string, prefix: `${string}-`, id = 'Id'): Shape => ({
  made: prefix,
  arn: `ec2:{R}:{A}:${kind}/{N}`,
  attributes: { [id]: '{N}' },
});

/** Logs, networks, code, messages. */
export const OTHER_SHAPES: Shapes = {
  'AWS::ApiGateway::RestApi': {
    made: 'CODE',
    arn: 'execute-api:{R}:{A}:{N}',
    attributes: { RestApiId: '{N}' },
    holds: ['/*'],
  },
  'AWS::Backup::BackupVault': {
    named: 'BackupVaultName',
    arn: 'backup:{R}:{A}:backup-vault:{N}',
    attributes: { BackupVaultArn: '{ARN}', BackupVaultName: '{N}' },
  },
  'AWS::CloudFormation::Stack': { made: 'uuid', arn: 'cloudformation:{R}:{A}:stack/*/{N}', ref: '{ARN}' },
  'AWS::CloudTrail::EventDataStore': {
    made: 'uuid',
    arn: 'cloudtrail:{R}:{A}:eventdatastore/{N}',
    ref: '{ARN}',
    attributes: { EventDataStoreArn: '{ARN}' },
  },
  'AWS::CloudTrail::Trail': { named: 'TrailName', arn: 'cloudtrail:{R}:{A}:trail/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::CloudWatch::Alarm': { named: 'AlarmName', arn: 'cloudwatch:{R}:{A}:alarm:{N}', attributes: { Arn: '{ARN}' } },
  'AWS::CodeBuild::Project': { named: 'Name', arn: 'codebuild:{R}:{A}:project/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::EC2::FlowLog': network('vpc-flow-log', 'fl-'),
  'AWS::EC2::Instance': network('instance', 'i-', 'InstanceId'),
  'AWS::EC2::NetworkInterface': network('network-interface', 'eni-'),
  'AWS::EC2::RouteTable': network('route-table', 'rtb-', 'RouteTableId'),
  'AWS::EC2::SecurityGroup': network('security-group', 'sg-', 'GroupId'),
  'AWS::EC2::Subnet': network('subnet', 'subnet-', 'SubnetId'),
  'AWS::EC2::VPC': network('vpc', 'vpc-', 'VpcId'),
  'AWS::EC2::VPCEndpoint': network('vpc-endpoint', 'vpce-'),
  'AWS::ECS::Cluster': { named: 'ClusterName', arn: 'ecs:{R}:{A}:cluster/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::EKS::Cluster': { named: 'Name', arn: 'eks:{R}:{A}:cluster/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::Events::EventBus': {
    named: 'Name',
    arn: 'events:{R}:{A}:event-bus/{N}',
    attributes: { Arn: '{ARN}', Name: '{N}' },
  },
  'AWS::Events::Rule': { named: 'Name', arn: 'events:{R}:{A}:rule/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::Kinesis::Stream': { named: 'Name', arn: 'kinesis:{R}:{A}:stream/{N}', attributes: { Arn: '{ARN}' } },
  'AWS::KinesisFirehose::DeliveryStream': {
    named: 'DeliveryStreamName',
    arn: 'firehose:{R}:{A}:deliverystream/{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::Lambda::Alias': {
    named: 'Name',
    arn: 'lambda:{R}:{A}:function:{FunctionName}:{N}',
    ref: '{ARN}',
    attributes: { AliasArn: '{ARN}' },
  },
  'AWS::Lambda::Function': {
    named: 'FunctionName',
    made: 'name',
    arn: 'lambda:{R}:{A}:function:{N}',
    attributes: { Arn: '{ARN}' },
    holds: [':*'],
  },
  'AWS::Lambda::LayerVersion': {
    made: 'number',
    arn: 'lambda:{R}:{A}:layer:{LayerName}:{N}',
    ref: '{ARN}',
    attributes: { LayerVersionArn: '{ARN}' },
  },
  'AWS::Lambda::Version': {
    made: 'number',
    arn: 'lambda:{R}:{A}:function:{FunctionName}:{N}',
    ref: '{ARN}',
    attributes: { FunctionArn: '{ARN}', Version: '{N}' },
  },
  'AWS::Logs::DeliveryDestination': {
    named: 'Name',
    arn: 'logs:{R}:{A}:delivery-destination:{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::Logs::DeliverySource': {
    named: 'Name',
    arn: 'logs:{R}:{A}:delivery-source:{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::Logs::Destination': {
    named: 'DestinationName',
    arn: 'logs:{R}:{A}:destination:{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::Logs::LogGroup': {
    named: 'LogGroupName',
    made: 'name',
    arn: 'logs:{R}:{A}:log-group:{N}',
    attributes: { Arn: '{ARN}:*' },
    holds: [':*'],
  },
  'AWS::OpenSearchServerless::VpcEndpoint': {
    made: 'vpce-',
    arn: 'ec2:{R}:{A}:vpc-endpoint/{N}',
    attributes: { Id: '{N}' },
  },
  'AWS::SNS::Topic': {
    named: 'TopicName',
    made: 'name',
    arn: 'sns:{R}:{A}:{N}',
    ref: '{ARN}',
    attributes: { TopicArn: '{ARN}', TopicName: '{N}' },
  },
  'AWS::SQS::Queue': {
    named: 'QueueName',
    made: 'name',
    arn: 'sqs:{R}:{A}:{N}',
    ref: 'https://sqs.{R}.amazonaws.com/{A}/{N}',
    attributes: { Arn: '{ARN}', QueueName: '{N}', QueueUrl: 'https://sqs.{R}.amazonaws.com/{A}/{N}' },
  },
  'AWS::StepFunctions::StateMachine': {
    named: 'StateMachineName',
    arn: 'states:{R}:{A}:stateMachine:{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', Name: '{N}' },
  },
  'AWS::VpcLattice::Service': {
    made: 'svc-',
    arn: 'vpc-lattice:{R}:{A}:service/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', Id: '{N}' },
    holds: ['/*'],
  },
  'AWS::VpcLattice::ServiceNetwork': {
    made: 'sn-',
    arn: 'vpc-lattice:{R}:{A}:servicenetwork/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', Id: '{N}' },
  },
};
