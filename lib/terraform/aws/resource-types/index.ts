import type { Made, Part } from '../mapping';
import { IDENTITIES, PARTS_OF_IDENTITIES } from './identity';
import { LOGS } from './logs';
import { MODELS } from './models';
import { NETWORKS } from './network';
import { PARTS_OF_STORAGE, STORAGE } from './storage';

/**
 * Types of the provider `hashicorp/aws` that are read, and what they are called in CloudFormation.
 *
 * Source of the attributes: the provider's schema, version 5 and 6.
 */
export const MADE: Readonly<Record<string, Made>> = { ...STORAGE, ...IDENTITIES, ...MODELS, ...NETWORKS, ...LOGS };

export const PARTS: Readonly<Record<string, Part>> = { ...PARTS_OF_STORAGE, ...PARTS_OF_IDENTITIES };

/** Whether a type of Terraform is read as one of CloudFormation. */
export const isOfAws = (type: string): boolean => Object.hasOwn(MADE, type) || Object.hasOwn(PARTS, type);
