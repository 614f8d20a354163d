import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { definitionOf, jobStepsOf } from '../supply/pipeline-steps';
import { filled } from './filled';

/** What `AWS::SageMaker::ProcessingJob` and the definitions of monitoring jobs tell. */
export const job = (subject: Subject): Fact[] => [trainingJob(subject, subject.properties.get('NetworkConfig'))];

/** What `AWS::SageMaker::MonitoringSchedule` tells, where it defines its job itself. */
export function schedule(subject: Subject): Fact[] {
  const definition = subject.properties.get('MonitoringScheduleConfig', 'MonitoringJobDefinition');
  return definition.isSet === false ? [] : [trainingJob(subject, definition.get('NetworkConfig'))];
}

/** What the steps of `AWS::SageMaker::Pipeline` tell that run containers over data; what is not seen may reach out. */
export function pipelineJobs(pipeline: Subject): Fact[] {
  const definition = definitionOf(pipeline);
  const { unknown } = definition;
  if (unknown !== undefined) {
    const isolated = definition.as<boolean>(unknown);
    return [fact('training-job', pipeline, { isolated, inOwnNetwork: true, trafficEncrypted: true })];
  }
  return jobStepsOf(pipeline).map(({ kind, given }) =>
    trainingJob(pipeline, kind === 'training' ? given : given.get('NetworkConfig')),
  );
}

const trainingJob = (subject: Subject, network: Field): Fact =>
  fact('training-job', subject, {
    isolated: network.get('EnableNetworkIsolation').boolean(false),
    inOwnNetwork: filled(network.get('VpcConfig', 'Subnets')),
    trafficEncrypted: network.get('EnableInterContainerTrafficEncryption').boolean(false),
  });
