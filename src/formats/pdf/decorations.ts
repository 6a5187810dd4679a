import type { Glyph, PageContent, Shape } from './page.js';

/** A rule is at most this share of the em high, plus a point for hairlines drawn wide. */
const RULE_HEIGHT = 0.12;
const RULE_HEIGHT_EXTRA = 1;
/** Heights of a rule over the baseline, in ems: between these it strikes the text out … */
const STRIKE = [0.15, 0.5] as const;
/** … and between these it underlines it. */
const UNDERLINE = [-0.35, 0.05] as const;
/** A rule that marks text lies under or over text for at least this share of its length; table rules and borders do not. */
const COVERED = 0.7;
/** Highest rule that can decorate text at all, in points. */
const MAX_RULE = 8;
/** Tallest text that is looked at for a rule, in points. */
const MAX_SIZE = 144;

/** Rules whose ends are this near, in points, meet. */
const MEETING = 1.5;

interface Rule {
	shape: Shape;
	y: number;
	strikes: Glyph[];
	underlines: Glyph[];
}

/**
 * Marks the glyphs that a drawn rule strikes out or underlines, each by its own middle, so that a rule through half a
 * word strikes half a word. Returns the shapes that are left: borders, table rules, fills.
 */
export function markDecorations(page: PageContent): Shape[] {
	const rest: Shape[] = [];
	const rules: Rule[] = [];
	const meets = verticalRules(page.shapes);
	for (const shape of page.shapes) {
		if (meets(shape.x, shape.y) && meets(shape.x + shape.width, shape.y)) rest.push(shape);
		else if (shape.height <= MAX_RULE && shape.width > shape.height) {
			rules.push({ shape, y: shape.y + shape.height / 2, strikes: [], underlines: [] });
		} else rest.push(shape);
	}
	// Rules by the point row they stand in; those outside the page can mark nothing.
	const byRow: (Rule[] | undefined)[] = new Array(Math.max(1, Math.ceil(page.height)));
	for (const rule of rules) {
		const row = Math.floor(rule.y);
		if (row < 0 || row >= byRow.length) continue;
		const list = byRow[row];
		if (list) list.push(rule);
		else byRow[row] = [rule];
	}
	if (rules.length > 0) for (const glyph of page.glyphs) if (glyph.turn === 0) collect(glyph, byRow);
	for (const rule of rules) {
		const struck = covers(rule.strikes, rule.shape);
		const underlined = covers(rule.underlines, rule.shape);
		if (struck) for (const glyph of rule.strikes) glyph.strike = true;
		else if (underlined) for (const glyph of rule.underlines) glyph.underline = true;
		if (!struck && !underlined) rest.push(rule.shape);
	}
	return rest;
}

/** Whether a vertical rule stands at a place: a rule between two of them is a cell's border, however near its text is. */
function verticalRules(shapes: Shape[]): (x: number, y: number) => boolean {
	const byColumn = new Map<number, Shape[]>();
	for (const shape of shapes) {
		if (shape.width > MAX_RULE / 2 || shape.height < 2 * MEETING || shape.height <= shape.width) continue;
		const column = Math.floor(shape.x + shape.width / 2);
		const list = byColumn.get(column);
		if (list) list.push(shape);
		else byColumn.set(column, [shape]);
	}
	return (x, y) => {
		// Steps are counted: so far out that adding 1 changes nothing, a count of columns would never end.
		for (let step = -2; step <= 2; step++) {
			for (const shape of byColumn.get(Math.floor(x) + step) ?? []) {
				if (Math.abs(shape.x + shape.width / 2 - x) > MEETING) continue;
				if (y >= shape.y - MEETING && y <= shape.y + shape.height + MEETING) return true;
			}
		}
		return false;
	};
}

function collect(glyph: Glyph, byRow: (Rule[] | undefined)[]): void {
	const { size } = glyph.style;
	if (size > MAX_SIZE) return;
	const middle = (glyph.x + glyph.right) / 2;
	const last = Math.min(Math.floor(glyph.y - UNDERLINE[0] * size), byRow.length - 1);
	for (let row = Math.max(0, Math.floor(glyph.y - STRIKE[1] * size)); row <= last; row++) {
		const here = byRow[row];
		if (!here) continue;
		for (const rule of here) {
			const { shape } = rule;
			if (middle < shape.x || middle > shape.x + shape.width) continue;
			if (shape.height > RULE_HEIGHT * size + RULE_HEIGHT_EXTRA) continue;
			const above = (glyph.y - rule.y) / size;
			if (above >= STRIKE[0] && above <= STRIKE[1]) rule.strikes.push(glyph);
			else if (above >= UNDERLINE[0] && above <= UNDERLINE[1]) rule.underlines.push(glyph);
		}
	}
}

function covers(glyphs: Glyph[], shape: Shape): boolean {
	let covered = 0;
	for (const glyph of glyphs) covered += glyph.right - glyph.x;
	return covered >= COVERED * shape.width;
}
