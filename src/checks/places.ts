import type { Location } from '../document/location.js';
import { type Heading, headingAbove, type Reading } from './reading.js';
import type { Place } from './rule.js';

/** A value may stand this many lines below the place of its paragraph or contact. */
const MOST_LINES_BELOW = 60;
/** The same in texts of a Word file or PDF: a contact in a table takes a text a cell. */
const MOST_TEXTS_BELOW = 16;

/** Turns the location of a finding into a place that a person can find: line, column, nearest heading. */
export class Places {
	/** Index of the first text at each location. */
	private readonly indexOf = new Map<string, number>();

	/** @param lines Lines of a Markdown source; null for formats whose lines are none of the file's. */
	constructor(
		private readonly reading: Reading,
		private readonly lines: string[] | null,
	) {
		for (const [i, { at }] of reading.texts.entries()) {
			if (!this.indexOf.has(keyOf(at))) this.indexOf.set(keyOf(at), i);
		}
	}

	/** @param actual The words that the finding is about, as far as they are known. */
	of(at: Location, actual?: string): Place {
		const place: Place = { ...at };
		const heading = headingAbove(this.reading.headings, at);
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
		const first = this.indexOf.get(keyOf(at));
		if (first === undefined) return;
		const { texts } = this.reading;
		const end = Math.min(texts.length, first + MOST_TEXTS_BELOW);
		for (const words of actual ? [actual, firstWords(actual)] : []) {
			for (let i = first; i < end; i += 1) {
				const { text, at: found } = texts[i]!;
				const start = text.indexOf(words);
				if (start < 0) continue;
				Object.assign(place, found, { lineText: text, column: start + 1, endColumn: start + 1 + words.length });
				return;
			}
		}
		place.lineText = texts[first]!.text;
	}
}

/** 'A.3 Protect International Aviation'; a heading within a section names the section before it. */
function headingName({ kind, section, text }: Heading): string {
	const shown = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
	return section && kind !== 'outside' && !text.startsWith(section) ? `${section} ${shown}` : shown;
}

function keyOf({ page, line, paragraph, box }: Location): string {
	return [page, line, paragraph, box?.[0], box?.[1]].join(' ');
}

/** Enough of a text to find it where markup or a line's end parts the rest. */
function firstWords(text: string): string {
	return text.split(' ').slice(0, 4).join(' ');
}
