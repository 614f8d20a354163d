import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { isAlarmed } from './alarm';
import { callsOf, isMade, turningOff } from './model-log-call';
import { single } from './single';

const CONTENTS = ['text', 'image', 'embedding', 'video', 'audio'];

/** What a custom resource tells that configures the log of model invocations. */
export function modelLog(subject: Subject): Fact[] {
  const calls = callsOf(subject);
  if (calls.length === 0) return [];
  const off = turningOff(subject);
  return [
    fact('model-log', subject, {
      contents: calls.flatMap(({ call, configuration }) =>
        CONTENTS.map((what) => ({
          place: call.place,
          what,
          logged: configuration.get(`${what}DataDeliveryEnabled`).boolean(true).value,
        })),
      ),
      fromTheStart: isMade(subject),
      alarmed: isAlarmed(subject),
      goesWithDeployment: (off ?? subject.properties.get('Delete')).as(off !== undefined),
    }),
    ...single('log of model invocations')(subject),
  ];
}
