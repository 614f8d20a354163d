import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { isDefaultAccount } from '../../google/default-accounts';
import type { Subject } from '../../subject';

/** What `google_workbench_instance` tells of its machine. Without a word, it acts as the default identity of machines. */
export function workbenchMachine(instance: Subject): Fact[] {
  const setup = instance.get('gce_setup');
  const shield = setup.get('shielded_instance_config');
  const email = setup.get('service_accounts', 'email');
  const owners = instance.get('instance_owners');
  const asThemselves = instance.get('enable_managed_euc').boolean(false).value;
  const off = (key: string) => setup.get('metadata', `notebook-disable-${key}`).boolean(false);
  return [
    fact('workspace-machine', instance, {
      keepsFiles: off('downloads'),
      keepsNotebooks: off('nbconvert'),
      withoutShell: off('terminal'),
      startsSigned: shield
        .get('enable_secure_boot')
        .as(
          every([
            shield.get('enable_secure_boot').boolean(false).value,
            ...['enable_vtpm', 'enable_integrity_monitoring'].map((part) => shield.get(part).boolean(true).value),
          ]),
        ),
      sideWays: setup.as([
        { what: 'keys of its project', closed: setup.get('metadata', 'block-project-ssh-keys').boolean(false).value },
        { what: 'whoever comes by the serial console', closed: closed(setup.get('metadata', 'serial-port-enable')) },
        { what: 'packets of others', closed: not(setup.get('enable_ip_forwarding').boolean(false).value) },
      ]),
      ownIdentity: email.as(some([asThemselves, every([email.isSet, not(isDefaultAccount(email))])])),
      personal: owners.as(some([asThemselves, owners.isSet])),
      upgrades: setup.get('metadata', 'notebook-upgrade-schedule').set(),
    }),
  ];
}

/** Where a machine says nothing, its project decides. */
const closed = (console: Field): Maybe<boolean> =>
  console.isSet === false
    ? new Unknown('the project decides on the serial console')
    : not(console.boolean(false).value);

/** What `google_colab_runtime_template` tells of its machines, which act as whoever works on them unless that is switched off. */
export function colabMachine(runtime: Subject): Fact[] {
  const disabled = runtime.get('euc_config', 'euc_disabled');
  const asThemselves = disabled.as(not(disabled.boolean(false).value));
  return [
    fact('workspace-machine', runtime, {
      keepsFiles: undefined,
      keepsNotebooks: undefined,
      withoutShell: undefined,
      startsSigned: runtime.get('shielded_vm_config', 'enable_secure_boot').boolean(false),
      sideWays: undefined,
      ownIdentity: undefined,
      personal: asThemselves,
      upgrades: undefined,
    }),
  ];
}

/** What is left of notebooks in the older manner, which nobody can make any more. */
export const retired = (notebook: Subject): Fact[] => [
  fact('retired', notebook, { of: 'workspace', instead: 'google_workbench_instance' }),
];
