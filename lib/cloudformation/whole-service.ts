/** Whether a pattern of actions opens all of an AI service, or all services: that is a finding of its own, and none about each action. */
export const opensWholeService = (pattern: string): boolean =>
  /^(\*+(:\*+)?|(bedrock|nova-act|sagemaker)[\w-]*:\*+)$/i.test(pattern);
