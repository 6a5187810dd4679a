import type { Location } from '../document/location.js';
import { compare, type Heading, type Reading, type Text } from './reading.js';
import type { Place } from './rule.js';

/** A value may stand this many lines below the place of its paragraph or contact. */
const MOST_LINES_BELOW = 60;

/** Turns the location of a finding into a place that a person can find: line, column, nearest heading. */
export class Places {
	private readonly byLocation = new Map<string, Text[]>();

	/** @param lines Lines of a Markdown source; null for formats whose lines are none of the file's. */
	constructor(
		private readonly reading: Reading,
		private readonly lines: string[] | null,
	) {
		for (const text of reading.texts) {
			const key = keyOf(text.at);
			const known = this.byLocation.get(key);
			if (known) known.push(text);
			else this.byLocation.set(key, [text]);
		}
	}

	/** @param actual The words that the finding is about, as far as they are known. */
	of(at: Location, actual?: string): Place {
		const place: Place = { ...at };
		const heading = this.headingAbove(at);
		if (heading) place.heading = headingName(heading);
		if (this.lines && at.line !== undefined) this.findInLines(place, at.line, actual);
		else this.findInTexts(place, at, actual);
		return place;
	}

	private findInLines(place: Place, line: number, actual?: string): void {
		const lines = this.lines!;
		if (actual) {
			const end = Math.min(lines.length, line + MOST_LINES_BELOW);
			for (const words of [actual, firstWords(actual)]) {
				for (let n = line; n <= end; n += 1) {
					const at = lines[n - 1]!.indexOf(words);
					if (at < 0) continue;
					Object.assign(place, {
						line: n,
						lineText: lines[n - 1],
						column: at + 1,
						endColumn: at + 1 + words.length,
					});
					return;
				}
			}
		}
		const text = lines[line - 1];
		if (text === undefined) return;
		const start = text.length - text.trimStart().length;
		Object.assign(place, { lineText: text, column: start + 1, endColumn: text.trimEnd().length + 1 });
	}

	private findInTexts(place: Place, at: Location, actual?: string): void {
		const here = this.byLocation.get(keyOf(at)) ?? [];
		for (const words of actual ? [actual, firstWords(actual)] : []) {
			for (const { text } of here) {
				const start = text.indexOf(words);
				if (start < 0) continue;
				Object.assign(place, { lineText: text, column: start + 1, endColumn: start + 1 + words.length });
				return;
			}
		}
		if (here[0]) place.lineText = here[0].text;
	}

	/** The last heading at or before a place; headings are in document order. */
	private headingAbove(at: Location): Heading | null {
		const { headings } = this.reading;
		let low = 0;
		let high = headings.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compare(headings[middle]!.at, at) <= 0) low = middle + 1;
			else high = middle;
		}
		return headings[low - 1] ?? null;
	}
}

/** 'A.3 Protect International Aviation'; a heading within a section names the section before it. */
function headingName({ kind, section, text }: Heading): string {
	const shown = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
	return section && kind !== 'outside' ? `${section} ${shown}` : shown;
}

function keyOf({ page, line, paragraph, box }: Location): string {
	return [page, line, paragraph, box?.[0], box?.[1]].join(' ');
}

/** Enough of a text to find it where markup or a line's end parts the rest. */
function firstWords(text: string): string {
	return text.split(' ').slice(0, 4).join(' ');
}
