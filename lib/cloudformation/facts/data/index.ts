import type { Area } from '../area';
import {
  bedrockSource,
  dataAutomation,
  dataQualityJob,
  experiment,
  explainabilityJob,
  featureGroup,
  graph,
  kendraIndex,
  modelBiasJob,
  modelQualityJob,
  modelRecord,
  notebook,
  pipelineJobs,
  processingJob,
  schedule,
} from './ai-storage';
import { dataset } from './dataset';
import { endpointConfig } from './endpoint-config';
import { trainingData } from './training-data';
import { collection, database, encryptionPolicy, searchDomain, vectorBucket, vectorIndex } from './vector-store';
import { domain, userProfile } from './workspace';
import { codeRepository, notebookRepositories, notebookScripts, studioScript } from './workspace-script';

export const DATA: Area = {
  readers: {
    'AWS::Bedrock::DataAutomationProject': dataAutomation,
    'AWS::Bedrock::DataSource': bedrockSource,
    'AWS::Kendra::Index': kendraIndex,
    'AWS::NeptuneGraph::Graph': graph,
    'AWS::OpenSearchServerless::Collection': collection,
    'AWS::OpenSearchServerless::SecurityPolicy': encryptionPolicy,
    'AWS::OpenSearchService::Domain': searchDomain,
    'AWS::RDS::DBCluster': database,
    'AWS::S3::Bucket': (subject) => [...dataset(subject), ...trainingData(subject)],
    'AWS::S3Vectors::Index': vectorIndex,
    'AWS::S3Vectors::VectorBucket': vectorBucket,
    'AWS::SageMaker::CodeRepository': codeRepository,
    'AWS::SageMaker::DataQualityJobDefinition': dataQualityJob,
    'AWS::SageMaker::Domain': domain,
    'AWS::SageMaker::EndpointConfig': endpointConfig,
    'AWS::SageMaker::FeatureGroup': featureGroup,
    'AWS::SageMaker::InferenceExperiment': experiment,
    'AWS::SageMaker::ModelBiasJobDefinition': modelBiasJob,
    'AWS::SageMaker::ModelCard': modelRecord,
    'AWS::SageMaker::ModelExplainabilityJobDefinition': explainabilityJob,
    'AWS::SageMaker::ModelPackage': modelRecord,
    'AWS::SageMaker::ModelQualityJobDefinition': modelQualityJob,
    'AWS::SageMaker::MonitoringSchedule': schedule,
    'AWS::SageMaker::NotebookInstance': (subject) => [...notebook(subject), ...notebookRepositories(subject)],
    'AWS::SageMaker::NotebookInstanceLifecycleConfig': notebookScripts,
    'AWS::SageMaker::Pipeline': pipelineJobs,
    'AWS::SageMaker::ProcessingJob': processingJob,
    'AWS::SageMaker::StudioLifecycleConfig': studioScript,
    'AWS::SageMaker::UserProfile': userProfile,
  },
  alongside: [
    'AWS::GuardDuty::MalwareProtectionPlan',
    'AWS::Kendra::DataSource',
    'AWS::QBusiness::DataSource',
    'AWS::S3::BucketPolicy',
    'AWS::SageMaker::MlflowApp',
    'AWS::SageMaker::MlflowTrackingServer',
  ],
};
