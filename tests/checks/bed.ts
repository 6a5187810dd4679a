import { itemsOf, type PlacedItem } from '../../src/checks/items.js';
import type { Heading, Reading } from '../../src/checks/reading.js';
import { readPlan } from '../../src/parse.js';
import type { Contact, Plan } from '../../src/plan/schema.js';

/** Numbers that are the same in every run (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Plans that were read already: defects change lines, never the plan. */
const known = new Map<string, ReturnType<typeof readPlan>>();

/** A clean plan, its lines and what stands where in them: what a defect is put into. */
export class Bed {
	readonly lines: string[];

	private constructor(
		text: string,
		readonly plan: Plan,
		readonly reading: Reading,
		private readonly next: () => number,
	) {
		this.lines = text.split('\n');
	}

	static async of(text: string, seed: number): Promise<Bed> {
		const read = known.get(text) ?? readPlan(new TextEncoder().encode(text), { file: 'plan.md' });
		known.set(text, read);
		const { plan, reading } = await read;
		return new Bed(text, plan, reading, random(seed));
	}

	get text(): string {
		return this.lines.join('\n');
	}

	number(below: number): number {
		return Math.floor(this.next() * below);
	}

	pick<T>(list: readonly T[]): T {
		if (list.length === 0) throw new Error('the plan has no place for this defect');
		return list[this.number(list.length)]!;
	}

	/** Headings of sections, in their order. */
	get sections(): Heading[] {
		return this.reading.headings.filter(
			({ kind, slot }) => kind === 'section' && slot.includes('/') && /^[A-C]/u.test(slot),
		);
	}

	/** Headings and questions within sections. */
	get slots(): Heading[] {
		return this.reading.headings.filter(({ kind }) => kind === 'slot');
	}

	/** Items on one line, found there as they are. */
	items(wanted: (placed: PlacedItem) => boolean = () => true): PlacedItem[] {
		return [...itemsOf(this.plan)].filter(
			(placed) => wanted(placed) && this.lines[placed.item.location.line! - 1]!.includes(placed.item.text),
		);
	}

	contacts(wanted: (contact: Contact) => boolean = () => true): { contact: Contact; section: string }[] {
		return this.plan.sections.flatMap(({ id, contacts }) =>
			contacts.filter(wanted).map((contact) => ({ contact, section: id })),
		);
	}

	/** First line of a heading, from 1, and the first one that is no longer its own: that of the next heading. */
	range(heading: Heading, until: (next: Heading) => boolean = () => true): [from: number, to: number] {
		const { headings } = this.reading;
		const next = headings.slice(headings.indexOf(heading) + 1).find(until);
		return [heading.at.line!, next?.at.line ?? this.lines.length + 1];
	}

	/** A section from its heading up to the next section, area or part of the form. */
	section(heading: Heading): [from: number, to: number] {
		return this.range(
			heading,
			({ kind, slot }) => kind === 'area' || kind === 'assistance' || (kind === 'section' && slot.includes('/')),
		);
	}

	cut([from, to]: [number, number]): string[] {
		return this.lines.splice(from - 1, to - from);
	}

	/** Puts lines before a line, apart from it. */
	insert(line: number, ...texts: string[]): void {
		this.lines.splice(line - 1, 0, '', ...texts, '');
	}

	/** Replaces words at or below a line, where they stand first. */
	replace(line: number, words: string, by: string): void {
		for (let i = line - 1; i < Math.min(this.lines.length, line + 12); i += 1) {
			if (!this.lines[i]!.includes(words)) continue;
			this.lines[i] = this.lines[i]!.replace(words, () => by);
			return;
		}
		throw new Error(`'${words}' does not stand at line ${line}`);
	}

	/** An item beside another one, with the same mark. */
	addItem({ item: { text, location } }: PlacedItem, added: string): void {
		const line = this.lines[location.line! - 1]!;
		this.lines.splice(
			location.line! - 1,
			0,
			line.replace(text, () => added),
		);
	}
}
