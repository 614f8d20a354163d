import { noRequest } from '../access';
import { actionTable } from '../access/actions';
import { checkNames } from '../access/prove/check-names';
import { readFacts } from '../cloudformation';
import type { AccessRead } from '../cloudformation/access';
import { guaranteesOf } from '../guarantees';
import { guaranteesJson, guaranteesText, outcomeOfAll } from '../report/access';
import type { Arguments } from './arguments';
import { CallError } from './call-error';
import type { Io } from './io';
import { forAwsOnly, readAccess } from './read-access';

/** Whether a call asks for what has to hold anyway, and not for something that it tells itself. */
export const asksForAll = (args: Arguments): boolean =>
  !['no-request', 'on', 'by'].some((name) => args.value(name) !== undefined) &&
  args.list('unless').length === 0 &&
  !['open-world', 'trust-service-authorization'].some((name) => args.flag(name));

/** Proves what has to hold of all policies together, reports, and returns the exit code. */
export function proveAll(args: Arguments, format: 'text' | 'json', io: Io): number {
  const [trustedBase, sharedWith] = [args.list('trusting'), args.list('shared-with')];
  for (const one of sharedWith) checkShared(one);
  const given = readAccess(args.positionals, io);
  forAwsOnly('the built-in proofs are', given);
  const { templates, read, paper } = given;
  checkTrusted(trustedBase, read);
  const told = guaranteesOf(
    { facts: readFacts(templates).facts, access: read },
    { ...(trustedBase.length > 0 && { trustedBase }), sharedWith },
  );
  io.stdout.write(format === 'json' ? guaranteesJson(told, actionTable()) : guaranteesText(told, paper));
  return outcomeOfAll(told.outcomes) === 'proved' ? 0 : 1;
}

function checkShared(name: string): void {
  if (/^(\d{12}|o-[a-z0-9]{10,32})$/.test(name)) return;
  const reason = `'--shared-with' must be an account, as twelve digits, or an organization, such as o-a1b2c3d4e5, got '${name}'`;
  throw new CallError('SharedWithInvalid', reason);
}

/** @throws InputError `UnknownPrincipal`, `WideException`: who is mistyped would not be trusted, and who is a pattern could be anybody */
function checkTrusted(names: readonly string[], { ways }: AccessRead): void {
  if (names.length === 0) return;
  checkNames(
    noRequest({ action: '*' }).exceptBy(...names),
    ways.map(({ access }) => access),
  );
}
