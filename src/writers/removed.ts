import { describeLocation } from '../document/location.js';
import type { Removed } from '../plan/schema.js';

/** `deletion (page 3, line 12): the words`: how the list behind a document names what was taken out of it. */
export function describeRemoved({ kind, location, text }: Removed, show: (text: string) => string): string {
	const place = describeLocation(location);
	return `${kind}${place && ` (${place})`}: ${show(text)}`;
}
