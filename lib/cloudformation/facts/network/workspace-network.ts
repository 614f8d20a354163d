import { not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** What `AWS::SageMaker::NotebookInstance` tells. */
export function notebook(subject: Subject): Fact[] {
  const { properties } = subject;
  const version = properties.get('InstanceMetadataServiceConfiguration', 'MinimumInstanceMetadataServiceVersion');
  return [
    fact('workspace-network', subject, {
      inOwnNetwork: properties.get('SubnetId').set(),
      directInternet: allBut(properties.get('DirectInternetAccess'), /^Disabled$/),
      rootAccess: allBut(properties.get('RootAccess'), /^Disabled$/),
      freeCredentials: allBut(version, /^2$/),
    }),
  ];
}

/** What `AWS::SageMaker::Domain` tells: its machines are the provider's. */
export function domain(subject: Subject): Fact[] {
  const { properties } = subject;
  return [
    fact('workspace-network', subject, {
      inOwnNetwork: true,
      directInternet: allBut(properties.get('AppNetworkAccessType'), /^VpcOnly$/),
      rootAccess: false,
      freeCredentials: false,
    }),
  ];
}

/** Whether something else stands there than the one word that turns it off; nothing is on. */
const allBut = (field: Field, word: RegExp): Read<boolean> => field.as(not(matches(field.text ?? '', word)));
