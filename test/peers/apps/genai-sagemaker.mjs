import * as genai from '@cdklabs/generative-ai-cdk-constructs';
import { aws_lambda as lambda, Stack } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const {
  CustomSageMakerEndpoint,
  DeepLearningContainerImage,
  HuggingFaceSageMakerEndpoint,
  JumpStartModel,
  JumpStartSageMakerEndpoint,
  SageMakerInstanceType,
} = genai.sagemaker_deployment;

export default (app) => {
  const stack = new Stack(app, 'SageMaker', { env: { region: 'us-east-1' } });
  const endpoint = new JumpStartSageMakerEndpoint(stack, 'LLAMA2', {
    model: JumpStartModel.META_TEXTGENERATION_LLAMA_2_7B_F_2_0_2,
    instanceType: SageMakerInstanceType.ML_G5_2XLARGE,
    acceptEula: true,
  });
  new HuggingFaceSageMakerEndpoint(stack, 'Mistral', {
    modelId: 'mistralai/Mistral-7B-Instruct-v0.1',
    instanceType: SageMakerInstanceType.ML_G5_2XLARGE,
    container: DeepLearningContainerImage.HUGGINGFACE_PYTORCH_TGI_INFERENCE_2_0_1_TGI1_1_0_GPU_PY39_CU118_UBUNTU20_04,
    environment: { SM_NUM_GPUS: '1', MAX_INPUT_LENGTH: '2048', MAX_TOTAL_TOKENS: '4096' },
  });
  new CustomSageMakerEndpoint(stack, 'customModel', {
    modelId: 'bgeinf2',
    instanceType: SageMakerInstanceType.ML_INF2_XLARGE,
    container: DeepLearningContainerImage.fromDeepLearningContainerImage(
      'huggingface-pytorch-inference-neuronx',
      '1.13.1-transformers4.34.1-neuronx-py310-sdk2.15.0-ubuntu20.04',
    ),
    modelDataUrl: 's3://my-bucket/my-key/model.tar.gz',
    endpointName: 'testbgebase',
    instanceCount: 1,
    volumeSizeInGb: 100,
  });
  endpoint.grantInvoke(new lambda.Function(stack, 'Caller', code));
};
