import { readFacts, Templates, treeSource } from '../lib/cloudformation';
import { accessOf } from '../lib/cloudformation/access';
import { guaranteesOf } from '../lib/guarantees';
import { rolesTemplate } from './bench-roles';

/** Prints the milliseconds that everything takes that is proved without being asked, of 100 roles among 500 resources. */
const templates = new Templates();
templates.add(treeSource('roles.json', rolesTemplate(100)));
const { facts } = readFacts(templates);
const start = performance.now();
const access = accessOf(templates);
const read = performance.now();
const { outcomes } = guaranteesOf({ facts, access }, {});
const ms = performance.now() - read;
const unknown = outcomes.filter(({ held }) => typeof held !== 'boolean').length;
console.log(JSON.stringify({ read: read - start, ms, outcomes: outcomes.length, unknown }));
