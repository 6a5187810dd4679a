import { openPackage, type Package } from '../formats/docx/package.js';
import type { XmlElement } from '../formats/docx/xml.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import type { KnownDifference } from './compare.js';
import { comparableWords } from './words.js';

/**
 * Elements that mammoth 1.13 looks into (`lib/docx/body-reader.js`). Text inside any other element of a story is text
 * that it drops.
 */
const READ_BY_MAMMOTH = new Set(
	`w:p w:r w:t w:tab w:noBreakHyphen w:softHyphen w:sym w:hyperlink w:tbl w:tr w:tc w:br w:sdt w:sdtContent w:customXml
	w:ins w:moveTo w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:object w:smartTag
	w:drawing w:pict v:roundrect v:shape v:textbox w:txbxContent v:group v:rect`.split(/\s+/u),
);
/** Deleted text belongs to neither reading. */
const DELETED = new Set(['w:del', 'w:moveFrom']);
const TEXT = new Set(['w:t', 'm:t']);
/** Parts whose children are stories, and the stories' elements. */
const STORIES = new Map([
	['footnotes', 'w:footnote'],
	['endnotes', 'w:endnote'],
	['comments', 'w:comment'],
]);

interface Found {
	losses: KnownDifference[];
	surpluses: KnownDifference[];
}

/** Finds the text of a Word file that mammoth is known to pass over, and that which it alone reads. */
export function findLosses(bytes: Uint8Array): Found {
	const opened = openPackage(bytes, DEFAULT_LIMITS);
	const found: Found = { losses: [], surpluses: [] };
	const body = opened.xml(opened.main)?.children.find(({ name }) => name === 'w:body');
	if (body) readStory(body, opened, found);
	for (const { type, target, external } of opened.relationships(opened.main).values()) {
		const story = STORIES.get(type);
		if (!story || external) continue;
		for (const element of opened.xml(target)?.children ?? []) {
			if (element.name === story) readStory(element, opened, found);
		}
	}
	return found;
}

function readStory(story: XmlElement, opened: Package, { losses, surpluses }: Found): void {
	/** Paragraphs with a deleted mark, which mammoth puts into the next paragraph and loses where there is none. */
	let pending: XmlElement[] = [];
	const lose = (kind: string, element: XmlElement) => add(losses, kind, textOf(element));
	const visit = (element: XmlElement): void => {
		const { name, children } = element;
		if (DELETED.has(name) || name.endsWith('Pr') || TEXT.has(name)) return;
		if (name === 'w:altChunk') add(losses, name, chunkText(element, opened));
		else if (!READ_BY_MAMMOTH.has(name)) lose(name, element);
		else if (name === 'w:sdt' && has(element, 'w:sdtPr', /:checkbox$/u)) lose('checkbox', element);
		else if (name === 'w:tc' && has(element, 'w:tcPr', /^w:cellDel$/u)) add(surpluses, 'w:cellDel', textOf(element));
		else {
			if (name === 'w:tc' && has(element, 'w:tcPr', /^w:vMerge$/u)) lose('w:vMerge', element);
			if (name === 'w:p') {
				const properties = children.find((child) => child.name === 'w:pPr');
				if (properties && has(properties, 'w:rPr', /^w:del$/u)) pending.push(element);
				else pending = [];
			}
			for (const child of children) visit(child);
		}
	};
	for (const child of story.children) visit(child);
	for (const paragraph of pending) lose('last paragraph with a deleted mark', paragraph);
}

/** Text of an embedded document of any kind, its markup taken off. */
function chunkText({ attributes }: XmlElement, opened: Package): string {
	const target = opened.relationships(opened.main).get(attributes['r:id'] ?? '')?.target ?? '';
	const bytes = opened.bytes(target);
	if (!bytes) return '';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const inner = openPackage(bytes, DEFAULT_LIMITS);
		const root = inner.xml(inner.main);
		return root ? textOf(root) : '';
	}
	return Buffer.from(bytes)
		.toString('utf8')
		.replace(/<[^<>]*>/gu, ' ');
}

function has(element: XmlElement, properties: string, name: RegExp): boolean {
	return element.children.some((child) => child.name === properties && child.children.some((c) => name.test(c.name)));
}

function add(differences: KnownDifference[], kind: string, text: string): void {
	const words = comparableWords(text);
	if (words.length > 0) differences.push({ kind, words });
}

function textOf(element: XmlElement): string {
	if (DELETED.has(element.name)) return '';
	if (TEXT.has(element.name)) return element.text;
	const text = element.children.map((child) => textOf(child)).join('');
	return /^w:(?:p|tab|br|cr|ptab|rt)$/u.test(element.name) ? `${text} ` : text;
}
