import type { ModelHost } from './model-host';
import type { TemplateFile } from './template';

/** Every kind of fact, and what it tells. */
export interface Facts {
  readonly 'model-host': ModelHost;
  readonly template: TemplateFile;
}

export type * from './model-host';
export type * from './template';
