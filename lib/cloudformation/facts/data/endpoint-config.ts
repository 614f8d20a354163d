import { every, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { stored, volumeStored } from './ai-storage';

/** What `AWS::SageMaker::EndpointConfig` tells. */
export function endpointConfig(config: Subject): Fact[] {
  const { properties } = config;
  const variants = ['ProductionVariants', 'ShadowProductionVariants'].flatMap((key) => properties.get(key).items);
  const onInstances = variants.filter((variant) => variant.get('ServerlessConfig').isSet !== true);
  const results = properties.get('AsyncInferenceConfig');
  const dumps = onInstances.map((variant) => variant.get('CoreDumpConfig')).filter((dump) => dump.isSet !== false);
  return [
    ...onInstances.map((variant) =>
      fact('model-instance', config, { shell: variant.get('EnableSSMAccess').boolean(false) }),
    ),
    ...(onInstances.length > 0
      ? [volumeStored(config, properties.get('KmsKeyId'), onInstances.flatMap(instanceTypes))]
      : []),
    // Serverless endpoints cannot capture, and asynchronous ones keep what they answer anyway.
    ...(onInstances.length > 0 && results.isSet === false ? [capture(config)] : []),
    ...dumps.map((dump) => stored(config, 'output', ownKey(dump.get('KmsKeyId')))),
    ...(results.isSet === false ? [] : [stored(config, 'output', ownKey(results.get('OutputConfig', 'KmsKeyId')))]),
  ];
}

const instanceTypes = (variant: Field): readonly Field[] => [
  variant.get('InstanceType'),
  ...variant.get('InstancePools').items.map((pool) => pool.get('InstanceType')),
];

function capture(config: Subject): Fact {
  const settings = config.properties.get('DataCaptureConfig');
  const options = settings.get('CaptureOptions');
  const captures = (mode: RegExp) =>
    options.as(some(options.items.map((option) => matches(option.get('CaptureMode').text ?? '', mode))));
  const enabled = settings.get('EnableCapture').boolean(true);
  return fact('model-capture', config, {
    on: settings.isSet === true ? enabled : settings.as(every([settings.isSet, enabled.value])),
    percentage: settings.get('InitialSamplingPercentage').number(0),
    questions: captures(/^(Input|InputAndOutput)$/),
    answers: captures(/^(Output|InputAndOutput)$/),
    ownKey: ownKey(settings.get('KmsKeyId')),
  });
}
