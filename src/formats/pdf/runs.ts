import type { Location } from '../../document/location.js';
import type { Run } from '../../document/nodes.js';
import type { Hyphens } from './hyphens.js';
import { ASCENT, areaOf, DESCENT, type Line, separators } from './lines.js';
import type { Area } from './page.js';
import type { Piece } from './pieces.js';

const BLACK = '000000';

/** Turns lines into the runs of one block: line ends become a space, hyphens that only cut a word vanish. */
export function runsOf(lines: Line[], hyphens: Hyphens, toPage: (area: Area) => Area = (area) => area): Run[] {
	const runs: (Run & { area: Area; page: number })[] = [];
	lines.forEach((line, row) => {
		const between = separators(line);
		line.pieces.forEach((piece, i) => {
			let lead: string = between[i]!;
			const last = runs.at(-1);
			if (i === 0 && row > 0 && last) {
				if (hyphens.isCut(last.text, piece.text)) last.text = last.text.slice(0, -1);
				else if (!joinsWithoutSpace(last.text, piece.text)) lead = ' ';
			}
			const look = lookOf(piece);
			const area = {
				left: piece.x,
				top: piece.y - ASCENT * piece.style.size,
				right: piece.right,
				bottom: piece.y + DESCENT * piece.style.size,
			};
			if (last && last.page === line.page && sameLook(last, look)) {
				last.text += lead + piece.text;
				grow(last.area, area);
				return;
			}
			// The space between two looks belongs to the one that is not marked.
			const struck = i > 0 && line.pieces[i - 1]!.spaceStruck;
			const toEarlier = last && lead !== '' && (struck ? last.strike : !isMarked(last) || isMarked(look));
			if (toEarlier) last.text += lead;
			runs.push({ ...look, text: toEarlier ? piece.text : lead + piece.text, area, page: line.page });
		});
	});
	return runs.map(({ area, page, ...run }) =>
		runs.length > 1 ? { ...run, location: locationOf(page, toPage(area)) } : run,
	);
}

const IDEOGRAPH = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60';
const ENDS_IN_IDEOGRAPH = new RegExp(`[${IDEOGRAPH}]$`, 'u');
const BEGINS_WITH_IDEOGRAPH = new RegExp(`^[${IDEOGRAPH}]`, 'u');
/** Full-width punctuation brings its own room. */
const FULL_WIDTH_END = /[、。〈-】〔-〛！（），．：；？［］｛｝]$/u;
const FULL_WIDTH_START = /^[、。〈-】〔-〛！（），．：；？［］｛｝]/u;
/** An address that stops at one of its own signs goes on in the next line. */
const CUT_ADDRESS = /(?:^|\s)(?:\S*@\S*[@._-]|\S*@|(?:https?:\/\/|www\.)\S*[/._-])$/u;
/** The rest of an e-mail address that was cut inside a name. */
const MAIL = /(?:^|\s)[^\s@]+@[^\s@.,;]+(?:\.[^\s@.,;]+)*$/u;
const MAIL_REST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![^\s,;])/u;

/** A line's end is no space behind a hyphen, between ideographs, beside full-width marks, or inside an address. */
function joinsWithoutSpace(before: string, after: string): boolean {
	if (/[\p{L}\p{N}][-\u2010]$/u.test(before)) return true;
	if (CUT_ADDRESS.test(before)) return /^[\w.-]/u.test(after);
	if (MAIL.test(before) && MAIL_REST.test(after)) return true;
	if (FULL_WIDTH_END.test(before) || FULL_WIDTH_START.test(after)) return true;
	return ENDS_IN_IDEOGRAPH.test(before) && BEGINS_WITH_IDEOGRAPH.test(after);
}

function lookOf(piece: Piece): Omit<Run, 'text'> {
	const { style } = piece;
	const look: Omit<Run, 'text'> = { size: style.size };
	if (style.bold) look.bold = true;
	if (style.italic) look.italic = true;
	if (style.color !== BLACK) look.color = style.color;
	if (style.hidden) look.hidden = true;
	if (piece.strike) look.strike = true;
	if (piece.underline) look.underline = true;
	if (piece.superscript) look.superscript = true;
	if (piece.subscript) look.subscript = true;
	if (piece.noteReference) look.noteReference = true;
	if (piece.link !== null) look.link = piece.link;
	return look;
}

function isMarked(look: Omit<Run, 'text'>): boolean {
	return Boolean(look.superscript || look.subscript || look.strike || look.underline || look.link !== undefined);
}

const LOOK = [
	'size',
	'bold',
	'italic',
	'color',
	'hidden',
	'strike',
	'underline',
	'superscript',
	'subscript',
	'noteReference',
	'link',
] as const;

function sameLook(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
	return LOOK.every((key) => a[key] === b[key]);
}

function grow(area: Area, by: Area): void {
	area.left = Math.min(area.left, by.left);
	area.top = Math.min(area.top, by.top);
	area.right = Math.max(area.right, by.right);
	area.bottom = Math.max(area.bottom, by.bottom);
}

function unionOf(areas: Area[]): Area {
	const union = { ...areas[0]! };
	for (const area of areas) grow(union, area);
	return union;
}

/** The place of lines: their page, and their box on the first page they stand on. */
export function placeOf(lines: Line[], toPage: (area: Area) => Area = (area) => area): Location {
	const page = lines[0]!.page;
	return locationOf(page, toPage(unionOf(lines.filter((line) => line.page === page).map(areaOf))));
}

export function locationOf(page: number, area: Area): Location {
	return {
		page,
		box: [tenth(area.left), tenth(area.top), tenth(area.right - area.left), tenth(area.bottom - area.top)],
	};
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
