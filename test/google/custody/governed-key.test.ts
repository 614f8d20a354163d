import { GovernedKey } from '../../../lib/google';
import { TerraformVariable } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

test('a key rotates, can be brought back, and is not destroyed', () => {
  const stack = emptyStack();
  new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  const synthesized = new Synthesized(stack);
  expect(synthesized.only('google_kms_key_ring')).toMatchObject({
    location: 'europe-west4',
    lifecycle: { prevent_destroy: true },
  });
  expect(synthesized.only('google_kms_crypto_key')).toMatchObject({
    purpose: 'ENCRYPT_DECRYPT',
    rotation_period: '7776000s',
    destroy_scheduled_duration: '2592000s',
    version_template: { protection_level: 'HSM' },
    lifecycle: { prevent_destroy: true },
  });
  expect(synthesized.findings()).toEqual([]);
});

test('the name of its ring stays', () => {
  const stack = emptyStack();
  new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  expect(new Synthesized(stack).only('google_kms_key_ring')['name']).toBe('claims-key-13b8e132');
});

test('a service is let use it, and nobody else', () => {
  const stack = emptyStack();
  const key = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  key.letUse('Storage', ACME.agentOf('storage.googleapis.com'));
  expect(new Synthesized(stack).only('google_kms_crypto_key_iam_member')).toMatchObject({
    role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
    member: 'serviceAccount:service-123456789012@gs-project-accounts.iam.gserviceaccount.com',
  });
});

test('a service that uses it twice is let use it once, and another one besides', () => {
  const stack = emptyStack();
  const key = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  const [first] = key.letUse('Claims', ACME.agentOf('storage.googleapis.com'));
  expect(key.letUse('Letters', ACME.agentOf('storage.googleapis.com'))).toEqual([first]);
  key.letUse('Answers', ACME.agentOf('bigquery.googleapis.com'));
  expect(Object.keys(new Synthesized(stack).resources('google_kms_crypto_key_iam_member'))).toHaveLength(2);
});

test('a key says where it is, as far as the files know', () => {
  const stack = emptyStack();
  const place = new TerraformVariable(stack, 'place', { type: 'string' });
  expect(new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' }).location).toBe('europe-west4');
  expect(new GovernedKey(stack, 'Other', { project: ACME, location: place.stringValue }).location).toBeUndefined();
  expect(GovernedKey.fromKeyName('projects/k/locations/eu/keyRings/ai/cryptoKeys/logs').location).toBe('eu');
  expect(GovernedKey.fromKeyName('${var.key}').location).toBeUndefined();
});

test('a key that is kept elsewhere is used by its name, which must be one', () => {
  const keyName = 'projects/keys/locations/eu/keyRings/ai/cryptoKeys/logs';
  expect(GovernedKey.fromKeyName(keyName)).toMatchObject({ keyName });
  expect(() => GovernedKey.fromKeyName('logs')).toThrow(/^KeyName: 'keyName' must be projects\//);
});
