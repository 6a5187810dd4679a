import { type Block, textBlock } from '../document/nodes.js';
import { locationOf } from '../document/place.js';
import { isPlaceholder } from '../document/placeholder.js';
import { type Claim, type Slice, sliceOf, sliceText, splitLines, subslice, tidyText, trim } from '../document/slice.js';
import type { Contact } from '../plan/schema.js';
import { LABEL_TAILS } from '../templates/labels/contacts.js';
import { fillGaps, restOf } from './claims.js';
import { Draft, finishAll } from './contact-draft.js';
import { NUMBER_FIELDS, readNumbers } from './contact-numbers.js';
import { type Token, tokensOf } from './contact-tokens.js';
import { findEmails } from './emails.js';
import type { LabelField } from './label-wording.js';
import { beginsWithHonorific, splitPerson } from './person.js';
import { findPhones } from './phones.js';
import { isNothing, isSentence, wordCount } from './value-text.js';

export interface ContactOptions {
	/** ISO 3166-1 alpha-2 of the economy, for numbers without a country code. */
	region: string | null;
	/** Label of persons that stand before any label of a contact. */
	label?: string;
}

export interface ReadContacts {
	contacts: Contact[];
	claims: Claim[];
	/** What no contact claims, in document order. */
	rest: Slice[];
}

/** A value that goes on in another paragraph has at most so many words: more is a text of its own. */
const MAX_CONTINUATION = 15;
/** So many paragraphs ahead a label may show that a contact goes on. */
const MAX_AHEAD = 6;
/** Between numbers and addresses stand few other words; more, and the numbers belong to a sentence. */
const MAX_STRAY_WORDS = 3;

/**
 * The persons that the blocks between a section's heading and its next heading name, in their order, in any layout:
 * label and value on lines, in running text, in tables; persons below each other or side by side.
 */
export function readContacts(blocks: Block[], options: ContactOptions): ReadContacts {
	const reading = new Reading(tokensOf(blocks), options);
	const claims = fillGaps(reading.claims);
	return { contacts: reading.contacts, claims, rest: restOf(blocks, claims) };
}

class Reading {
	readonly contacts: Contact[];
	readonly claims: Claim[] = [];
	private readonly drafts: Draft[] = [];
	private label: string;
	private draft: Draft | null = null;
	private field: LabelField | null = null;
	/** The open field has a value: only what surely goes on with it may follow in another paragraph. */
	private answered = false;
	/** A text that is none of the contact has followed it: only what is surely a person's may come now. */
	private ended = false;

	constructor(
		private readonly tokens: Token[],
		private readonly options: ContactOptions,
	) {
		this.label = options.label ?? '';
		tokens.forEach((token, i) => {
			if (token.kind === 'label') this.readLabel(token);
			else if (token.kind === 'person') this.begin(null);
			else if (token.slices.length === 1) this.readText(token.slices[0]!, token.begins && !token.cell, i);
			else this.readPieces(token.slices, i);
		});
		this.contacts = finishAll(this.drafts);
	}

	private begin(at: Slice | null): Draft {
		this.draft = new Draft(this.label, at && locationOf(at));
		this.drafts.push(this.draft);
		this.field = null;
		this.ended = false;
		return this.draft;
	}

	private open(field: LabelField, answered: boolean): void {
		this.field = field;
		this.answered = answered;
		this.ended = false;
	}

	private readLabel({ field, text, slice }: Extract<Token, { kind: 'label' }>): void {
		if (slice) this.claims.push({ slice, place: 'template' });
		// 'Email' at a line's end and 'Address:' on the next one are one label.
		const open = this.field !== null && NUMBER_FIELDS.has(this.field) && !this.answered;
		if (field === 'other' && open && LABEL_TAILS.includes(text.replace(/[.\s]+$/u, ''))) return;
		if (field === 'contact') {
			this.label = tidyLabel(text);
			this.begin(slice);
		} else {
			const draft = this.draft;
			const again = field === 'name' || field === 'nameAndTitle';
			if (!draft || (again && (draft.name.length > 0 || draft.asked.has('name')))) this.begin(slice);
			this.draft!.locate(slice);
			if (NUMBER_FIELDS.has(field)) this.draft!.ask(text.toLowerCase());
			else this.draft!.asked.add(again ? 'name' : field);
			if (field === 'nameAndTitle') this.draft!.asked.add('title');
		}
		this.open(field, false);
	}

	/** A value in pieces, as a column wraps beside another one: read as one text, claimed piece by piece. */
	private readPieces(slices: Slice[], index: number): void {
		const numbers = this.field !== null && NUMBER_FIELDS.has(this.field);
		if (!numbers) {
			for (const slice of slices) this.readText(slice, false, index);
			return;
		}
		const before = this.claims.length;
		const block = textBlock([{ text: slices.map(sliceText).join('\n') }], {});
		this.readText(sliceOf(block), false, index);
		for (const { slice: joined, place } of this.claims.splice(before)) {
			let at = 0;
			for (const piece of slices) {
				const length = piece.end - piece.start;
				const [start, end] = [Math.max(joined.start, at), Math.min(joined.end, at + length)];
				if (start < end) this.claims.push({ slice: subslice(piece, start - at, end - at), place });
				at += length + 1;
			}
		}
	}

	/** @param goesOn the text opens a paragraph of its own, so that it need not belong to the label before. */
	private readText(slice: Slice, goesOn: boolean, index: number): void {
		if (!this.draft && this.label === '') return;
		if (goesOn && this.ended && !beginsWithHonorific(sliceText(slice))) return;
		if (
			goesOn &&
			beginsWithHonorific(sliceText(slice)) &&
			this.field !== 'name' &&
			(this.answered || this.draft?.isEmpty === false)
		) {
			if (this.endsPerson(slice)) this.begin(slice);
		}
		if (!this.draft) {
			if (!this.looksLikePerson(slice)) return;
			this.begin(slice);
		}
		this.draft!.locate(slice);
		const field = this.field ?? 'contact';
		if (field === 'other') return;
		if (NUMBER_FIELDS.has(field)) {
			// A text of its own that merely holds an address is no value.
			if (!goesOn || this.isAllNumbers(slice)) this.readNumbers(slice, field);
			else this.ended = this.draft!.hasNumbers;
			return;
		}
		if (goesOn && this.isAllNumbers(slice)) {
			this.readNumbers(slice, null);
			return;
		}
		if (goesOn && !this.mayGoOn(slice, index)) {
			this.ended = this.draft!.hasNumbers;
			return;
		}
		this.readWords(slice, field, goesOn);
	}

	/** Whether another person begins here: the one before has numbers, or this one brings his post along. */
	private endsPerson(slice: Slice): boolean {
		const { name, title } = splitPerson(slice);
		return this.draft !== null && !this.draft.isEmpty && (this.draft.hasNumbers || (name !== null && title !== null));
	}

	private looksLikePerson(slice: Slice): boolean {
		return beginsWithHonorific(sliceText(slice)) && wordCount(slice) <= MAX_CONTINUATION * 2 && !isSentence(slice);
	}

	/** A paragraph goes on with the value before where more of the same contact follows, or answers an open label. */
	private mayGoOn(slice: Slice, index: number): boolean {
		if (wordCount(slice) > MAX_CONTINUATION || isSentence(slice)) return false;
		if (this.field === null || this.field === 'contact') return this.draft!.name.length === 0 || this.isFollowed(index);
		return this.isFollowed(index);
	}

	/** Whether a label of the same contact, or its numbers, come behind. */
	private isFollowed(index: number): boolean {
		for (let i = index + 1; i < Math.min(this.tokens.length, index + MAX_AHEAD); i++) {
			const token = this.tokens[i]!;
			if (token.kind === 'person') return false;
			if (token.kind === 'label')
				return token.field !== 'contact' && !(token.field === 'name' && this.draft!.asked.has('name'));
			const [text] = token.slices;
			if (this.isAllNumbers(text!)) return true;
			if (wordCount(text!) > MAX_CONTINUATION || isSentence(text!)) return false;
		}
		return false;
	}

	private isAllNumbers(slice: Slice): boolean {
		if (isNothing(slice)) return true;
		const found = [
			...findEmails(slice, false),
			...findPhones(slice, null).filter(({ phone }) => /(?:\d\D*){6}/u.test(phone.text)),
		];
		if (found.length === 0) return this.field === 'email' && findEmails(slice, true).length > 0;
		const covered = found.reduce((sum, one) => sum + wordCount(one.slice), 0);
		return wordCount(slice) - covered <= MAX_STRAY_WORDS && !isSentence(slice);
	}

	/** Names, posts and bodies; addresses and numbers among them go to their own fields. */
	private readWords(slice: Slice, field: LabelField, goesOn: boolean): void {
		const draft = this.draft!;
		if (isPlaceholder(tidyText(slice)) || (field !== 'name' && field !== 'contact' && isNothing(slice))) {
			this.claims.push({ slice, place: 'removed' });
			this.answered = true;
			return;
		}
		const words: Slice[] = [];
		for (const [i, line] of splitLines(slice).entries()) {
			if (i > 0 && isSentence(line)) break;
			if (i > 0 && draft.hasNumbers && beginsWithHonorific(sliceText(line)) && field === 'contact') {
				this.addWords(words.splice(0), field);
				this.begin(line);
				this.readWords(subslice(slice, line.start - slice.start), 'contact', false);
				return;
			}
			const numbers = this.numbersIn(line);
			if (numbers) {
				const front = trim(subslice(line, 0, numbers.start - line.start));
				if (front.end > front.start && /[\p{L}\p{N}]/u.test(sliceText(front))) words.push(front);
				if (field === 'contact') {
					this.addWords(words.splice(0), field);
				}
				this.readNumbers(subslice(line, numbers.start - line.start), null);
			} else if (field !== 'contact' || !draft.hasNumbers || goesOn) words.push(line);
		}
		this.addWords(words, field);
		this.answered = true;
	}

	/** Numbers and addresses of a text; a placeholder goes. */
	private readNumbers(slice: Slice, field: LabelField | null): void {
		this.answered = true;
		if (isNothing(slice)) this.claims.push({ slice, place: 'removed' });
		else this.claims.push(...readNumbers(slice, field, this.options.region, this.draft!.numbers));
	}

	/** Where an address or a long number begins within a line of words. */
	private numbersIn(line: Slice): Slice | null {
		const emails = findEmails(line, false);
		const phones = findPhones(line, null).filter(({ phone }) => /^[+＋(（]|^00/u.test(phone.text) && phone.e164);
		const first = [...emails, ...phones].map(({ slice }) => slice).sort((a, b) => a.start - b.start)[0];
		return first ?? (this.isAllNumbers(line) && !isNothing(line) ? line : null);
	}

	private addWords(lines: Slice[], field: LabelField): void {
		if (lines.length === 0) return;
		const draft = this.draft!;
		const whole: Slice = { block: lines[0]!.block, start: lines[0]!.start, end: lines.at(-1)!.end };
		const pieces = lines.every((line, i) => i === 0 || /^\s*$/u.test(between(lines[i - 1]!, line))) ? [whole] : lines;
		for (const piece of pieces) this.claims.push({ slice: piece, place: 'mapped' });
		if (field === 'title' || field === 'organization' || field === 'name') draft[field].push(...pieces);
		else if (draft.name.length + draft.title.length > 0 && field === 'contact') draft.title.push(...pieces);
		else {
			const { name, title } = splitPerson(whole);
			if (name) draft.name.push(name);
			if (title) draft.title.push(title);
		}
	}
}

function between(before: Slice, after: Slice): string {
	return sliceText({ block: before.block, start: before.end, end: after.start });
}

function tidyLabel(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
