import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ModelArtifact, ModelImage, type ModelReleaseProps } from '../../../lib/aws';
import { manifestOf, signModel } from '../../../lib/signing';
import { rootDigestOf } from '../../../lib/signing/manifest';
import { modelFolder } from '../../signing/model-folder';
import { signer } from '../../signing/signing-keys';

export const IMAGE_DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** What a folder or archive is known by: the root digest of a folder, its own of a file. */
export function digestsOf(path: string): { readonly root: string; readonly only: string } {
  const { files } = manifestOf(path);
  return { root: rootDigestOf(files), only: files[0]?.sha256 ?? '' };
}

/** A signed archive or folder, stored under its digest in a bucket of the stack. */
export function signedRelease(stack = new Stack(), { folder = false, ignore = [] as string[] } = {}) {
  const below = modelFolder(folder ? { 'a/w.bin': 'weights', 'c.json': '{}' } : { 'model.tar.gz': 'weights' });
  const files = folder ? below : join(below, 'model.tar.gz');
  const bundle = join(dirname(below), 'fraud.sig');
  writeFileSync(bundle, signModel(files, signer.privateKey, undefined, { ignore }));
  const { root, only } = digestsOf(files);
  const bucket = s3.Bucket.fromBucketName(stack, 'Weights', 'weights');
  const props: ModelReleaseProps = {
    image: ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Repository', 'fraud'), IMAGE_DIGEST),
    artifact: folder
      ? ModelArtifact.folder(bucket, `fraud/${root}/`)
      : ModelArtifact.archive(bucket, `fraud/${only}/model.tar.gz`),
    bundle,
    publicKey: signer.publicKey,
    files,
  };
  return { props, files, bundle, bucket, root, only };
}

/** The digest of a key's PEM text. */
export const fingerprint = (pem: string): string => createHash('sha256').update(pem).digest('hex');
