import type { Caller } from '../../../../lib/access/model';
import type { Context } from './expression';

type Given = Readonly<Record<string, string | readonly string[]>>;
type Row = Readonly<Record<string, string | null>>;

const UNTOLD: Row = {
  'aws:PrincipalArn': null,
  'aws:PrincipalAccount': null,
  'aws:PrincipalType': null,
  'aws:userid': null,
};

/** The account of a caller that has one. */
export function accountOf(caller: Caller): string | undefined {
  if (caller.kind === 'root') return caller.account;
  return 'arn' in caller ? caller.arn.split(':')[4] : undefined;
}

function row(caller: Caller): Row {
  const account = accountOf(caller) ?? null;
  switch (caller.kind) {
    case 'member':
    case 'anonymous':
      return { 'aws:PrincipalAccount': 'anonymous', 'aws:PrincipalType': 'Anonymous', 'aws:userid': 'anonymous' };
    case 'federated':
      return UNTOLD;
    case 'service':
      return { ...UNTOLD, 'aws:PrincipalIsAWSService': 'true', 'aws:PrincipalServiceName': caller.name };
    case 'root':
      return {
        'aws:PrincipalArn': `arn:aws:iam::${account}:root`,
        'aws:PrincipalAccount': account,
        'aws:PrincipalType': 'Account',
        'aws:PrincipalIsAWSService': 'false',
        'aws:userid': account,
      };
    default:
      return {
        'aws:PrincipalArn': caller.arn,
        'aws:PrincipalAccount': account,
        'aws:PrincipalType': caller.kind === 'user' ? 'User' : 'AssumedRole',
        'aws:PrincipalIsAWSService': 'false',
        'aws:userid': null,
        ...(caller.kind === 'user' && { 'aws:username': caller.arn.replace(/^.*\//, '') }),
      };
  }
}

/** What a request holds, with what follows from its caller. */
export function contextOf(caller: Caller, given: Given): Context {
  const context = new Map<string, string | readonly string[] | null>();
  for (const [key, value] of Object.entries(given)) context.set(key.toLowerCase(), value);
  for (const [key, value] of Object.entries(row(caller))) {
    const name = key.toLowerCase();
    if (value !== null || !context.has(name)) context.set(name, value);
  }
  return context;
}
