/** What a release was checked against. */
export interface ReleaseEvidence {
  /** The root digest of the signed files, as `zta verify` tells it: 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** The digest of the signer's public key in PEM, likewise. */
  readonly signer: string;
  /** The same of who approved. */
  readonly approver: string;
  /** The digest of the image, with `sha256:` before it. */
  readonly image: string;
}

/** A model whose signatures were checked: made by `ModelRelease.fromBundle`, and by nothing else. */
export interface ReleasedModel {
  /** The image that runs it, by digest. */
  readonly image: string;
  /** Where its files are: `gs://BUCKET/…/`. */
  readonly artifact: string;
  readonly evidence: ReleaseEvidence;
}

/** Those that were checked. An object that only looks like one is not among them. */
const CHECKED = new WeakSet<ReleasedModel>();

/** Notes that a release was checked. */
export const noteReleased = (release: ReleasedModel): void => {
  CHECKED.add(release);
};

export const isReleased = (release: ReleasedModel): boolean => CHECKED.has(release);

/** What a value of a label holds. */
const LABEL_ROOM = 63;

/** What the endpoint of a release bears. Labels hold 63 signs, and so all of a digest but its last; the description has all of it. */
export function releaseMarks({ evidence: { sha256, signer, approver, image } }: ReleasedModel) {
  const digest = image.replace(/^sha256:/, '');
  const all = { sha256, signer, approver, image: digest };
  const labels = Object.fromEntries(
    Object.entries(all).map(([key, value]) => [`ai-release-${key}`, value.slice(0, LABEL_ROOM)]),
  );
  const description = `Release sha256:${sha256} in ${image}, signed by ${signer}, approved by ${approver}`;
  return { labels, description };
}
