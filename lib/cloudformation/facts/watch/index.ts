import type { Area } from '../area';
import { auditMetric } from './audit-metric';
import { callAlarm } from './call-alarm';
import { GUARDS, guard } from './guard';
import { heard } from './heard';
import { metricAlarm } from './metric-alarm';
import { accessAnalyzer, configurationRecorder, detectorFilter, findingHub, threatDetector } from './scanner';

export const WATCH: Area = {
  readers: {
    ...Object.fromEntries(Object.keys(GUARDS).map((type) => [type, guard])),
    'AWS::AccessAnalyzer::Analyzer': accessAnalyzer,
    'AWS::CloudWatch::Alarm': metricAlarm,
    'AWS::Config::ConfigurationRecorder': (recorder) => [...configurationRecorder(recorder), ...guard(recorder)],
    'AWS::GuardDuty::Detector': (detector) => [...threatDetector(detector), ...guard(detector)],
    'AWS::GuardDuty::Filter': detectorFilter,
    'AWS::SecurityHub::Hub': (hub) => [...findingHub(hub), ...guard(hub)],
    'AWS::Events::Rule': (rule) => {
      const alarms = callAlarm(rule);
      return alarms.length > 0 ? alarms : heard(rule);
    },
    'AWS::Logs::MetricFilter': auditMetric,
  },
  alongside: ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
};
