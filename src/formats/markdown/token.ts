import type { Run, TextBlock } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import type { SourceText } from './source-text.js';

/**
 * Markup that CommonMark does not know is taken out of the text before parsing and leaves a token in its place: an
 * index between two of Unicode's noncharacters, which the parser sees as letters. The text goes through the parser,
 * and the tree is built from what it makes of the rest and from the tokens.
 */
export type Token =
	/** From here to `close` with the same index, runs look so or have this history. */
	| { kind: 'open'; look?: Partial<Run>; revision?: Revision }
	/** From here to `close` the text is a comment or an inline note. */
	| { kind: 'aside'; layer: 'comment' | 'note'; comment?: TextBlock['comment'] }
	| { kind: 'close'; of: number }
	/** The paragraph mark is inserted or deleted. */
	| { kind: 'mark'; revision: Revision }
	/** A page ended. */
	| { kind: 'page-break' }
	/** Name of a place, as links and notes refer to it. */
	| { kind: 'anchor'; id: string }
	/** Text that is not to be read as markup. */
	| { kind: 'text'; text: string }
	/** A table stands here. */
	| { kind: 'table'; table: TableSource };

/** A table whose cells have not been parsed. */
export interface TableSource {
	rows: { cells: CellSource[]; header: boolean }[];
}

export interface CellSource {
	source: SourceText;
	column: number;
	colSpan: number;
	rowSpan: number;
}

const START = '\uFDE0';
const END = '\uFDE1';
/** Sixteen noncharacters that stand for the hexadecimal digits of an index. */
const DIGIT_0 = 0xfdd0;

/** Finds tokens: split by it, every second piece is the digits of an index. */
const TOKEN = /\uFDE0([\uFDD0-\uFDDF]+)\uFDE1/u;

/** All tokens of one file. */
export class Tokens {
	private readonly all: Token[] = [];

	/** Stores a token and returns the text that stands for it. */
	add(token: Token): string {
		return write(this.all.push(token) - 1);
	}

	/** Stores an opening token and its close; returns the texts that stand for them. */
	pair(token: Token): [open: string, close: string] {
		const of = this.all.push(token) - 1;
		return [write(of), this.add({ kind: 'close', of })];
	}

	get(index: number): Token {
		return this.all[index]!;
	}

	/** Texts and indexes of tokens in turn, with their offsets; the first is a text. */
	split(text: string): { text: string; token: number | null; offset: number }[] {
		let offset = 0;
		return text.split(TOKEN).map((piece, at) => {
			const isToken = at % 2 === 1;
			const part = { text: isToken ? '' : piece, token: isToken ? read(piece) : null, offset };
			offset += isToken ? piece.length + 2 : piece.length;
			return part;
		});
	}
}

function write(index: number): string {
	const digits = [...index.toString(16)].map((digit) => String.fromCharCode(DIGIT_0 + Number.parseInt(digit, 16)));
	return START + digits.join('') + END;
}

function read(digits: string): number {
	let index = 0;
	for (let at = 0; at < digits.length; at++) index = index * 16 + digits.charCodeAt(at) - DIGIT_0;
	return index;
}
