import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { isAlarmed } from './alarm';
import { callsOf, isMade, isTurnedOff } from './model-log-call';
import { single } from './single';

const CONTENTS = ['text', 'image', 'embedding', 'video', 'audio'];

/** What a custom resource tells that configures the log of model invocations. */
export function modelLog(subject: Subject): Fact[] {
  const calls = callsOf(subject);
  if (calls.length === 0) return [];
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
      goesWithDeployment: isTurnedOff(subject),
    }),
    ...single('log of model invocations')(subject),
  ];
}
