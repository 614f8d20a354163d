import type { Maybe } from '../../../core';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** A call that a deployment makes, such as `AwsCustomResource` of the AWS CDK has it made. */
export interface ModelLogCall {
  /** Where the call stands. */
  readonly call: Field;
  /** What it configures. */
  readonly configuration: Field;
}

const PUT = /^putModelInvocationLoggingConfiguration(Command)?$/i;
const DELETE = /^deleteModelInvocationLoggingConfiguration(Command)?$/i;

const CHANGES = ['Create', 'Update'];

/** The calls of a custom resource that turn the log of model invocations on, or change it: CloudFormation has no resource for it. */
export function callsOf(subject: Subject): readonly ModelLogCall[] {
  const calls = CHANGES.map((when) => subject.properties.get(when));
  // One call that is hidden beside another tells nothing else than what this one may configure.
  if (!calls.some((call) => does(call, PUT) === true)) return [];
  return calls
    .filter((call) => does(call, PUT) !== false)
    .map((call) => ({ call, configuration: call.json.get('parameters', 'loggingConfig') }));
}

/** Whether the log is turned on when the resource is made. */
export const isMade = ({ properties }: Subject): Maybe<boolean> => does(properties.get('Create'), PUT);

/** Whether the log is turned off when the resource is deleted. */
export function isTurnedOff({ properties }: Subject): Read<boolean> {
  const call = properties.get('Delete');
  return call.as(does(call, DELETE));
}

const does = (call: Field, action: RegExp): Maybe<boolean> => matches(call.json.get('action').text ?? '', action);
