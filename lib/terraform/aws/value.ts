import { Unknown } from '../../core';
import { isData } from '../evaluate';
import type { Field } from '../field';
import type { Resource } from '../resource';
import { Pseudo, Reference, Text, type TextLike } from '../text';
import { pascal } from './mapping';
import { MADE } from './resource-types';
import { isTree } from './tree';

/** What looks up where something is deployed, and what CloudFormation calls that. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  'aws_caller_identity.account_id': 'AWS::AccountId',
  'aws_region.id': 'AWS::Region',
  'aws_region.name': 'AWS::Region',
  'aws_region.region': 'AWS::Region',
  'aws_partition.partition': 'AWS::Partition',
  'aws_partition.dns_suffix': 'AWS::URLSuffix',
};

/** Attributes by which Terraform refers to a resource as CloudFormation's `Ref` does. */
const REFERS = ['id', 'name', 'bucket', 'key_id', 'function_name', 'url'];

/** A value as CloudFormation would spell it. What is known after it is applied stays `Unknown`. */
export function treeOf(field: Field): unknown {
  const { value } = field;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return field.items.map(treeOf);
  const { entries } = field;
  if (isData(value)) return Object.fromEntries(entries.map(([key, inner]) => [key, treeOf(inner)]));
  return field.written === undefined ? undefined : textTree(field.written);
}

/** A text as an expression of CloudFormation. */
export function textTree(text: TextLike): unknown {
  if (typeof text === 'string' || Unknown.is(text) || text instanceof Pseudo) return text;
  if (text instanceof Reference) return referenceTree(text);
  return text instanceof Text ? { 'Fn::Join': ['', text.parts.map(textTree)] } : text;
}

/**
 * What a plan says is made from one ARN or id: that one.
 *
 * A plan does not show what stands around it; nothing does where one ARN or id belongs.
 */
export function onlyReference({ written }: Field): unknown {
  if (!(written instanceof Text)) return undefined;
  const [reference, ...others] = written.parts.filter((part) => !Unknown.is(part));
  if (!(reference instanceof Reference) || others.length > 0) return undefined;
  return ['arn', 'id'].includes(reference.attribute) ? referenceTree(reference) : undefined;
}

/** Stands for the dots of an address in a template, where a dot begins an attribute. */
export const DOT = '\u00b7';

/** What a resource is called in the template. */
export const logicalId = (address: string): string => address.replaceAll('.', DOT);

function referenceTree({ resource, attribute, known }: Reference): unknown {
  const { address, type, isData } = resource;
  const surrounding = isData ? SURROUNDINGS[`${type}.${attribute}`] : undefined;
  if (surrounding !== undefined) return { Ref: surrounding };
  const made = isData ? undefined : MADE[type];
  if (made === undefined) {
    return known === undefined
      ? new Unknown(`'${address}.${attribute}' is known after it is applied`)
      : textTree(known);
  }
  const reference = referenceTo(resource, attribute);
  // Of what CloudFormation may call otherwise, or nothing, it is enough to know what it is.
  return typeof known === 'string' && isTree(reference) && 'Fn::GetAtt' in reference ? known : reference;
}

/** A reference to an attribute of a resource, as CloudFormation spells it. */
export function referenceTo(resource: Resource, attribute: string): unknown {
  const { arn, refersByArn = false } = MADE[resource.type] ?? {};
  const refers = attribute === 'arn' ? refersByArn : isReference(resource, attribute);
  const id = logicalId(resource.address);
  if (attribute === 'arn' && arn !== undefined) return { 'Fn::Join': ['', [...arn, { Ref: id }]] };
  return refers ? { Ref: id } : { 'Fn::GetAtt': [id, pascal(attribute)] };
}

const isReference = ({ type }: Resource, attribute: string): boolean =>
  REFERS.includes(attribute) && !(attribute === 'name' && MADE[type]?.refersByArn === true);
