import type { Area } from '../area';
import { ENDPOINT, endpoint, GROUP, group, INSTANCE } from './door';
import { instance } from './instance';
import { TRUST_PROVIDER } from './trust';
import { trustProvider } from './trust-provider';

export const GATEWAY: Area = {
  readers: {
    [INSTANCE]: instance,
    [TRUST_PROVIDER]: trustProvider,
    [GROUP]: group,
    [ENDPOINT]: endpoint,
  },
  alongside: ['AWS::WAFv2::WebACLAssociation'],
};
