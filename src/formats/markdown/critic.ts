import type { Edit } from './source-text.js';
import type { Tokens } from './token.js';

/** A change longer than this is none: an opening mark that stands for itself must not reach through the file. */
const MAX_LENGTH = 20_000;
/** Marks of a block right behind an opening mark: they stay in front of it, so that the block is seen. */
const BLOCK_MARK = /[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+/uy;

const CLOSE: Record<string, string> = { '{++': '++}', '{--': '--}', '{~~': '~~}', '{>>': '<<}', '{==': '==}' };

/** CriticMarkup: `{++new++}`, `{--old--}`, `{~~old~>new~~}`, `{>>comment<<}`, `{==highlight==}`. */
export class CriticMarks {
	readonly edits: Edit[] = [];
	/** Where the closing marks and arrows of changes that are open stand. */
	private readonly ends = new Map<number, number>();
	/** Where the next of each mark stands, as far as is known. */
	private readonly next = new Map<string, number>();

	constructor(
		private readonly text: string,
		private readonly tokens: Tokens,
	) {}

	/** The offset behind the mark that stands at an offset; the offset itself where none does. */
	at(offset: number): number {
		const end = this.ends.get(offset);
		if (end !== undefined) return end;
		if (this.text[offset] !== '{') return offset;
		const opening = this.text.slice(offset, offset + 3);
		const closing = CLOSE[opening];
		if (closing === undefined) return offset;
		const close = this.find(closing, offset + 3);
		if (close - offset > MAX_LENGTH) return offset;
		const arrow = opening === '{~~' ? this.find('~>', offset + 3) : -1;
		if (arrow > close) return offset;
		const [open, shut] = this.pair(opening);
		if (arrow >= 0) {
			const [openNew, shutNew] = this.tokens.pair({ kind: 'open', revision: { kind: 'insertion' } });
			this.put(arrow, 2, shut + openNew);
			this.put(close, 3, shutNew);
		} else this.put(close, 3, shut);
		BLOCK_MARK.lastIndex = offset + 3;
		const isFirst = /(?:^|\n)[ \t>]*$/u.test(this.text.slice(Math.max(0, offset - 100), offset));
		const mark = isFirst ? (BLOCK_MARK.exec(this.text)?.[0] ?? '') : '';
		this.edits.push({ start: offset, end: offset + 3 + mark.length, text: mark + open });
		return offset + 3 + mark.length;
	}

	/** Where a mark stands next, from an offset that only grows; infinity where it does not. */
	private find(mark: string, from: number): number {
		let at = this.next.get(mark) ?? -1;
		if (at < from) {
			const found = this.text.indexOf(mark, from);
			at = found < 0 ? Number.POSITIVE_INFINITY : found;
			this.next.set(mark, at);
		}
		return at;
	}

	private pair(opening: string): [open: string, close: string] {
		if (opening === '{>>') return this.tokens.pair({ kind: 'aside', layer: 'comment' });
		if (opening === '{==') return ['', ''];
		const kind = opening === '{++' ? 'insertion' : 'deletion';
		return this.tokens.pair({ kind: 'open', revision: { kind } });
	}

	private put(start: number, length: number, text: string): void {
		this.ends.set(start, start + length);
		this.edits.push({ start, end: start + length, text });
	}
}
