import { BinaryAuthorizationPolicy } from '@cdktf/provider-google/lib/binary-authorization-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { GoogleProject } from '../place/google-project';

/** Properties of `ImageAdmission`. */
export interface ImageAdmissionProps {
  /** The project whose images are looked at before they run. It has one such policy. */
  readonly project: GoogleProject;

  /** Who must have attested an image, all of them: `registry.attestor.attestorName`. One at least. */
  readonly attestors: readonly string[];

  /**
   * Images that need no attestation, by patterns that name a project: 'europe-west4-docker.pkg.dev/acme-base/tools/*'.
   *
   * @default - none, but Google's own system images
   */
  readonly exempt?: readonly string[];
}

const ATTESTOR = /^projects\/[^/]+\/attestors\/[^/]+$/;

/** Names a registry and a project before anything is left open. */
const PATTERN = /^[a-z0-9.-]+\/[a-z][a-z0-9-]+\/[^*]*\*{0,2}$/;

/**
 * Only images that were attested run in a project, in Google Kubernetes Engine and in services of Cloud Run that ask for it. Every refusal is logged.
 *
 * A project has one policy: make it once for each. Google lets every image in again when the policy is destroyed, so that Terraform refuses to. It is not
 * asked when Vertex AI runs an image or a model: there `zta verify`, in the pipeline before it deploys, is what looks.
 *
 * Source: https://cloud.google.com/binary-authorization/docs/overview
 *
 * @throws AttestorsMissing, AttestorName if nobody attests, or one is no full name
 * @throws ExemptImages if a pattern exempts more than what is in one project
 */
export class ImageAdmission extends GoogleConstruct {
  public readonly policy: BinaryAuthorizationPolicy;

  public constructor(scope: Construct, id: string, props: ImageAdmissionProps) {
    super(scope, id);
    this.check(props);
    const { project, attestors, exempt = [] } = props;
    this.policy = new BinaryAuthorizationPolicy(this, 'Resource', {
      project: project.projectId,
      globalPolicyEvaluationMode: 'ENABLE',
      defaultAdmissionRule: {
        evaluationMode: 'REQUIRE_ATTESTATION',
        enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
        requireAttestationsBy: [...attestors],
      },
      ...(exempt.length > 0 && { admissionWhitelistPatterns: exempt.map((namePattern) => ({ namePattern })) }),
      lifecycle: { preventDestroy: true },
    });
  }

  private check({ attestors, exempt = [] }: ImageAdmissionProps): void {
    if (attestors.length === 0) {
      const reason = "'attestors' must name one at least, got none; without one, no image runs at all";
      throw new ConfigError('AttestorsMissing', reason, this);
    }
    const wrong = attestors.find((one) => !Token.isUnresolved(one) && !ATTESTOR.test(one));
    if (wrong !== undefined) {
      const reason = `'attestors' must be 'projects/PROJECT/attestors/ATTESTOR', got '${wrong}'; hand over attestorName`;
      throw new ConfigError('AttestorName', reason, this);
    }
    const wide = exempt.find((one) => !Token.isUnresolved(one) && !PATTERN.test(one));
    if (wide === undefined) return;
    const reason = `'exempt' must name a registry and a project, got '${wide}'; strangers have projects in the same registry`;
    throw new ConfigError('ExemptImages', reason, this);
  }
}
