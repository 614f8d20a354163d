import {
  aws_bedrockagentcore as agentcore,
  aws_ecr as ecr,
  aws_iam as iam,
  aws_kms as kms,
  aws_lambda as lambda,
  Stack,
} from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const { DataSourceConfig, EvaluatorSelector, PolicyAction, PolicyPrincipal, PolicyResource, PolicyStatement } =
  agentcore;

export default (app) => {
  const policies = new Stack(app, 'Policies');
  const policyEngine = new agentcore.PolicyEngine(policies, 'MyPolicyEngine', { policyEngineName: 'my_policy_engine' });
  const gateway = new agentcore.Gateway(policies, 'MyGateway', { policyEngineConfiguration: { policyEngine } });
  policyEngine.addPolicy('AllowAllActions', {
    statement: PolicyStatement.fromCedar(
      `permit(principal, action, resource == AgentCore::Gateway::"${gateway.gatewayArn}");`,
    ),
    validationMode: agentcore.PolicyValidationMode.IGNORE_ALL_FINDINGS,
  });
  policyEngine.addPolicy('SpecificToolPolicy', {
    statement: new PolicyStatement({
      effect: agentcore.PolicyEffect.PERMIT,
      principal: PolicyPrincipal.entityType('AgentCore::OAuthUser'),
      action: PolicyAction.anyOf(['AgentCore::Action::WeatherTool__get_forecast']),
      resource: PolicyResource.instance('AgentCore::Gateway', gateway.gatewayArn),
    }),
  });
  new agentcore.PolicyEngine(policies, 'EncryptedEngine', { kmsKey: new kms.Key(policies, 'PolicyEngineKey') });
  policyEngine.grantEvaluate(
    new iam.Role(policies, 'LambdaRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  );

  const evaluation = new Stack(app, 'Evaluation');
  const runtime = new agentcore.Runtime(evaluation, 'MyRuntime', {
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromEcrRepository(
      new ecr.Repository(evaluation, 'Repository'),
    ),
  });
  new agentcore.OnlineEvaluationConfig(evaluation, 'MyEvaluation', {
    onlineEvaluationConfigName: 'my_evaluation',
    evaluators: [EvaluatorSelector.builtin(agentcore.BuiltinEvaluator.HELPFULNESS)],
    dataSource: DataSourceConfig.fromAgentRuntimeEndpoint(runtime),
  });
  new agentcore.Evaluator(evaluation, 'CategoricalEvaluator', {
    evaluatorName: 'domain_accuracy_evaluator',
    level: agentcore.EvaluationLevel.SESSION,
    evaluatorConfig: agentcore.EvaluatorConfig.llmAsAJudge({
      instructions: 'Tell whether the answer is accurate.',
      modelId: 'us.anthropic.claude-sonnet-4-6',
      ratingScale: agentcore.EvaluatorRatingScale.categorical([{ label: 'Accurate', definition: 'It is correct.' }]),
    }),
  });
  new agentcore.Evaluator(evaluation, 'CodeEvaluator', {
    evaluatorName: 'custom_code_evaluator',
    level: agentcore.EvaluationLevel.TOOL_CALL,
    evaluatorConfig: agentcore.EvaluatorConfig.codeBased({
      lambdaFunction: new lambda.Function(evaluation, 'EvalFunction', code),
    }),
  });
};
