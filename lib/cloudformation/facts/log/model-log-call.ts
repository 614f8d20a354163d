import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';

/** A call that a deployment makes, such as `AwsCustomResource` of the AWS CDK has it made. */
export interface ModelLogCall {
  /** Where the call stands. */
  readonly call: Field;
  /** What it configures. */
  readonly configuration: Field;
}

const PUT = /^putModelInvocationLoggingConfiguration(Command)?$/i;
const DELETE = /^deleteModelInvocationLoggingConfiguration(Command)?$/i;

const calls = ({ properties }: Subject, action: RegExp, ...whens: readonly string[]): Field[] =>
  whens.map((when) => properties.get(when)).filter((call) => action.test(shapeOf(call.json.get('action').text ?? '')));

/** The calls of a custom resource that turn the log of model invocations on, or change it: CloudFormation has no resource for it. */
export const callsOf = (subject: Subject): readonly ModelLogCall[] =>
  calls(subject, PUT, 'Create', 'Update').map((call) => ({
    call,
    configuration: call.json.get('parameters', 'loggingConfig'),
  }));

/** Whether the log is turned on when the resource is made. */
export const isMade = (subject: Subject): boolean => calls(subject, PUT, 'Create').length > 0;

/** The call that turns the log off when the resource is deleted, where there is one. */
export const turningOff = (subject: Subject): Field | undefined => calls(subject, DELETE, 'Delete')[0];
