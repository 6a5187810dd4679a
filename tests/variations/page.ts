/** What an author puts on paper, in no format yet. `\n` in a text is a manual line break, `\t` a tab. */
export interface Paragraph {
	type: 'paragraph';
	text: string;
	look: Look;
	/** A list that the format numbers itself; a typed mark is part of the text. */
	list: AutomaticList | null;
	/** Level of the left edge, for marks that are typed. */
	indent: number;
	/** Words of the text that carry a link, and its target. */
	link?: { text: string; url: string };
	/** The text of a footnote whose mark stands at the end. */
	footnote?: string;
}

export interface Look {
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	size?: number;
	centered?: boolean;
	/** Depth of a real heading. */
	heading?: number;
}

export interface AutomaticList {
	kind: 'bullet' | 'number' | 'letter' | 'wingdings' | 'section';
	level: number;
	/** Lists of different ids begin to count anew. */
	id: number;
}

export interface Cell {
	content: Paragraph[];
	rowSpan?: number;
	colSpan?: number;
}

export type Node = Paragraph | { type: 'table'; rows: Cell[][] };

export const paragraph = (text: string, look: Look = {}, rest: Partial<Paragraph> = {}): Paragraph => ({
	type: 'paragraph',
	text,
	look,
	list: null,
	indent: 0,
	...rest,
});
export const cell = (...content: (Paragraph | string)[]): Cell => ({
	content: content.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
});
export const table = (...rows: Cell[][]): Node => ({ type: 'table', rows });

/** A page with what stands around it. */
export interface Page {
	nodes: Node[];
	header: string | null;
	/** A footer with the page's number. */
	footer: boolean;
}
