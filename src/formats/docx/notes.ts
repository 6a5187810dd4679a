import { type Block, type Run, rawText } from '../../document/nodes.js';
import { Story } from './body.js';
import type { NoteReference, Source } from './source.js';
import type { XmlElement } from './xml.js';

/** The footnotes or endnotes part (ECMA-376 Part 1, 17.11). */
export interface NotePart {
	kind: NoteReference['kind'];
	part: string;
	root: XmlElement | undefined;
}

/**
 * Blocks of the notes without their numbers, in the order of their references; notes that nothing refers to come last.
 * A note referred to by deleted text is deleted like it.
 */
export function readNotes(source: Source, parts: NotePart[]): Block[] {
	const waiting = new Map<string, { element: XmlElement; part: string }>();
	for (const { kind, part, root } of parts) {
		for (const element of root?.children ?? []) {
			if (element.name !== `w:${kind}` || isSeparator(element)) continue;
			waiting.set(`${kind} ${element.attributes.id}`, { element, part });
		}
	}
	const blocks: Block[] = [];
	const place = (key: string, reference: Omit<NoteReference, 'kind' | 'id'>): void => {
		const note = waiting.get(key);
		if (!note) return;
		waiting.delete(key);
		const { location, revisions, mark } = reference;
		const story = new Story(source, { layer: 'note', part: note.part, location });
		const read = story.read(note.element.children, revisions);
		markStart(read, mark);
		for (const block of read) if (block.type === 'table' || rawText(block).trim() !== '') blocks.push(block);
	};
	// Notes may refer to notes: the list grows while it is read.
	for (const reference of source.notes) place(`${reference.kind} ${reference.id}`, reference);
	for (const key of [...waiting.keys()]) place(key, { location: {}, revisions: [], mark: '' });
	return blocks;
}

/** Lines between text and notes, `w:type` (17.18.33). */
function isSeparator({ attributes }: XmlElement): boolean {
	return attributes.type !== undefined && attributes.type !== 'normal';
}

/** Takes the white space that parts the number from the text off a note, and marks a mark that its author typed. */
function markStart(blocks: Block[], mark: string): void {
	const [block] = blocks;
	if (!block || block.type === 'table') return;
	trimStart(block.runs);
	const [first] = block.runs;
	if (!first || mark.trim() === '' || !first.text.startsWith(mark.trim())) return;
	const { length } = mark.trim();
	const reference: Run = { ...first, text: first.text.slice(0, length), noteReference: true };
	first.text = first.text.slice(length);
	trimStart(block.runs);
	block.runs.unshift(reference);
}

function trimStart(runs: Run[]): void {
	for (let first = runs[0]; first; first = runs[0]) {
		first.text = first.text.trimStart();
		if (first.text !== '') return;
		runs.shift();
	}
}
