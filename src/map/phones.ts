import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Slice, sliceText, subslice, tidyText, trim } from '../document/slice.js';

/** A number as printed and as dialled from anywhere. */
export interface PhoneNumber {
	/** What is printed: '2001' of '+84-4-3799-2000/2001'. */
	text: string;
	/** The whole number (ITU-T E.164), without '(0)' and extension; null where no country can be known. */
	e164: string | null;
}

/** A number and the stretch of text that prints it, extension included. */
export interface FoundPhone {
	phone: PhoneNumber;
	slice: Slice;
}

/** ITU-T E.164, 6.2.1: at most 15 digits with the country code. */
const MAX_DIGITS = 15;
/** The shortest international numbers in use have a country code of one to three digits and four of their own. */
const MIN_INTERNATIONAL = 7;
/** A shorter run is a year, an hour or a part of an address, unless it shares the start of a number before it. */
const MIN_ALONE = 3;
/** Fewer digits than this, behind '+', are a number that the line's end has cut. */
const COMPLETE_INTERNATIONAL = 10;
const COMPLETE_NATIONAL = 7;
/** A national number without trunk zero that is shorter lacks its area, save where the numbering plan knows it. */
const MIN_NATIONAL = 9;

/** A number: '+' or '(' or a digit, then digits and what people put between them. No two parts can match the same sign. */
const NUMBER = /(?:[+＋(（]\s?){0,3}\d[\d()（）\-‐‑‒–—－.·\s]*/gu;
/** Where one printed stretch of a number ends: at a line's end, a tab or a gap. */
const GAP = /\n|\t| {3,}/u;
/** No number is printed wider than this. */
const MAX_WIDTH = 60;
const EXTENSION =
	/^[\s,;]{0,3}[(（]?(?:extension|extn|ext|local|loc|anexo|interno|分机|內線|내선|доб|x(?=[\s.]?\d)|#)[.:：\s]{0,3}\d{1,6}(?:\s?\/\s?\d{1,6})*[)）]?/iu;
/** Marks that begin the next number, or the last digits of one that shares its start. */
const SHARES = /^\s*(?:[/／~～,，;；、|]|or\b|and\b|&)\s*$/iu;

/**
 * The numbers of a value, in their order. What stands between them (separators, notes) is left to the caller.
 * @param region ISO 3166-1 alpha-2 of the economy, for numbers without a country code; null where it is not known.
 */
export function findPhones(slice: Slice, region: string | null): FoundPhone[] {
	const text = sliceText(slice);
	const found: FoundPhone[] = [];
	for (const [start, end] of candidates(text)) {
		const extension = EXTENSION.exec(text.slice(end, end + 40));
		const whole = subslice(slice, start, end + (extension?.[0].length ?? 0));
		const before = found.at(-1);
		if (before && before.slice.end > whole.start) continue;
		const digits = digitsOf(text.slice(start, end));
		const shares = before && SHARES.test(text.slice(before.slice.end - slice.start, start));
		if (digits.length > MAX_DIGITS + 2 || (digits.length < MIN_ALONE && !shares)) continue;
		const number = text.slice(start, end);
		const alternative = lastDigits(number, region);
		if (alternative > 0) {
			const head = subslice(slice, start, start + alternative);
			const tail = trim(subslice(slice, start + alternative + 1, end));
			const e164 = e164Of(sliceText(head), region);
			found.push({ phone: { text: tidyText(head), e164 }, slice: head });
			found.push({ phone: { text: tidyText(tail), e164: sharedE164(sliceText(tail), e164, region) }, slice: tail });
			continue;
		}
		const e164 = before ? sharedE164(number, before.phone.e164, region) : e164Of(number, region);
		found.push({ phone: { text: tidyText(whole), e164 }, slice: whole });
	}
	return found;
}

/** Where numbers may stand: [start, end), trimmed; two numbers side by side are two, one cut by a line's end is one. */
function candidates(text: string): [number, number][] {
	const ranges: [number, number][] = [];
	for (const match of text.matchAll(NUMBER)) {
		let at = match.index;
		let open: [number, number] | null = null;
		for (const piece of match[0].split(GAP)) {
			const from = text.indexOf(piece, at);
			at = from + piece.length;
			const [start, end] = piece.length > MAX_WIDTH ? [at, at] : bounds(text, from, at);
			if (end <= start) continue;
			if (open && isCut(text.slice(open[0], open[1]), text.slice(start, end))) open[1] = end;
			else {
				if (open) ranges.push(open);
				open = [start, end];
			}
		}
		if (open) ranges.push(open);
	}
	return ranges;
}

/** Without white space and separators at the ends, without a bracket that has no partner. */
function bounds(text: string, from: number, to: number): [number, number] {
	let start = from;
	while (start < to && /\s/u.test(text[start]!)) start++;
	if (start < to && /[(（]/u.test(text[start]!) && !/[)）]/u.test(text.slice(start, to))) start++;
	let depth = 0;
	let unclosed = to;
	let end = start;
	for (let i = start; i < to; i++) {
		if (/[(（]/u.test(text[i]!) && depth++ === 0) unclosed = i;
		else if (/[)）]/u.test(text[i]!) && --depth < 0) break;
		else if (/\d/u.test(text[i]!) || depth === 0) end = i + 1;
	}
	if (depth > 0) end = Math.min(end, unclosed);
	while (end > start && /[^\d)）]/u.test(text[end - 1]!)) end--;
	return [start, end];
}

function isCut(before: string, after: string): boolean {
	if (/^[+＋(（]|^00/u.test(after) && digitsOf(before).length >= MIN_ALONE) return false;
	if (/^0/u.test(after) && digitsOf(after).length >= COMPLETE_NATIONAL) return false;
	if (/[-‐‑‒–—－(（]$/u.test(before)) return true;
	const complete = /^[+＋]|^00/u.test(before) ? COMPLETE_INTERNATIONAL : COMPLETE_NATIONAL;
	return digitsOf(before).length < complete;
}

/** Where '2205 1234-5' parts into a number and the last digits of another: only where the numbering plan knows just the first. */
function lastDigits(number: string, region: string | null): number {
	const match = /\s?[-–—~]\s?\d{1,2}$/u.exec(number);
	if (!match) return 0;
	const head = number.slice(0, match.index);
	return isKnown(head, region) && !isKnown(number, region) ? match.index : 0;
}

function isKnown(number: string, region: string | null): boolean {
	const country = region && isSupportedCountry(region) ? region : undefined;
	return parsePhoneNumberFromString(number.normalize('NFKC'), country)?.isValid() ?? false;
}

/** A number behind another one: whole by itself, or only the digits in which it differs. */
function sharedE164(number: string, before: string | null, region: string | null): string | null {
	const digits = digitsOf(number);
	if (/^[+＋]|^\(?[+＋]|^00/u.test(number)) return e164Of(number, region);
	const own = digits.length >= COMPLETE_NATIONAL && digits.startsWith('0') ? e164Of(number, region) : null;
	if (own) return own;
	if (!before || digits.length >= before.length) return e164Of(number, region);
	return before.slice(0, before.length - digits.length) + digits;
}

/**
 * The number in E.164. An international number keeps its digits even where the numbering plan known today lacks them:
 * plans of other years name numbers of their year. Only a trunk zero behind the country code goes.
 */
function e164Of(number: string, region: string | null): string | null {
	const plain = number.normalize('NFKC').replace(/\(\s*0\s*\)/gu, ' ');
	const digits = digitsOf(plain);
	const country = region && isSupportedCountry(region) ? region : null;
	if (/^\s*\(?\s*\+/u.test(plain)) return international(digits);
	if (digits.startsWith('00')) return international(digits.slice(2));
	if (!country || digits.length < MIN_ALONE + 1) return null;
	const code = getCountryCallingCode(country);
	const parsed = parsePhoneNumberFromString(digits, country);
	if (parsed?.isValid()) return parsed.number;
	if (digits.startsWith(code) && digits.length >= code.length + COMPLETE_NATIONAL) return international(digits);
	const whole = digits.startsWith('0') || digits.length >= MIN_NATIONAL;
	return whole && parsed?.isPossible() ? parsed.number : null;
}

function international(digits: string): string | null {
	if (digits.length < MIN_INTERNATIONAL || digits.length > MAX_DIGITS || digits.startsWith('0')) return null;
	const parsed = parsePhoneNumberFromString(`+${digits}`);
	const code = parsed?.countryCallingCode ?? '';
	const withoutTrunk = `+${code}${digits.slice(code.length).replace(/^0/u, '')}`;
	return parsed?.isValid() && parsed.number === withoutTrunk ? withoutTrunk : `+${digits}`;
}

function digitsOf(text: string): string {
	return text.normalize('NFKC').replace(/\D/gu, '');
}
