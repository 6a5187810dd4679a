import { CtapError, type ErrorCode } from '../../diagnostics/errors.js';
import type { Location } from '../../document/location.js';
import { type Block, textBlock, textBlocks } from '../../document/nodes.js';
import { readDocument } from './document.js';
import type { Source } from './source.js';

/** A document in a document in a document: deeper ones are reported, not read. */
const MAX_EMBEDDED = 2;

const LIMITS: ReadonlySet<ErrorCode> = new Set(['too-large', 'too-deep']);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * An `w:altChunk` (ECMA-376 Part 1, 17.17.2.1): a part of another format that Word takes in when it opens the file.
 * Word documents are read in full, HTML and plain text for their text; anything else is reported.
 * @throws CtapError where a limit is exceeded
 */
export function readAltChunk(source: Source, part: string, id: string | undefined, location: Location): Block[] {
	const target = source.opened.relationships(part).get(id ?? '')?.target ?? '';
	try {
		const blocks = importPart(source, target);
		for (const block of textBlocks(blocks)) block.location = location;
		return blocks;
	} catch (error) {
		if (!(error instanceof CtapError) || LIMITS.has(error.code)) throw error;
		source.damage.add(`The imported part ${target} was not read: ${error.message}`);
		return [];
	}
}

function importPart(source: Source, target: string): Block[] {
	const bytes = source.opened.bytes(target);
	if (!bytes) throw new CtapError('corrupt', 'It is missing.');
	const type = source.opened.contentType(target);
	if (/wordprocessingml|ms-word\.document/u.test(type) && source.embedded < MAX_EMBEDDED) {
		const { blocks, damage } = readDocument(bytes, source.limits, source.embedded + 1, source.opened.budget);
		for (const sentence of damage) source.damage.add(sentence);
		return blocks;
	}
	const text = new TextDecoder('utf-8').decode(bytes);
	if (/html/u.test(type)) return paragraphs(htmlText(text));
	if (/^text\/plain/u.test(type)) return paragraphs(text);
	throw new CtapError('unsupported-format', `Its type is ${type || 'not known'}.`);
}

function paragraphs(text: string): Block[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => textBlock([{ text: line }], {}));
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
