/**
 * What a log tells.
 *
 * - `activity`: who called what of the cloud
 * - `configuration`: how resources were set up, and when that changed
 * - `access`: who read or wrote which object
 * - `traffic`: which connections were made, and which refused
 * - `names`: which names were looked up
 * - `requests`: what came in at a door: a gateway, a firewall, a load balancer
 * - `use`: what agents, knowledge bases and their tools did
 * - `calls`: what programs that run models wrote down about it
 * - `prompts`: what models were asked, and what they answered; personal data
 * - `findings`: what looked like an attack
 */
export type LogContent =
  | 'activity'
  | 'configuration'
  | 'access'
  | 'traffic'
  | 'names'
  | 'requests'
  | 'use'
  | 'calls'
  | 'prompts'
  | 'findings';
