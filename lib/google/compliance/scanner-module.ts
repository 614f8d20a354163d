/** A check of Security Health Analytics that Google does not bring along. */
export interface ScannerModule {
  /** Types as Cloud Asset Inventory names them, such as 'aiplatform.googleapis.com/Endpoint'. */
  readonly resourceTypes: readonly string[];

  /** What is wrong with a resource, in the Common Expression Language, where it is `resource`. */
  readonly finds: string;

  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';

  readonly description: string;

  /** What mends it. */
  readonly recommendation: string;
}

/** What of Vertex AI has keys of its own. */
const WITH_KEY = ['CustomJob', 'Dataset', 'Endpoint', 'HyperparameterTuningJob', 'Model', 'TrainingPipeline'];

/**
 * Checks of Vertex AI, by their names, which are for ever. They find what nobody synthesised with this library, as well.
 *
 * Types are those of Cloud Asset Inventory, and fields those of the API of Vertex AI. No list of Google's says of each type that its scanner looks at
 * it: see after the first time that a check of it is there, and finds what it should.
 *
 * Google's own posture for AI has checks of such resources: https://cloud.google.com/security-command-center/docs/security-posture-extended-secure-ai-template
 */
export const SCANNER_MODULES: Readonly<Record<string, ScannerModule>> = {
  ...Object.fromEntries(
    WITH_KEY.map((type) => [
      `zta_vertex_${type.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase()}_without_own_key`,
      {
        resourceTypes: [`aiplatform.googleapis.com/${type}`],
        finds: '!has(resource.encryptionSpec)',
        severity: 'HIGH',
        description: `A ${type} of Vertex AI is encrypted with a key of Google.`,
        recommendation: 'Make it anew with encryptionSpec.kmsKeyName: a key cannot be given later.',
      } satisfies ScannerModule,
    ]),
  ),
  zta_vertex_endpoint_public: {
    resourceTypes: ['aiplatform.googleapis.com/Endpoint'],
    finds:
      '!has(resource.network) && !(has(resource.privateServiceConnectConfig) && has(resource.privateServiceConnectConfig.enablePrivateServiceConnect))',
    severity: 'CRITICAL',
    description: 'An endpoint of Vertex AI is reached from the internet.',
    recommendation: 'Make it anew with privateServiceConnectConfig; PrivateVertexEndpoint does.',
  },
};
