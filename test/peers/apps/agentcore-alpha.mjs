import * as agentcore from '@aws-cdk/aws-bedrock-agentcore-alpha';
import { aws_ecr as ecr, aws_iam as iam, Stack } from 'aws-cdk-lib';

const { Gateway, PolicyEngineMode, PolicyStatement, PolicyValidationMode } = agentcore;

export default (app) => {
  const stack = new Stack(app, 'Alpha');
  const policyEngine = new agentcore.PolicyEngine(stack, 'MyPolicyEngine', { policyEngineName: 'my_policy_engine' });
  const gateway = new Gateway(stack, 'MyGateway', {
    policyEngineConfiguration: { policyEngine, mode: PolicyEngineMode.ENFORCE },
  });
  policyEngine.addPolicy('AllowAllActions', {
    definition: `permit(principal, action, resource == AgentCore::Gateway::"${gateway.gatewayArn}");`,
    validationMode: PolicyValidationMode.IGNORE_ALL_FINDINGS,
  });
  policyEngine.addPolicy('Conditional', {
    statement: PolicyStatement.permit()
      .forPrincipal('AgentCore::OAuthUser')
      .onAllActions()
      .onResource('AgentCore::Gateway', gateway.gatewayArn)
      .when()
      .principalAttribute('department')
      .equalTo('Engineering')
      .done(),
  });
  policyEngine.grantEvaluate(
    new iam.Role(stack, 'LambdaRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  );
  const logged = { policyEngine: new agentcore.PolicyEngine(stack, 'Logged') };
  new Gateway(stack, 'LoggedGateway', { policyEngineConfiguration: logged });

  const agentRuntimeArtifact = agentcore.AgentRuntimeArtifact.fromEcrRepository(
    new ecr.Repository(stack, 'Repository'),
  );
  new agentcore.Runtime(stack, 'Runtime', { agentRuntimeArtifact });
  new agentcore.Memory(stack, 'Memory');
  new agentcore.BrowserCustom(stack, 'Browser');
  new agentcore.CodeInterpreterCustom(stack, 'CodeInterpreter');
};
