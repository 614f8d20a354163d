import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { speaksToAnyone } from '../../bucket-protection';
import { fact } from '../../fact';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import type { Template } from '../../template';
import { matches } from '../../text';
import { keepsKnowledge } from './standing';

/** What `AWS::OpenSearchServerless::SecurityPolicy` tells of networks, where it may be about vectors. */
export function networkPolicy(subject: Subject): Fact[] {
  const { properties, resource } = subject;
  if (properties.get('Type').text !== 'network' || !mayKeepVectors(resource.template)) return [];
  const policy = properties.get('Policy');
  const open = policy.json.items.map((entry) => entry.get('AllowFromPublic').boolean(false).value);
  return [fact('vector-store', subject, { public: policy.as(some(open)) })];
}

/** What `AWS::OpenSearchServerless::AccessPolicy` tells, where it may be about vectors. */
export function accessPolicy(subject: Subject): Fact[] {
  const { properties, resource } = subject;
  if (!mayKeepVectors(resource.template)) return [];
  const policy = properties.get('Policy');
  const principals = policy.json.items.flatMap((entry) => entry.get('Principal').texts);
  return [
    fact('vector-access', subject, { named: policy.as(not(some(principals.map((text) => matches(text, EVERYONE))))) }),
  ];
}

/** Anyone, an account as a whole, or every role or user of one. */
const EVERYONE = /^(\*|\d{12}|.*:root|.*:(role|user|assumed-role)\/\*+|.*:\*)$/;

const known = new WeakMap<Template, boolean>();

/** Whether a collection of the template keeps vectors, or none is there and the policies are for those of elsewhere. */
function mayKeepVectors(template: Template): boolean {
  const answer = known.get(template) ?? keepsVectors(template);
  known.set(template, answer);
  return answer;
}

function keepsVectors({ resources }: Template): boolean {
  const collections = [...resources.values()].filter(({ type }) => type === 'AWS::OpenSearchServerless::Collection');
  return collections.length === 0 || collections.some(({ raw }) => JSON.stringify(raw).includes('"VECTORSEARCH"'));
}

/** What a domain of OpenSearch tells, where a knowledge base keeps its vectors in it. */
export function searchDomain(subject: Subject): Fact[] {
  if (!keepsKnowledge(subject)) return [];
  const policy = subject.properties.get('AccessPolicies');
  return [fact('vector-access', subject, { named: policy.as(not(some(statementsOf(policy).map(isForAnyone)))) })];
}

function isForAnyone(statement: Statement): Maybe<boolean> {
  return every([
    statement.isAllow,
    speaksToAnyone(statement),
    not(statement.requires('aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalOrgID')),
  ]);
}

/** What an instance of a database tells, where a knowledge base keeps its vectors in its cluster. */
export function databaseInstance(subject: Subject): Fact[] {
  const { properties } = subject;
  const cluster = properties.get('DBClusterIdentifier').target('AWS::RDS::DBCluster');
  if (cluster === undefined || !keepsKnowledge(cluster)) return [];
  return [fact('vector-store', subject, { public: properties.get('PubliclyAccessible').boolean(false) })];
}

/** What `AWS::NeptuneGraph::Graph` tells, where it is searched by meaning, or a knowledge base uses it. */
export function graph(subject: Subject): Fact[] {
  const { properties } = subject;
  if (properties.get('VectorSearchConfiguration').isSet === false && !keepsKnowledge(subject)) return [];
  return [fact('vector-store', subject, { public: properties.get('PublicConnectivity').boolean(false) })];
}
