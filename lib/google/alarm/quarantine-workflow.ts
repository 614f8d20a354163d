/** What a quarantine does when an alarm goes off. */
export interface QuarantineSteps {
  /** Names of the accounts to switch off, `projects/PROJECT/serviceAccounts/EMAIL`. */
  readonly accounts: readonly string[];

  /** Whether they are switched off, and not only written down. */
  readonly armed: boolean;
}

/**
 * The program of Workflows that switches accounts off, as JSON. Its expressions begin with two signs, the first of which Terraform takes away.
 *
 * Which accounts stands in the program, and nothing of the message decides it. An account that cannot be switched off keeps none of the others on,
 * and lets the run fail in the end. When an alarm has ended, nothing is done.
 *
 * Source: https://cloud.google.com/workflows/docs/reference/syntax
 */
export function quarantineWorkflow({ accounts, armed }: QuarantineSteps): string {
  const steps = [
    {
      read: {
        assign: [{ incident: '$${json.decode(base64.decode(event.data.message.data)).incident}' }, { failed: [] }],
      },
    },
    { onlyAtTheBeginning: { switch: [{ condition: '$${incident.state != "open"}', next: 'end' }] } },
    ...(armed ? [{ switchOff: { for: { value: 'account', in: accounts, steps: [ONE] } } }] : []),
    {
      tell: {
        call: 'sys.log',
        args: {
          severity: 'CRITICAL',
          json: {
            quarantine: armed ? 'accounts were switched off' : 'accounts would be switched off',
            accounts,
            failed: '$${failed}',
            incident: '$${incident.incident_id}',
          },
        },
      },
    },
    { failIfOneIsOn: { switch: [{ condition: '$${len(failed) > 0}', raise: 'not every account was switched off' }] } },
  ];
  return JSON.stringify({ main: { params: ['event'], steps } }, undefined, 1);
}

const ONE = {
  one: {
    try: {
      call: 'http.post',
      args: { url: '$${"https://iam.googleapis.com/v1/" + account + ":disable"}', auth: { type: 'OAuth2' } },
    },
    retry: '$${http.default_retry}',
    except: { as: 'e', steps: [{ note: { assign: [{ failed: '$${list.concat(failed, account)}' }] } }] },
  },
};
