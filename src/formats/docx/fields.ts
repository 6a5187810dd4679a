import { child, childValue, integer, isOn, type XmlElement } from './xml.js';

/**
 * Fields (ECMA-376 Part 1, 17.16). A complex field is spread over runs, and over paragraphs: `begin`, instruction,
 * `separate`, result, `end`, each part may hold other fields:
 *
 *     begin  HYPERLINK "http://…"  separate  text of the link  end
 *
 * The stored result is text, the instruction is not.
 */
interface Field {
	/** Position of its `begin` in the story, from 0. */
	index: number;
	instruction: string;
	inResult: boolean;
	/** Target of the hyperlink that the field is, or stands in. */
	link: string | undefined;
	/** Whether the field shows a page's number, or stands in one that does. */
	page: boolean;
	form: XmlElement | undefined;
}

export class Fields {
	private readonly open: Field[] = [];
	private begun = 0;
	/** How many of the open fields are still at their instruction. */
	private instructing = 0;

	/** @param broken positions of fields that never end, whose `begin` is to be taken for nothing. */
	constructor(private readonly broken: ReadonlySet<number> = new Set()) {}

	/** Takes a `w:fldChar` (17.16.18); returns text that the field shows without storing it as a result. */
	mark(element: XmlElement): string {
		const field = this.open.at(-1);
		switch (element.attributes.fldCharType) {
			case 'begin': {
				const index = this.begun;
				this.begun += 1;
				if (!this.broken.has(index)) {
					const form = child(element, 'w:ffData');
					this.open.push({ index, instruction: '', inResult: false, link: this.link, page: this.inPageNumber, form });
					this.instructing += 1;
				}
				return '';
			}
			case 'separate':
				if (field && !field.inResult) {
					this.instructing -= 1;
					field.inResult = true;
					field.link = linkOf(field.instruction) ?? field.link;
					field.page ||= showsPageNumber(field.instruction);
				}
				return '';
			case 'end':
				this.open.pop();
				if (!field || field.inResult) return '';
				this.instructing -= 1;
				return this.inInstruction ? '' : shown(field);
			default:
				return '';
		}
	}

	/** Takes a piece of an instruction (`w:instrText`, `w:delInstrText`). */
	instruct(text: string): void {
		const field = this.open.at(-1);
		if (field && !field.inResult) field.instruction += text;
	}

	/** True where text is part of an instruction, not of the document. */
	get inInstruction(): boolean {
		return this.instructing > 0;
	}

	/** Target of the innermost hyperlink field whose result is being read. */
	get link(): string | undefined {
		return this.open.at(-1)?.link;
	}

	/** True in the result of a field that shows the number of a page, or of all pages. */
	get inPageNumber(): boolean {
		return this.open.at(-1)?.page ?? false;
	}

	/** Fields that the story began, whose instruction never came to an end: all after them would be lost. */
	get unfinished(): number[] {
		return this.open.filter((field) => !field.inResult).map((field) => field.index);
	}
}

/** Target of a HYPERLINK instruction (17.16.5.25): `HYPERLINK "address" \l "bookmark"`; undefined for other fields. */
export function linkOf(instruction: string): string | undefined {
	const [name, ...rest] = tokens(instruction);
	if (name?.toUpperCase() !== 'HYPERLINK') return undefined;
	let address = '';
	let anchor = '';
	for (let i = 0; i < rest.length; i += 1) {
		const token = rest[i]!;
		if (token === '\\l') {
			i += 1;
			anchor = `#${rest[i] ?? ''}`;
		} else if (token === '\\o' || token === '\\t') i += 1;
		else if (!token.startsWith('\\') && address === '') address = token;
	}
	return address + anchor;
}

/** Whether an instruction asks for the number of the page or of all pages (17.16.5.42, .44, .51). */
export function showsPageNumber(instruction: string): boolean {
	return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(instruction);
}

/** Words and quoted strings of an instruction. */
function tokens(instruction: string): string[] {
	return [...instruction.matchAll(/"([^"]*)"?|[^\s"]+/gu)].map((match) => match[1] ?? match[0]);
}

/** What a field without a stored result shows: form fields (17.16.17) and MACROBUTTON (17.16.5.33). */
function shown({ instruction, form }: Field): string {
	const name = tokens(instruction)[0]?.toUpperCase();
	const box = child(form, 'w:checkBox');
	if (name === 'FORMCHECKBOX' && box) {
		const state = child(box, 'w:checked') ?? child(box, 'w:default');
		return state && isOn(state) ? '☒' : '☐';
	}
	const list = child(form, 'w:ddList');
	if (name === 'FORMDROPDOWN' && list) {
		const chosen = integer(childValue(list, 'w:result') ?? childValue(list, 'w:default')) ?? 0;
		return list.children.filter((entry) => entry.name === 'w:listEntry')[chosen]?.attributes.val ?? '';
	}
	if (name === 'MACROBUTTON') return /^\s*\S+\s+\S+\s(.*)$/su.exec(instruction)?.[1]?.trim() ?? '';
	return '';
}
