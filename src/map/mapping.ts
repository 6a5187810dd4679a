import type { Removed } from '../clean/step.js';
import { locationOf } from '../document/place.js';
import { type Slice, tidyText } from '../document/slice.js';
import type { Template } from '../templates/template.js';
import type { Ledger } from './ledger.js';

/** What the readers of facts share while one document is mapped. */
export class Mapping {
	readonly removed: Removed[] = [];
	/** ISO 3166-1 alpha-2 of the economy, for national telephone numbers. */
	region: string | null = null;

	constructor(
		readonly ledger: Ledger,
		readonly template: Template,
	) {}

	/** Takes a placeholder out of the text, once: a merged cell is read for each of its rows. */
	placeholder(slice: Slice): void {
		if (!this.ledger.isFree(slice)) return;
		this.ledger.claim(slice, 'removed');
		this.removed.push({ kind: 'placeholder', text: tidyText(slice), location: locationOf(slice) });
	}
}
