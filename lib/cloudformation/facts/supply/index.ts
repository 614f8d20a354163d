import type { Area } from '../area';
import { creationTemplate, publicRepository, registryPolicy, repository } from './image-repository';
import { build } from './model-build';
import { componentContainers, imagesAt, modelContainers, packageContainers } from './model-image';
import { deliveryPipeline } from './model-pipeline';
import { pipeline, registration, registryShares } from './registration';
import { releasedModel, releasedVariants } from './released-model';
import { agentCode, flowDefinition } from './stored-definition';

const agentImage = imagesAt(['AgentRuntimeArtifact', 'ContainerConfiguration', 'ContainerUri']);

export const SUPPLY: Area = {
  readers: {
    'AWS::Bedrock::Flow': flowDefinition,
    'AWS::BedrockAgentCore::Harness': imagesAt(['EnvironmentArtifact', 'ContainerConfiguration', 'ContainerUri']),
    'AWS::BedrockAgentCore::Runtime': (runtime) => [...agentImage(runtime), ...agentCode(runtime)],
    'AWS::CodeBuild::Project': build,
    'AWS::CodePipeline::Pipeline': deliveryPipeline,
    'AWS::ECR::PublicRepository': publicRepository,
    'AWS::ECR::RegistryPolicy': registryPolicy,
    'AWS::ECR::Repository': repository,
    'AWS::ECR::RepositoryCreationTemplate': creationTemplate,
    'AWS::SageMaker::DataQualityJobDefinition': imagesAt(['DataQualityAppSpecification', 'ImageUri']),
    'AWS::SageMaker::InferenceComponent': componentContainers,
    'AWS::SageMaker::EndpointConfig': releasedVariants,
    'AWS::SageMaker::Model': (model) => [...modelContainers(model), ...releasedModel(model)],
    'AWS::SageMaker::ModelBiasJobDefinition': imagesAt(['ModelBiasAppSpecification', 'ImageUri']),
    'AWS::SageMaker::ModelExplainabilityJobDefinition': imagesAt(['ModelExplainabilityAppSpecification', 'ImageUri']),
    'AWS::SageMaker::ModelPackage': (registered) => [...registration(registered), ...packageContainers(registered)],
    'AWS::SageMaker::ModelPackageGroup': registryShares,
    'AWS::SageMaker::ModelQualityJobDefinition': imagesAt(['ModelQualityAppSpecification', 'ImageUri']),
    'AWS::SageMaker::MonitoringSchedule': imagesAt([
      'MonitoringScheduleConfig',
      'MonitoringJobDefinition',
      'MonitoringAppSpecification',
      'ImageUri',
    ]),
    'AWS::SageMaker::Pipeline': pipeline,
    'AWS::SageMaker::ProcessingJob': imagesAt(['AppSpecification', 'ImageUri']),
  },
  alongside: ['AWS::ECR::RegistryScanningConfiguration', 'AWS::ECR::SigningConfiguration'],
};
