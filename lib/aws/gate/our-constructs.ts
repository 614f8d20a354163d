import { Construct, type IConstruct } from 'constructs';
import type { Place } from '../../core';

/** Finds out whether something stands within a construct of this library, which answers for it. */
export function oursIn(scope: IConstruct): (place: Place) => boolean {
  let paths: ReadonlySet<string> | undefined;
  return ({ constructPath }) => {
    if (constructPath === undefined) return false;
    paths ??= pathsIn(scope);
    return around(constructPath).some((path) => paths?.has(path));
  };
}

function pathsIn(scope: IConstruct): ReadonlySet<string> {
  // Loaded when asked: these constructs are what this folder is about. Roles bear what others allow them.
  const { GitHubPipelineRole: _pipeline, WorkloadRole: _role, ...library }: typeof import('..') = require('..');
  const classes = Object.values<unknown>(library).filter(isConstructClass);
  const ours = scope.node.findAll().filter((construct) => classes.some((one) => construct instanceof one));
  return new Set(ours.map(({ node }) => node.path));
}

const isConstructClass = (value: unknown): value is typeof Construct =>
  typeof value === 'function' && value.prototype instanceof Construct;

/** The path and those that it begins with. */
function around(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
