// Loaded before an example: slips a bucket without any protection into its first stack.
const { App, Stack } = require('aws-cdk-lib');
const { Bucket } = require('aws-cdk-lib/aws-s3');

const synth = App.prototype.synth;
App.prototype.synth = function (...options) {
  if (this.node.tryFindChild('BareBucketAdded') === undefined) {
    new Bucket(this.node.children.find(Stack.isStack), 'Bare');
    new Stack(this, 'BareBucketAdded');
  }
  return synth.apply(this, options);
};
