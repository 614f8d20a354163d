/** What Terraform would fill in, if it were not told that it is text; tokens are to be filled in. */
const TEMPLATE = /([$%])\{(?!TfToken\[)/g;

/** A text as expressions hold it: in quotes, and nothing in it ends them. */
export function celText(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
  return `"${escaped.replace(TEMPLATE, '$1$1{')}"`;
}
