import type { Rule } from '../../rule';
import { inTheInventory } from './in-the-inventory';
import { inventoryWords } from './inventory-words';

/** In the order of their ids. */
export const INVENTORY_RULES: readonly Rule[] = [inTheInventory, inventoryWords];
