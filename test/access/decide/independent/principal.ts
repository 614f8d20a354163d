import type { Caller, RoleCaller, UserCaller } from '../../../../lib/access/model';
import type { SpelledPrincipal } from '../built';
import { accountOf } from './context';
import type { Coin } from './expression';
import { list } from './statement';

/** How a principal element speaks of a caller. */
export type Way = 'one' | 'role' | 'account' | 'all';

/** Each way in which a principal element speaks of a caller. */
export function ways(element: SpelledPrincipal, caller: Caller, coin: Coin): readonly Way[] {
  if (element === '*') return ['all'];
  const named = list(element['AWS']).flatMap((name) => aws(name, caller, coin) ?? []);
  const service = caller.kind === 'service' && list(element['Service']).includes(caller.name);
  const federated = caller.kind === 'federated' && list(element['Federated']).includes(caller.provider);
  return service || federated ? [...named, 'one'] : named;
}

function aws(name: string, caller: Caller, coin: Coin): Way | undefined {
  if (name === '*') return 'all';
  const account = accountOf(caller);
  if (account === undefined) return undefined;
  if (name === account || name === `arn:aws:iam::${account}:root`) return caller.kind === 'root' ? 'one' : 'account';
  return 'arn' in caller ? identity(name, caller, coin) : undefined;
}

function identity(name: string, { kind, arn }: RoleCaller | UserCaller, coin: Coin): Way | undefined {
  if (name === arn) return kind === 'role' ? 'role' : 'one';
  const session = arn.replace(':iam:', ':sts:').replace(/role\/(.*\/)?/, 'assumed-role/');
  if (kind === 'role' && name === `${session}/session`) return 'one';
  return /^A(ID|RO)A/.test(name) && coin() ? 'one' : undefined;
}

/** Whether a caller is among those whom `NotPrincipal` lists: sure where session, role and account are, or none of them. */
export function isListed(element: SpelledPrincipal, caller: Caller, coin: Coin): boolean {
  const found = ways(element, caller, coin);
  if (found.length === 0) return false;
  const needed: Readonly<Record<string, readonly Way[]>> = {
    role: ['one', 'role', 'account'],
    user: ['one', 'account'],
  };
  const all = (needed[caller.kind] ?? ['one']).every((way) => found.includes(way));
  return found.includes('all') || all || coin();
}
