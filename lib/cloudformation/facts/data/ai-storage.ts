import { some } from '../../../core';
import type { Fact } from '../../../policy';
import type { AiStorageContent } from '../../../policy/facts';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { type JobStep, jobStepsOf } from '../supply/pipeline-steps';
import { hasLocalStorage } from './local-storage';

/** The fact that something of this kind lies there, with this key. */
export const stored = (subject: Subject, holds: AiStorageContent, key: Read<boolean>): Fact =>
  fact('ai-storage', subject, { holds, ownKey: key });

/** The fact that instances have volumes, with this key or with disks that encrypt themselves. */
export const volumeStored = (subject: Subject, key: Field, instanceTypes: readonly Field[]): Fact =>
  stored(subject, 'volume', key.as(some([ownKey(key).value, ...instanceTypes.map(hasLocalStorage)])));

/** A reader of resources whose key stands in one property. */
const keyIn =
  (holds: AiStorageContent, ...path: readonly string[]) =>
  (subject: Subject): Fact[] => [stored(subject, holds, ownKey(subject.properties.get(...path)))];

export const notebook = keyIn('workspace', 'KmsKeyId');
export const kendraIndex = keyIn('vectors', 'ServerSideEncryptionConfiguration', 'KmsKeyId');
export const graph = keyIn('vectors', 'KmsKeyIdentifier');
export const bedrockSource = keyIn('ingested', 'ServerSideEncryptionConfiguration', 'KmsKeyArn');
export const dataAutomation = keyIn('output', 'KmsKeyId');
export const modelRecord = keyIn('record', 'SecurityConfig', 'KmsKeyId');

/** What `AWS::SageMaker::InferenceExperiment` tells: its instances, and what it keeps of the calls. */
export function experiment(subject: Subject): Fact[] {
  const { properties } = subject;
  const kept = properties.get('DataStorageConfig');
  const types = properties
    .get('ModelVariants')
    .items.map((variant) => variant.get('InfrastructureConfig', 'RealTimeInferenceConfig', 'InstanceType'));
  return [
    volumeStored(subject, properties.get('KmsKey'), types),
    ...(kept.isSet === false ? [] : [stored(subject, 'output', ownKey(kept.get('KmsKey')))]),
  ];
}

/** A reader of jobs. @param resources where its instances are described @param output where its results go */
const job =
  (resources: readonly string[], output: readonly string[]) =>
  (subject: Subject): Fact[] => {
    const cluster = subject.properties.get(...resources, 'ClusterConfig');
    const results = subject.properties.get(...output);
    return [
      volumeStored(subject, cluster.get('VolumeKmsKeyId'), [cluster.get('InstanceType')]),
      ...(results.isSet === false ? [] : [stored(subject, 'output', ownKey(results.get('KmsKeyId')))]),
    ];
  };

export const dataQualityJob = job(['JobResources'], ['DataQualityJobOutputConfig']);
export const modelQualityJob = job(['JobResources'], ['ModelQualityJobOutputConfig']);
export const modelBiasJob = job(['JobResources'], ['ModelBiasJobOutputConfig']);
export const explainabilityJob = job(['JobResources'], ['ModelExplainabilityJobOutputConfig']);
export const processingJob = job(['ProcessingResources'], ['ProcessingOutputConfig']);

/** What the steps of `AWS::SageMaker::Pipeline` tell that run containers over data. */
export const pipelineJobs = (pipeline: Subject): Fact[] =>
  jobStepsOf(pipeline).flatMap(({ kind, given }) => {
    const [resources, output] = STORED[kind];
    const [cluster, results] = [given.get(...resources), given.get(output)];
    return [
      volumeStored(pipeline, cluster.get('VolumeKmsKeyId'), [cluster.get('InstanceType')]),
      ...(results.isSet === false ? [] : [stored(pipeline, 'output', ownKey(results.get('KmsKeyId')))]),
    ];
  });

/** Where calls that start jobs are told of instances, and of what the jobs make. */
const STORED: Readonly<Record<JobStep['kind'], readonly [resources: readonly string[], output: string]>> = {
  training: [['ResourceConfig'], 'OutputDataConfig'],
  processing: [['ProcessingResources', 'ClusterConfig'], 'ProcessingOutputConfig'],
};

const SCHEDULED = ['MonitoringScheduleConfig', 'MonitoringJobDefinition'];
const scheduledJob = job([...SCHEDULED, 'MonitoringResources'], [...SCHEDULED, 'MonitoringOutputConfig']);

/** What `AWS::SageMaker::MonitoringSchedule` tells; one that names a job leaves it to the job. */
export const schedule = (subject: Subject): Fact[] =>
  subject.properties.get(...SCHEDULED).isSet === false ? [] : scheduledJob(subject);

/** What `AWS::SageMaker::FeatureGroup` tells. */
export function featureGroup(subject: Subject): Fact[] {
  const online = subject.properties.get('OnlineStoreConfig');
  const offline = subject.properties.get('OfflineStoreConfig');
  return [
    ...(online.get('EnableOnlineStore').boolean(false).value === false
      ? []
      : [stored(subject, 'features', ownKey(online.get('SecurityConfig', 'KmsKeyId')))]),
    ...(offline.isSet === false
      ? []
      : [stored(subject, 'features', ownKey(offline.get('S3StorageConfig', 'KmsKeyId')))]),
  ];
}
