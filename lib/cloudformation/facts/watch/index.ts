import type { Area } from '../area';
import { callAlarm } from './call-alarm';

export const WATCH: Area = {
  readers: { 'AWS::Events::Rule': callAlarm },
  alongside: [],
};
