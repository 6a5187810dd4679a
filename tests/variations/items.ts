import type { ExpectedItem } from './compare.js';
import type { ListStyle } from './kinds/lists.js';
import type { Thing } from './model.js';
import { type Cell, cell, type Paragraph, paragraph } from './page.js';
import { BODIES } from './vocabulary.js';
import { item, type Writer } from './writer.js';

/** Writes measures in a list's style, with lines of agencies between them; returns what a reader makes of them. */
export function writeItems(
	w: Writer,
	things: Thing[],
	style: ListStyle,
	agencies: number,
	share = agencies,
): ExpectedItem[] {
	let agency: string | null = null;
	let id = w.newList();
	let position = 0;
	return things.map((thing) => {
		if (w.r.chance(share)) {
			agency = w.r.pick(BODIES);
			w.text(`(${agency})`);
			id = w.newList();
			position = 0;
		}
		position += 1;
		return { ...writeItem(w, thing, style, 0, position, id), agency };
	});
}

function writeItem(
	w: Writer,
	thing: Thing,
	style: ListStyle,
	level: number,
	position: number,
	id: number,
): ExpectedItem {
	w.add(marked(w, thing.text, style, level, position, id));
	const below = thing.below.map((inner, i) => writeItem(w, inner, style, level + 1, i + 1, id));
	return item(thing.text, below);
}

function marked(w: Writer, text: string, style: ListStyle, level: number, position: number, id: number): Paragraph {
	const { automatic, mark, flush } = style;
	if (automatic) return paragraph(text, {}, { list: w.list(automatic, level, id) });
	if (mark) {
		const space = w.format === 'docx' && position % 2 ? '\t' : ' ';
		return paragraph(
			`${mark(position, level)}${w.format === 'docx' ? space : ' '}${text}`,
			{},
			{ indent: flush ? 0 : level },
		);
	}
	// Bullets right after a paragraph are below it.
	return level === 0 ? paragraph(text) : paragraph(text, {}, { list: w.list('bullet', level - 1, id) });
}

/** A cell with measures in it. */
export function cellOf(w: Writer, things: Thing[], style: ListStyle): { cell: Cell; items: ExpectedItem[] } {
	let items: ExpectedItem[] = [];
	const nodes = w.apart(() => {
		items = writeItems(w, things, style, 0);
	});
	return { cell: cell(...(nodes as Paragraph[])), items };
}
