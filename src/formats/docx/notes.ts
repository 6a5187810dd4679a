import type { Block } from '../../document/nodes.js';
import { rawText } from '../../document/nodes.js';
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
	const place = (key: string, reference: Pick<NoteReference, 'location' | 'revisions'>): void => {
		const note = waiting.get(key);
		if (!note) return;
		waiting.delete(key);
		const { location, revisions } = reference;
		const story = new Story(source, { layer: 'note', part: note.part, location });
		const read = story.read(note.element.children, revisions);
		trimStart(read);
		for (const block of read) if (block.type === 'table' || rawText(block).trim() !== '') blocks.push(block);
	};
	// Notes may refer to notes: the list grows while it is read.
	for (const reference of source.notes) place(`${reference.kind} ${reference.id}`, reference);
	for (const key of [...waiting.keys()]) place(key, { location: {}, revisions: [] });
	return blocks;
}

/** Lines between text and notes, `w:type` (17.18.33). */
function isSeparator({ attributes }: XmlElement): boolean {
	return attributes.type !== undefined && attributes.type !== 'normal';
}

/** A space or tab parts the note's number from its text. */
function trimStart(blocks: Block[]): void {
	const [first] = blocks;
	if (first?.type === 'table' || !first?.runs[0]) return;
	first.runs[0].text = first.runs[0].text.trimStart();
	if (first.runs[0].text === '') first.runs.shift();
}
