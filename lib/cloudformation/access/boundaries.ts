import type { Access, Boundary } from '../../access/model';
import { Subject } from '../subject';
import { readPolicy } from './policy/document';
import type { Reading } from './reading';

const TYPE = 'AWS::IAM::ManagedPolicy';

/** Managed policies of the files, whether or not anybody of the files bears them: somebody may set them as boundaries. */
export function boundariesIn(reading: Reading): Pick<Access, 'boundaries'> {
  const { templates, world } = reading;
  const subjects = [...templates.resources()]
    .filter(({ type }) => type === TYPE)
    .map((resource) => Subject.of(resource, world));
  const boundaries = subjects.flatMap((subject) => boundaryIn(subject, reading) ?? []);
  return boundaries.length === 0 ? {} : { boundaries };
}

function boundaryIn(subject: Subject, reading: Reading): Boundary | undefined {
  const arn = subject.exists ? reading.names.arn(subject.resource) : undefined;
  const policy = readPolicy(subject.asFarAsSure.properties.get('PolicyDocument'), 'identity', reading);
  return arn === undefined || policy === undefined ? undefined : { arn, policy, place: subject.whole.place };
}
