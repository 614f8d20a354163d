/** That something in a template runs a model, once for each template. */
export interface ModelUse {
  /** Whether the models are those of the provider, or ones that the account hosts itself. */
  readonly model: 'provided' | 'hosted';
}
