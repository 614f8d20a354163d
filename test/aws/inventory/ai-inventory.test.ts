import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnDomain, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { AiInventory } from '../../../lib/aws/inventory';
import type { AiAssetProps } from '../../../lib/core';

const props: AiAssetProps = {
  owner: 'fraud-team',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['confidential'],
};

const inventory = () => new AiInventory(new Stack(new App(), 'Fraud'), 'Inventory');

test('what an asset covers bears its tags, and nothing else does', () => {
  const list = inventory();
  const stack = Stack.of(list);
  const around = new Construct(stack, 'Scoring');
  new CfnModel(around, 'Model');
  new Key(stack, 'Key');
  list.covers(list.model('fraud', props), around);
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::SageMaker::Model', {
    Tags: [
      { Key: 'ai-data-class', Value: 'confidential' },
      { Key: 'ai-model', Value: 'fraud' },
      { Key: 'ai-owner', Value: 'fraud-team' },
      { Key: 'ai-purpose', Value: 'card-fraud-scoring' },
      { Key: 'ai-risk-tier', Value: 'high' },
    ],
  });
  expect(JSON.stringify(template.findResources('AWS::KMS::Key'))).not.toContain('ai-');
});

test('what another tag would replace bears none', () => {
  const list = inventory();
  const stack = Stack.of(list);
  const userSettings = { executionRole: 'arn:aws:iam::111122223333:role/studio' };
  const studio = { authMode: 'IAM', domainName: 'fraud', defaultUserSettings: userSettings };
  new CfnDomain(stack, 'Studio', { ...studio, vpcId: 'vpc-1', subnetIds: ['subnet-1'] });
  list.covers(list.pipeline('fraud', props), stack);
  expect(JSON.stringify(Template.fromStack(stack))).not.toContain('ai-');
});

test('it knows everything, in order', () => {
  const list = inventory();
  const payments = list.dataset('payments', props);
  const fraud = list.model('fraud', { ...props, learnsFrom: [payments] });
  expect(list.assets).toEqual([payments, fraud]);
});

test('a model and a dataset may have one name, two models may not', () => {
  const list = inventory();
  list.dataset('fraud', props);
  list.model('fraud', props);
  expect(() => list.model('fraud', props)).toThrow(/^AssetTwice: .* got 'fraud' twice; .*\[Fraud\/Inventory\]$/);
});

test('a model is of the class of what it learned from', () => {
  const list = inventory();
  const payments = list.dataset('payments', { ...props, dataClasses: ['restricted', 'public'] });
  const shops = list.dataset('shops', { ...props, dataClasses: ['public'] });
  const learns = (dataClasses: AiAssetProps['dataClasses']) => () =>
    list.model(`fraud-${dataClasses[0]}`, { ...props, dataClasses, learnsFrom: [payments, shops] });
  expect(learns(['confidential'])).toThrow(
    /^AssetDataClasses: 'dataClasses' must hold 'restricted' as 'payments' does, got confidential/,
  );
  expect(learns(['restricted'])).not.toThrow();
});

test.each([
  [{ bedrock: ['amazon.nova-pro-v1:0'], vertexAi: ['google/gemini-2.5-pro'] }, undefined],
  [{ bedrock: ['amazon.*'] }, "'approved.bedrock' must hold .*, got 'amazon.\\*'"],
  [{ bedrock: ['nova'] }, "got 'nova'"],
  [
    { vertexAi: ['google/gemini-2.5-pro', 'google/gemini-2.5-pro'] },
    "'approved.vertexAi' must .* each once .*got 'google/gemini-2.5-pro'",
  ],
])('of %j is said %s', (approved, said) => {
  const make = () => new AiInventory(new Stack(new App(), 'Fraud'), 'Inventory', { approved });
  if (said === undefined) expect(make().approved).toEqual(approved);
  else expect(make).toThrow(new RegExp(`^ApprovedModelId: .*${said}.*\\[Fraud/Inventory\\]$`));
});
