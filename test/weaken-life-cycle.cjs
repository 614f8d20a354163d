// Loaded before an example: takes away what keeps each duty in the life of a model from those who do not have it, right before it is synthesised.
const { App } = require('aws-cdk-lib');
const { Policy, PolicyStatement, Role, ServicePrincipal } = require('aws-cdk-lib/aws-iam');

/** A right that somebody is given beside what the example grants, on everything. */
const may = (role, id, ...actions) =>
  new Policy(role.stack, id, { roles: [role], statements: [new PolicyStatement({ actions, resources: ['*'] })] });

function weaken(app) {
  const workshop = app.node.findChild('FraudWorkshop');
  const at = (path) => path.split('/').reduce((scope, id) => scope.node.findChild(id), workshop);
  const somebody = (id) => new Role(workshop, id, { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });

  // Who approves deploys as well, without the fence of the role, and without what the registry denies to whom it lets approve.
  const approver = at('Approver');
  approver.node.defaultChild.addPropertyDeletionOverride('Policies');
  const both = { actions: ['sagemaker:UpdateModelPackage', 'sagemaker:CreateEndpoint'], resources: ['*'] };
  at('Approver/DefaultPolicy/Resource').addPropertyOverride('PolicyDocument.Statement', [
    new PolicyStatement(both).toStatementJson(),
  ]);

  // A stranger reads what the model learns from: its policy denies nobody anything.
  const bucket = at('Payments').bucket;
  const reads = { actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')], principals: [somebody('Reader')] };
  bucket.policy.node.defaultChild.addPropertyOverride('PolicyDocument.Statement', [
    workshop.resolve(new PolicyStatement(reads).toStatementJson()),
  ]);

  may(somebody('Helper'), 'HelperApproves', 'sagemaker:UpdateModelPackage');
  may(somebody('Cleaner'), 'CleanerStops', 'cloudtrail:StopLogging');
}

const synth = App.prototype.synth;
App.prototype.synth = function (...options) {
  if (this.node.tryFindChild('FraudWorkshop').node.tryFindChild('Reader') === undefined) weaken(this);
  return synth.apply(this, options);
};
