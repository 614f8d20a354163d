import type { IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Token, Tokenization } from '../cdktf';
import type { IMemberRef } from '../naming/member';
import { accountBehind } from './account-behind';

/** A construct of the app, a resource by its address or full name, or a member as policies spell it. */
export type Named = IConstruct | IMemberRef | string;

/**
 * What a question calls a resource: its address in Terraform.
 *
 * @throws QuestionUnresolved if it is no single resource, or if only deployment knows it
 */
export function resourceInQuestion(named: Named): string {
  return nameOf(named, (type) => !NO_RESOURCE.test(type));
}

/**
 * What a question calls somebody: the address of a service account, or the member as policies spell it.
 *
 * @throws QuestionUnresolved if it is nobody in particular, or if only deployment knows it
 */
export function principalInQuestion(named: Named): string {
  return nameOf(named, (type) => type === 'google_service_account');
}

/** Types that say who may do what, or that guard others. */
const NO_RESOURCE = /_iam_|^google_(resource_manager_lien|org_policy_policy|project_service)$/;

function nameOf(named: Named, isMeant: (type: string) => boolean): string {
  if (typeof named === 'string') return known(named);
  if (!isConstruct(named)) return known(named.member);
  const found = resourcesOf(named, isMeant);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return addressOf(first);
  if (first === undefined && 'member' in named && typeof named.member === 'string') {
    const account = accountBehind(named.member, named);
    return account === undefined ? known(federated(named.member, named)) : addressOf(account);
  }
  const reason = `a question must name one resource, got ${named.node.path}; name the resource in it that is meant`;
  throw new ConfigError('QuestionUnresolved', reason, named);
}

/** Whoever comes through a pool of the app: with the pool as the files of its stack name it, and unchanged where that tells nothing. */
function federated(member: string, { node }: IConstruct): string {
  const scope = node.scopes.find((one) => TerraformStack.isStack(one));
  if (scope === undefined || !Token.isUnresolved(member)) return member;
  const resolver = new DefaultTokenResolver(new StringConcat());
  const written: unknown = Tokenization.resolve(member, { scope, resolver });
  return typeof written === 'string' && FEDERATED.test(written) ? written : member;
}

const FEDERATED = /^principal(Set)?:\/\/iam\.googleapis\.com\/\$\{google_iam_\w+_pool\.\w+\.name\}\//;

function known(text: string): string {
  if (!Token.isUnresolved(text)) return text;
  const reason = 'a question must name a construct, got a text that only deployment knows; name the construct';
  throw new ConfigError('QuestionUnresolved', reason);
}

const isConstruct = (named: IConstruct | IMemberRef): named is IConstruct => 'node' in named;

const addressOf = (resource: TerraformResource): string =>
  `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;

/** The resource that a construct is, or those right below it that are meant. */
function resourcesOf(construct: IConstruct, isMeant: (type: string) => boolean): readonly TerraformResource[] {
  if (TerraformResource.isTerraformResource(construct)) return [construct];
  const below = construct.node.children.filter((child) => TerraformResource.isTerraformResource(child));
  const fitting = below.filter(({ terraformResourceType: type }) => isMeant(type));
  const own = fitting.filter(({ node }) => node.id === 'Resource');
  return own.length > 0 ? own : fitting;
}
