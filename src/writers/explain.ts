import { describeLocation } from '../document/location.js';
import type { TraceEntry } from '../outline/trace.js';

/** A text is shown up to this many characters. */
const WIDTH = 72;

/**
 * The outline for people: each slot with the heading that opened it, the evidence and how sure it is, and below it the
 * texts that went there.
 */
export function explain(trace: TraceEntry[]): string {
	const lines: string[] = [];
	let slot = '';
	for (const entry of trace) {
		if (entry.slot !== slot || entry.role === 'heading') lines.push(`${entry.slot}`);
		slot = entry.slot;
		const place = describeLocation(entry.location);
		const why = entry.role === 'heading' ? `  (${entry.confidence!.toFixed(2)}: ${entry.evidence!.join(', ')})` : '';
		const sign = entry.role === 'heading' ? '#' : entry.role === 'instruction' ? '?' : ' ';
		lines.push(`  ${sign} ${shorten(entry.text)}${why}${place ? `  [${place}]` : ''}`);
	}
	return `${lines.join('\n')}\n`;
}

function shorten(text: string): string {
	const characters = [...text];
	return characters.length > WIDTH ? `${characters.slice(0, WIDTH - 1).join('')}…` : text;
}
