/** What mends a finding of these rules on Google. */
export const TEMPLATE_FIXES: Readonly<Record<string, string>> = {
  'ZTA-FILE-001': 'Check what `terraform show -json` writes of a plan: it holds what modules make.',
};
