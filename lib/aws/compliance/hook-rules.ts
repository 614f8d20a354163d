import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetStaging, FileAssetPackaging, Stack } from 'aws-cdk-lib';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** A file of Guard text in a bucket. */
export interface GuardFile {
  /** The bucket, which should be versioned and encrypted, in the region of the hook. */
  readonly bucket: IBucketRef;
  /** Key of the object, which ends in '.guard'. */
  readonly key: string;
  /** Version of the object. Without it, whoever may overwrite the object decides what the hook refuses. @default - the newest */
  readonly versionId?: string;
}

/** Where a file lies. */
export interface FilePlace {
  readonly bucketName: string;
  readonly key: string;
  readonly versionId?: string;
}

/**
 * Guard text as an asset: it is uploaded by the deployment, into the bucket of the bootstrap stack, which is versioned and
 * encrypted. Its name follows its content, so that another text is another object.
 */
export class HookRules extends Construct {
  public readonly place: FilePlace;

  public constructor(scope: Construct, id: string, text: string) {
    super(scope, id);
    const path = join(mkdtempSync(join(tmpdir(), 'zta-rules-')), 'rules.guard');
    writeFileSync(path, text);
    const staging = new AssetStaging(this, 'Staging', { sourcePath: path });
    const stack = Stack.of(this);
    const { bucketName, objectKey } = stack.synthesizer.addFileAsset({
      packaging: FileAssetPackaging.FILE,
      sourceHash: staging.assetHash,
      fileName: staging.relativeStagedPath(stack),
    });
    this.place = { bucketName, key: objectKey };
  }
}
