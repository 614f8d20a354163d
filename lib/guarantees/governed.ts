import type { Access } from '../access/model';
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
  /** Whether it runs models. */
  readonly runsModels: boolean;
  readonly place: Place;
}

/** What of the files acts as a role, in one way in which they can turn out. */
export function workloadsIn({ facts }: Files, { acting = [], resources }: Access): readonly Workload[] {
  const running = new Set(placesOf(facts, RUNNING).map(keyOf));
  const arns = new Map(resources.map(({ place, arn }) => [keyOf(place), arn]));
  return acting.map(({ as: roles = [], place }) => ({
    arn: arns.get(keyOf(place)) ?? '*',
    type: place.type,
    roles,
    runsModels: running.has(keyOf(place)),
    place,
  }));
}

/** ARNs of the roles that run models. */
export const rolesRunningModels = (files: Files, access: Access): readonly string[] =>
  workloadsIn(files, access).flatMap(({ roles, runsModels }) => (runsModels ? roles : []));
