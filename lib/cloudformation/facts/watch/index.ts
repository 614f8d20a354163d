import type { Area } from '../area';
import { auditMetric } from './audit-metric';
import { callAlarm } from './call-alarm';
import { accessAnalyzer, configurationRecorder, detectorFilter, findingHub, threatDetector } from './scanner';

export const WATCH: Area = {
  readers: {
    'AWS::AccessAnalyzer::Analyzer': accessAnalyzer,
    'AWS::Config::ConfigurationRecorder': configurationRecorder,
    'AWS::GuardDuty::Detector': threatDetector,
    'AWS::GuardDuty::Filter': detectorFilter,
    'AWS::SecurityHub::Hub': findingHub,
    'AWS::Events::Rule': callAlarm,
    'AWS::Logs::MetricFilter': auditMetric,
  },
  alongside: ['AWS::SecurityHub::Standard', 'AWS::CloudWatch::Alarm', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
};
