import { every } from '../../../core';
import type { Fact } from '../../../policy';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import type { Template } from '../../template';
import { matches } from '../../text';
import { stored } from './ai-storage';

/** What `AWS::S3Vectors::VectorBucket` tells. */
export const vectorBucket = (bucket: Subject): Fact[] => [
  stored(bucket, 'vectors', vectorKey(bucket.properties.get('EncryptionConfiguration'))),
];

/** What `AWS::S3Vectors::Index` tells; one that says nothing takes what its bucket has. */
export function vectorIndex(index: Subject): Fact[] {
  const encryption = index.properties.get('EncryptionConfiguration');
  return encryption.isSet === false ? [] : [stored(index, 'vectors', vectorKey(encryption))];
}

function vectorKey(encryption: Field): Read<boolean> {
  const type = encryption.get('SseType').text;
  const byKms = type !== undefined && matches(type, /^aws:kms$/);
  return encryption.as(every([byKms, ownKey(encryption.get('KmsKeyArn')).value]));
}

/** What `AWS::OpenSearchServerless::Collection` tells, where it does not leave its key to a policy. */
export function collection(subject: Subject): Fact[] {
  const encryption = subject.properties.get('EncryptionConfig');
  if (encryption.isSet === false || !keepsVectors(subject)) return [];
  return [stored(subject, 'vectors', ownKey(encryption.get('KmsKeyArn')))];
}

/** What `AWS::OpenSearchServerless::SecurityPolicy` tells of the keys of collections, where some of them keep vectors. */
export function encryptionPolicy(policy: Subject): Fact[] {
  const { properties, resource } = policy;
  if (properties.get('Type').text !== 'encryption' || !hasVectors(resource.template)) return [];
  const document = properties.get('Policy');
  return [stored(policy, 'vectors', document.as(ownKey(document.json.get('KmsARN')).value))];
}

const TYPE = 'AWS::OpenSearchServerless::Collection';
const known = new WeakMap<Template, boolean>();

/** Whether a collection of the template keeps vectors. */
function hasVectors(template: Template): boolean {
  const found =
    known.get(template) ??
    [...template.resources.values()].some(({ type, raw }) => type === TYPE && JSON.stringify(raw).includes(VECTORS));
  known.set(template, found);
  return found;
}

const VECTORS = '"VECTORSEARCH"';

const keepsVectors = ({ properties }: Subject): boolean => properties.get('Type').text === 'VECTORSEARCH';

/** What a database tells, where a knowledge base keeps its vectors in it. */
export function database(subject: Subject): Fact[] {
  if (subject.mentionedBy('AWS::Bedrock::KnowledgeBase').length === 0) return [];
  const { properties } = subject;
  const key = properties.get('KmsKeyId');
  return [
    stored(
      subject,
      'vectors',
      key.as(every([properties.get('StorageEncrypted').boolean(false).value, ownKey(key).value])),
    ),
  ];
}

/** What a domain of OpenSearch tells, where a knowledge base keeps its vectors in it. */
export function searchDomain(subject: Subject): Fact[] {
  if (subject.mentionedBy('AWS::Bedrock::KnowledgeBase').length === 0) return [];
  const rest = subject.properties.get('EncryptionAtRestOptions');
  return [
    stored(
      subject,
      'vectors',
      rest.as(every([rest.get('Enabled').boolean(false).value, ownKey(rest.get('KmsKeyId')).value])),
    ),
  ];
}
