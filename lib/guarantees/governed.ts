import { RUN } from '../access/actions/running-models';
import type { Access, Statement } from '../access/model';
import { mattering } from '../access/prove/class-formula';
import type { Place } from '../core';
import type { Fact, Kind } from '../policy';
import type { Files } from './guarantee';

/** What is looked after: it is told of by facts of these kinds. */
const GOVERNED: readonly Kind[] = [
  'agent-runtime',
  'gateway-door',
  'guardrail-enforcement',
  'key',
  'log-bucket',
  'log-group',
  'model-caller',
  'model-fleet',
  'model-guardrail',
  'model-host',
  'model-log',
  'private-endpoint',
  'trail',
];

/** What runs models, and is no model itself. */
const RUNNING: readonly Kind[] = ['agent-runtime', 'agent-loop', 'model-caller', 'model-host'];

/** Where everything stands that is looked after, each once. */
export const governedIn = ({ facts }: Files): readonly Place[] => placesOf(facts, GOVERNED);

/** Where those of some kinds stand, each once. */
export function placesOf(facts: readonly Fact[], kinds: readonly Kind[]): readonly Place[] {
  const subjects = facts.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  return [...new Map(subjects.map((place) => [keyOf(place), place])).values()];
}

/** One text for one resource. */
export const keyOf = ({ file, resource }: Place): string => `${file} ${resource}`;

/** Something of the files that acts as a role: whoever changes its code, or gets into it, acts so too. */
export interface Workload {
  /** Its ARN, as policies spell it; '*' where the files do not tell. */
  readonly arn: string;
  /** CloudFormation type. */
  readonly type: string;
  /** ARNs of the roles that it may act as. */
  readonly roles: readonly string[];
  /** Whether it may be another role as well, which the files do not hold. */
  readonly isOpen: boolean;
  /** Whether it runs models, or a role of its may. */
  readonly runsModels: boolean;
  readonly place: Place;
}

/** What of the files acts as a role, in one way in which they can turn out. */
export function workloadsIn({ facts }: Files, access: Access): readonly Workload[] {
  const { acting = [], resources } = access;
  const running = new Set(placesOf(facts, RUNNING).map(keyOf));
  const able = new Set(ableToRunModels(access));
  const arns = new Map(resources.map(({ place, arn }) => [keyOf(place), arn]));
  return acting.map(({ as, place }) => {
    const roles = as ?? [];
    return {
      arn: arns.get(keyOf(place)) ?? '*',
      type: place.type,
      roles,
      isOpen: as === undefined,
      runsModels: running.has(keyOf(place)) || roles.some((role) => able.has(role)),
      place,
    };
  });
}

/** ARNs of the roles that run models, or may. */
export const rolesRunningModels = (files: Files, access: Access): readonly string[] => {
  const running = workloadsIn(files, access).flatMap(({ roles, runsModels }) => (runsModels ? roles : []));
  return [...new Set([...running, ...ableToRunModels(access)])];
};

/** Those of the files to whom a policy allows it; what denies it to them may not hold for whoever acts as they do. */
const ableToRunModels = ({ identities }: Access): readonly string[] =>
  identities.flatMap(({ arn, kind, place, policies }) =>
    kind === 'role' && place.file !== '' && policies.some(({ statements }) => statements.some(letsRunModels))
      ? [arn]
      : [],
  );

const isRunning = mattering({ actions: RUN });
const KNOWN = new WeakMap<Statement, boolean>();

function letsRunModels(statement: Statement): boolean {
  const known = KNOWN.get(statement) ?? (statement.effect === 'Allow' && isRunning(statement));
  KNOWN.set(statement, known);
  return known;
}
