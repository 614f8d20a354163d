import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** What `google_workbench_instance` tells. */
export function workbench(subject: Subject): Fact[] {
  const setup = subject.get('gce_setup');
  const interfaces = setup.get('network_interfaces');
  const places = interfaces.items.flatMap((one) => [one.get('network').isSet, one.get('subnet').isSet]);
  return [network(subject, interfaces.as(interfaces.unknown ?? some(places)), setup.get('disable_public_ip'), setup)];
}

/** What `google_notebooks_instance` tells. */
export const notebook = (subject: Subject): Fact[] => [
  network(
    subject,
    subject.get('network').as(some([subject.get('network').isSet, subject.get('subnet').isSet])),
    subject.get('no_public_ip'),
    subject.whole,
  ),
];

function network(subject: Subject, inOwnNetwork: Read<boolean>, closed: Field, machine: Field): Fact {
  return fact('workspace-network', subject, {
    inOwnNetwork,
    directInternet: closed.as(not(closed.boolean(false).value)),
    rootAccess: rootAccess(machine.get('metadata', 'notebook-disable-root')),
    freeCredentials: freeCredentials(machine.get('metadata', 'disable-legacy-endpoints')),
  });
}

/** The newest endpoint of the metadata server asks for a header of its own; older ones did not. */
const freeCredentials = (disabled: Field): Read<boolean> =>
  disabled.as(
    disabled.boolean(false).value === true ? false : new Unknown('the file does not switch old metadata endpoints off'),
  );

const rootAccess = (disabled: Field): Read<boolean> => disabled.as(not(disabled.boolean(false).value));

/** What `google_colab_runtime_template` tells: without a word, Colab gives the internet to its runtimes. */
export function colab(subject: Subject): Fact[] {
  const spec = subject.get('network_spec');
  const internet = spec.get('enable_internet_access');
  const inOwnNetwork: Maybe<boolean> = some([spec.get('network').isSet, spec.get('subnetwork').isSet]);
  return [
    fact('workspace-network', subject, {
      inOwnNetwork: spec.as(inOwnNetwork),
      directInternet:
        internet.isSet === false
          ? internet.as<boolean>(new Unknown('the file does not say whether its runtimes reach the internet'))
          : internet.boolean(false),
      rootAccess: new Unknown('what users of a runtime may do on it is not followed'),
      freeCredentials: new Unknown('what a runtime of Colab answers with is not in the file'),
    }),
  ];
}
