import type { Area } from '../area';
import { modelHost } from './model-host';

export const NETWORK: Area = {
  readers: {
    'AWS::SageMaker::Model': modelHost,
  },
  alongside: [],
};
