import type { Expected, ExpectedItem } from './compare.js';
import type { Model } from './model.js';
import { type AutomaticList, type Node, type Paragraph, paragraph } from './page.js';
import type { Random } from './random.js';

export type Format = 'markdown' | 'docx';

/** Puts a plan on paper, and keeps beside it what a reader should make of that. */
export class Writer {
	nodes: Node[] = [];
	header: string | null = null;
	readonly expected: Expected;
	private lists = 0;

	constructor(
		readonly model: Model,
		readonly format: Format,
		readonly r: Random,
	) {
		this.expected = {
			template: { id: 'ctap-2008' },
			submission: null,
			title: null,
			economy: null,
			calendarYear: null,
			lastUpdated: null,
			objective: null,
			executiveSummary: { achievements: [], forwardWork: [], capacityBuilding: [] },
			sections: [],
			assistance: null,
			unmapped: [],
			removed: [],
		};
	}

	add(...nodes: Node[]): void {
		this.nodes.push(...nodes);
	}

	text(text: string, look: Paragraph['look'] = {}): void {
		this.add(paragraph(text, look));
	}

	/** One paragraph a text. */
	lines(texts: string[], look: Paragraph['look'] = {}): void {
		for (const text of texts) this.text(text, look);
	}

	/** A list that begins to count anew. */
	newList(): number {
		this.lists += 1;
		return this.lists;
	}

	list(kind: AutomaticList['kind'], level: number, id: number): AutomaticList {
		return { kind, level, id };
	}

	/** A text that is no answer; returns it. */
	placeholder(): string {
		const text = this.r.pick(['-', '--', 'N/A', 'Nil', '–']);
		this.expected.removed.push({ kind: 'placeholder', text });
		return text;
	}

	unmapped(text: string, look: Paragraph['look'] = {}): void {
		this.text(text, look);
		this.expected.unmapped.push({ text: text.replace(/\s+/gu, ' ') });
	}

	/** Runs something whose nodes are wanted apart. */
	apart(work: () => void): Node[] {
		const before = this.nodes;
		this.nodes = [];
		work();
		const made = this.nodes;
		this.nodes = before;
		return made;
	}
}

export const item = (text: string, items: ExpectedItem[] = [], agency: string | null = null): ExpectedItem => ({
	text,
	agency,
	items,
});
