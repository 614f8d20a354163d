import type { Access } from '../access/model';

/** A text as it can be written down: what only deployment knows stands in it as `${Bucket}`. */
export const spelled = (text: string, { names }: Access): string =>
  names.reduce((written, { text: made, label }) => written.replaceAll(made, `\${${label}}`), text);

/** A text as a pattern of all that it can turn out as; what CloudFormation makes up is nothing that somebody chose. */
export const shapeOf = (text: string, { names }: Access): string =>
  names.reduce((shape, one) => (one.generated ? shape : shape.replaceAll(one.text, one.shape)), text);
