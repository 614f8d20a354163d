import type { Area } from '../area';
import { organizationPolicy } from './organization-policy';

export const ORGANIZATION: Area = {
  readers: { 'AWS::Organizations::Policy': organizationPolicy },
  alongside: [],
};
