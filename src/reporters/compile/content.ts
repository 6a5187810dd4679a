/**
 * What a report shows, without how: each output prints these blocks in its own way, and escapes the texts in one
 * place of its own.
 */
export interface Span {
	text: string;
	style?: 'strong' | 'dim' | 'late';
	/** Id of the entry that this leads to. */
	to?: string;
}

export interface ListEntry {
	/** Id that others lead to. */
	id?: string;
	spans: Span[];
	items: ListEntry[];
}

export type Content =
	| { kind: 'heading'; depth: 1 | 2 | 3; text: string }
	| { kind: 'paragraph'; spans: Span[] }
	| { kind: 'list'; items: ListEntry[] }
	| { kind: 'table'; head: string[]; rows: Span[][][]; numeric: boolean }
	/** Side by side where there is room. */
	| { kind: 'pair'; left: Content[]; right: Content[] }
	/** Bars to both sides; an output without pictures leaves it out, since the table below says the same. */
	| {
			kind: 'bars';
			title: string;
			left: string;
			right: string;
			rows: { label: string; left: number; right: number }[];
	  };

export const text = (value: string, style?: Span['style']): Span => (style ? { text: value, style } : { text: value });

export const paragraph = (...spans: Span[]): Content => ({ kind: 'paragraph', spans });

/** '1 plan', '3 plans' */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}
