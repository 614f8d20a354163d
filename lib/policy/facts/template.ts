import type { Unknown } from '../../core';
import type { Place } from '../place';

/** One file that says what is deployed. */
export interface TemplateFile {
  /** Parts of what is deployed that the file does not show: transforms, nested templates that are not there. */
  readonly hidden: readonly { readonly place: Place; readonly what: Unknown }[];
}
