import type { Area } from '../area';
import { agentRuntime, browser, codeInterpreter, harness } from './agent-network';
import { distribution } from './distribution';
import { domainName } from './door-domain';
import { functionUrl } from './function-url';
import { graphqlApi } from './graphql-api';
import { httpApi, route } from './http-api';
import { listener, loadBalancer } from './load-balancer';
import { callingFunction, callingService } from './model-caller';
import { endpointConfig, model } from './model-host';
import { firewallRuleGroup, vpc } from './network';
import { privateEndpoint } from './private-endpoint';
import { method, restApi } from './rest-api';
import { authenticating, authPolicy, carrying, service } from './service-network';
import { subnet } from './subnet';
import { securityGroup } from './traffic-filter';
import { job, pipelineJobs, schedule } from './training-job';
import { accessPolicy, databaseInstance, graph, networkPolicy, searchDomain } from './vector-store';
import { webAcl } from './web-filter';
import { domain, notebook } from './workspace-network';

export const NETWORK: Area = {
  readers: {
    'AWS::ApiGateway::DomainName': domainName,
    'AWS::ApiGateway::Method': method,
    'AWS::ApiGateway::RestApi': restApi,
    'AWS::ApiGatewayV2::Api': httpApi,
    'AWS::ApiGatewayV2::Route': route,
    'AWS::AppSync::GraphQLApi': graphqlApi,
    'AWS::BedrockAgentCore::BrowserCustom': browser,
    'AWS::BedrockAgentCore::CodeInterpreterCustom': codeInterpreter,
    'AWS::BedrockAgentCore::Harness': harness,
    'AWS::BedrockAgentCore::Runtime': agentRuntime,
    'AWS::CloudFront::Distribution': distribution,
    'AWS::EC2::SecurityGroup': securityGroup,
    'AWS::EC2::Subnet': subnet,
    'AWS::EC2::VPC': vpc,
    'AWS::EC2::VPCEndpoint': privateEndpoint,
    'AWS::ECS::Service': callingService,
    'AWS::ElasticLoadBalancingV2::Listener': listener,
    'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
    'AWS::Lambda::Function': callingFunction,
    'AWS::Lambda::Url': functionUrl,
    'AWS::NeptuneGraph::Graph': graph,
    'AWS::OpenSearchServerless::AccessPolicy': accessPolicy,
    'AWS::OpenSearchServerless::SecurityPolicy': networkPolicy,
    'AWS::OpenSearchService::Domain': searchDomain,
    'AWS::RDS::DBInstance': databaseInstance,
    'AWS::Route53Resolver::FirewallRuleGroup': firewallRuleGroup,
    'AWS::SageMaker::DataQualityJobDefinition': job,
    'AWS::SageMaker::Domain': domain,
    'AWS::SageMaker::EndpointConfig': endpointConfig,
    'AWS::SageMaker::Model': model,
    'AWS::SageMaker::ModelBiasJobDefinition': job,
    'AWS::SageMaker::ModelExplainabilityJobDefinition': job,
    'AWS::SageMaker::ModelQualityJobDefinition': job,
    'AWS::SageMaker::MonitoringSchedule': schedule,
    'AWS::SageMaker::NotebookInstance': notebook,
    'AWS::SageMaker::Pipeline': pipelineJobs,
    'AWS::SageMaker::ProcessingJob': job,
    'AWS::VpcLattice::AuthPolicy': authPolicy,
    'AWS::VpcLattice::Listener': carrying('Protocol'),
    'AWS::VpcLattice::Service': service,
    'AWS::VpcLattice::ServiceNetwork': authenticating,
    'AWS::VpcLattice::TargetGroup': carrying('Config', 'Protocol'),
    'AWS::WAFv2::WebACL': webAcl,
  },
  alongside: [
    'AWS::ApiGateway::BasePathMapping',
    'AWS::ApiGateway::VpcLink',
    'AWS::ApiGatewayV2::ApiMapping',
    'AWS::ApiGatewayV2::Integration',
    'AWS::AppSync::DataSource',
    'AWS::EC2::FlowLog',
    'AWS::EC2::Route',
    'AWS::EC2::RouteTable',
    'AWS::EC2::SecurityGroupEgress',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::EC2::SubnetRouteTableAssociation',
    'AWS::ECS::TaskDefinition',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'AWS::Lambda::Alias',
    'AWS::Lambda::Version',
    'AWS::OpenSearchServerless::VpcEndpoint',
    'AWS::Route53Resolver::FirewallDomainList',
    'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    'AWS::StepFunctions::StateMachine',
    'AWS::VpcLattice::AccessLogSubscription',
    'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    'AWS::WAFv2::WebACLAssociation',
  ],
};
