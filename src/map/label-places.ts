import type { LabelField } from './label-wording.js';

/** A label within a text. */
export interface FoundLabel {
	field: LabelField;
	/** UTF-16 units within the text; the end is behind the closing colon. */
	start: number;
	end: number;
	/** As written, without number in front and closing colon: 'Emergency Aviation Security Point of Contact'. */
	text: string;
	/** False where no colon or dash closes it. */
	closed: boolean;
}

/** The longest label of the form has nine words; authors add a few. */
export const MAX_WORDS = 14;
/** Labels of one or two letters need a number or an address behind them. */
export const SHORT = 2;

/** What makes the next word the first of a line or column. */
const LINE_START = /(?:^|[\n\t]|\s{3,}|[|;；]\s?)(?:[-•●▪■◦*·‣–]\s+|\(?\d{1,2}[.)、．]\s*|\(?[a-zA-Z][.)]\s+)?$/u;
export const NUMBER_AHEAD = /^\s*[(（]?[+＋(（]?\s?\d/u;
export const ADDRESS_AHEAD = /^[\s<]*\S{1,64}[@＠]/u;
export const PLACEHOLDER_AHEAD = /^\s*(?:[-–—]{1,4}|n\s?[./]?\s?a\.?|nil\.?)\s*(?:$|\n|\t)/iu;

/** What follows is a number, an address, or nothing that could be a word of running text. */
export function isAnswer(rest: string): boolean {
	return NUMBER_AHEAD.test(rest) || ADDRESS_AHEAD.test(rest) || PLACEHOLDER_AHEAD.test(rest);
}

export function startsLine(text: string, at: number): boolean {
	return LINE_START.test(text.slice(Math.max(0, at - 12), at));
}

/** A number or bullet typed before a label belongs to it: '1. Name:'. */
export function withNumber(text: string, start: number): number {
	const before = text.slice(Math.max(0, start - 8), start);
	const mark = /(?:^|[\n\t])(\s*(?:[-•●▪■◦*·‣–]|\(?\d{1,2}[.)、．]|\(?[a-zA-Z][.)])\s*)$/u.exec(before)?.[1];
	return mark ? start - mark.trimStart().length : start;
}
