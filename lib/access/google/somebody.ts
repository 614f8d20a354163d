import type { MemberCaller } from '../model';
import { membershipOf } from './membership';
import type { GoogleProblem } from './search';

/** Somebody of whom nothing else is known is in those sets that they are likely to be in, and in no others. */
export function callerIn(problem: GoogleProblem): MemberCaller {
  const { caller } = problem;
  const likely = namedIn(problem).filter((member) => {
    const found = membershipOf(caller, member);
    return found.kind === 'outside' && found.likely;
  });
  return { kind: 'member', member: caller, of: likely };
}

/** Everybody whom policies or the question name. */
export function namedIn({ access, principals, excepted }: GoogleProblem): readonly string[] {
  const { bindings, denials, boundaries } = access;
  const named = [
    ...bindings.flatMap(({ members }) => members),
    ...denials.flatMap((one) => [...one.denied, ...one.excepted]),
    ...boundaries.flatMap(({ members }) => members),
  ];
  return [...new Set([...named, ...principals, ...excepted])];
}
