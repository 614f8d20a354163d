// Required before an example: puts a bucket in it that keeps none of the rules, as somebody in a hurry would.
const { App, TerraformStack } = require('cdktf');
const { StorageBucket } = require('@cdktf/provider-google/lib/storage-bucket');

const { synth } = App.prototype;
App.prototype.synth = function (...args) {
  const stack = this.node.children.find(TerraformStack.isStack);
  if (stack && !stack.node.tryFindChild('Bare'))
    new StorageBucket(stack, 'Bare', { name: 'training-data', location: 'EU' });
  return synth.apply(this, args);
};
