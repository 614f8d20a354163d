import type { KmsCryptoKeyIamMember } from '@cdktf/provider-google/lib/kms-crypto-key-iam-member';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { TerraformStack, Token } from '../cdktf';
import type { GoogleProject } from '../place/google-project';
import type { AgentService } from '../place/service-agents';
import type { IKeyRef } from './governed-key';

/** Who uses a key, and where. */
interface KeyUse {
  /** The service that encrypts with it. */
  readonly service: AgentService;

  /** The project that the service works for. */
  readonly project: GoogleProject;

  /** Where what is encrypted is; its key must be there as well. */
  readonly location: string;
}

/** A key, and what must be there before a service can be given it. */
export interface UsableKey {
  readonly keyName: string;
  readonly granted: KmsCryptoKeyIamMember[];
}

/**
 * Lets a service encrypt with a key.
 *
 * @throws KeyLocation if the key is known to be elsewhere
 */
export function usableKey(scope: Construct, key: IKeyRef, { service, project, location }: KeyUse): UsableKey {
  if (key.location !== undefined && !Token.isUnresolved(location) && key.location !== location) {
    const reason = `'encryptionKey' must be in '${location}', where what it encrypts is, got a key in '${key.location}'; make one there`;
    throw new ConfigError('KeyLocation', reason, scope);
  }
  // The id follows who is granted, and not what is encrypted: the grant stays when one of several users goes.
  const known = [project.number, project.projectId].find((id) => !Token.isUnresolved(id)) ?? scope.node.addr;
  const granted = key.letUse(`${service} ${known}`, project.agentOf(service));
  // Terraform names no resource of another stack in 'depends_on'; the stacks are applied one after the other.
  const stack = TerraformStack.of(scope);
  return { keyName: key.keyName, granted: granted.filter((grant) => TerraformStack.of(grant) === stack) };
}
