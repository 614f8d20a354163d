import { MonitoringNotificationChannel } from '@cdktf/provider-google/lib/monitoring-notification-channel';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketObject } from '@cdktf/provider-google/lib/storage-bucket-object';
import { Construct } from 'constructs';
import type { AiAssetProps } from '../../../lib/core';
import { AiInventory } from '../../../lib/google/inventory';
import { emptyStack, Synthesized } from '../synthesized';

const props: AiAssetProps = {
  owner: 'fraud-team',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['confidential'],
};

test('what an asset covers bears its labels beside its own, and nothing else does', () => {
  const stack = emptyStack();
  const around = new Construct(stack, 'Payments');
  const data = new StorageBucket(around, 'Data', { name: 'payments', location: 'EU', labels: { team: 'fraud' } });
  new StorageBucketObject(around, 'Object', { bucket: data.name, name: 'one', content: 'two' });
  new StorageBucket(stack, 'Other', { name: 'other', location: 'EU' });
  const inventory = new AiInventory(stack, 'Inventory');
  inventory.covers(inventory.dataset('payments', props), around);
  const synthesized = new Synthesized(stack);
  const buckets = Object.values(synthesized.resources('google_storage_bucket'));
  const labelsOf = (called: string) => buckets.find(({ name }) => name === called)?.['labels'];
  expect(labelsOf('payments')).toEqual({
    team: 'fraud',
    'ai-dataset': 'payments',
    'ai-owner': 'fraud-team',
    'ai-purpose': 'card-fraud-scoring',
    'ai-risk-tier': 'high',
    'ai-data-class': 'confidential',
  });
  expect(buckets).toHaveLength(2);
  expect(labelsOf('other')).toBeUndefined();
  expect(synthesized.only('google_storage_bucket_object')).not.toHaveProperty('labels');
});

test('settings that are called labels stay as they are', () => {
  const stack = emptyStack();
  const labels = { email_address: 'security@example.com' };
  const channel = new MonitoringNotificationChannel(stack, 'Channel', {
    displayName: 'Security',
    type: 'email',
    labels,
  });
  const inventory = new AiInventory(stack, 'Inventory');
  inventory.covers(inventory.pipeline('training', props), channel);
  expect(new Synthesized(stack).only('google_monitoring_notification_channel')['labels']).toEqual(labels);
});

test('a model is of the class of what it learned from', () => {
  const inventory = new AiInventory(emptyStack(), 'Inventory');
  const payments = inventory.dataset('payments', { ...props, dataClasses: ['restricted'] });
  expect(() => inventory.model('fraud', { ...props, learnsFrom: [payments] })).toThrow(/^AssetDataClasses: /);
  const pipeline = inventory.pipeline('fraud', props);
  expect(inventory.assets).toEqual([payments, expect.objectContaining({ kind: 'model' }), pipeline]);
});
