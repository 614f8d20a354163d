export { type IMemberRef, Member } from './member';
