import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { viaS3 } from '../model/model-artifact';
import { ReleaseStore, type ReleaseStoreProps } from '../release/release-store';

/** The roles of a pipeline that have to do with its store of models. */
export interface StoreRoles {
  /** Stores models, where none is, and reads what it stored. */
  readonly register: iam.Role;
  /** Reads them. */
  readonly verify: iam.Role;
}

/** Where models of a pipeline are kept: each written once, by the one role, and read by the other before it is deployed. */
export function modelStore(
  scope: Construct,
  id: string,
  { deployer, breakGlass, logs }: ReleaseStoreProps,
  { register, verify }: StoreRoles,
): ReleaseStore {
  const store = new ReleaseStore(scope, id, {
    ...(deployer && { deployer }),
    ...(breakGlass && { breakGlass }),
    ...(logs && { logs }),
  });
  const { bucket, encryptionKey } = store;
  store.publish(register);
  for (const role of [register, verify]) {
    const allow = (statement: iam.PolicyStatementProps) =>
      role.addToPrincipalPolicy(new iam.PolicyStatement(statement));
    allow({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] });
    allow({
      actions: ['kms:Decrypt'],
      resources: [encryptionKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': viaS3(scope) } },
    });
  }
  return store;
}
