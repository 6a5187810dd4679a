import type { Location } from '../../document/location.js';
import { type Block, textBlock } from '../../document/nodes.js';
import { readDocument } from './document.js';
import type { Source } from './source.js';

/** A document in a document in a document: deeper ones are reported, not read. */
const MAX_EMBEDDED = 2;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * An `w:altChunk` (ECMA-376 Part 1, 17.17.2.1): a part of another format that Word takes in when it opens the file.
 * Word documents are read in full, HTML and plain text for their text; anything else is reported.
 */
export function readAltChunk(source: Source, part: string, id: string | undefined, location: Location): Block[] {
	const target = source.opened.relationships(part).get(id ?? '')?.target;
	const bytes = target === undefined ? undefined : source.opened.bytes(target);
	if (target === undefined || !bytes) {
		source.damage.add('An imported part (altChunk) is missing.');
		return [];
	}
	const type = source.opened.contentType(target);
	if (/wordprocessingml|ms-word\.document/u.test(type) && source.embedded < MAX_EMBEDDED) {
		const { blocks, damage } = readDocument(bytes, source.limits, source.embedded + 1);
		for (const sentence of damage) source.damage.add(sentence);
		return blocks;
	}
	const text = new TextDecoder('utf-8').decode(bytes);
	if (/html/u.test(type)) return paragraphs(htmlText(text), location);
	if (/^text\/plain/u.test(type)) return paragraphs(text, location);
	source.damage.add(`The imported part ${target} (${type || 'of no known type'}) was not read.`);
	return [];
}

function paragraphs(text: string, location: Location): Block[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => textBlock([{ text: line }], location));
}

/** Text of an HTML page, one line for each element that begins a line; one pass, no document tree. */
function htmlText(html: string): string {
	return html
		.replace(/<!--.*?(?:-->|$)/gsu, '')
		.replace(/<(script|style|head|title)\b[^<>]*>.*?(?:<\/\1>|$)/gisu, '')
		.replace(/\s+/gu, ' ')
		.replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|pre|dd|dt)\b[^<>]*>/giu, '\n')
		.replace(/<\/?(?:td|th)\b[^<>]*>/giu, ' ')
		.replace(/<[^<>]*>/gu, '')
		.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
			if (name !== undefined) return ENTITIES[name] ?? whole;
			const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		});
}
