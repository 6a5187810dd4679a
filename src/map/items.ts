import { locationOf } from '../document/place.js';
import { isPlaceholder } from '../document/placeholder.js';
import { type Slice, sliceText, subslice, trim } from '../document/slice.js';
import type { Unit } from '../outline/unit.js';
import type { Item } from '../plan/schema.js';
import type { Mapping } from './mapping.js';

/** A bullet glyph typed inside a line begins an item; dashes and middle dots do not, they stand in prose. */
const INLINE_BULLET = /(?:^|\s)[•●▪■◦➢►](?=\s)/gu;

interface Open {
	level: number;
	indent: number | null;
	items: Item[];
}

/** Level of an unbulleted paragraph on the stack: bullets right after it are its sub-items. */
const PARAGRAPH = -1;

/** Turns units into items: bullets by their nesting, paragraphs, agencies, placeholders. */
export function readItems(units: Unit[], mapping: Mapping): Item[] {
	const root: Item[] = [];
	let stack: Open[] = [];
	let agency: string | null = null;
	/** The line that named the agency, until an item has it: one without items below it is text that no slot has. */
	let agencyLine: Slice | null = null;
	for (const unit of units) {
		if (isPlaceholder(unit.text)) {
			mapping.placeholder(unit.slice);
			continue;
		}
		const named = agencyOf(unit);
		if (named) {
			agency = named;
			agencyLine = unit.slice;
			stack = [];
			continue;
		}
		const { block, marker } = unit;
		const bulleted = marker !== null || (block.type === 'listItem' && unit.slice.start === 0);
		const level = bulleted
			? block.level
			: isNote(unit.text)
				? noteLevel(unit, stack)
				: block.level > 0
					? block.level - 1
					: PARAGRAPH;
		while (stack.length && stack.at(-1)!.level >= level) stack.pop();
		const siblings = stack.at(-1)?.items ?? root;
		for (const slice of atInlineBullets(unit.slice)) {
			const item: Item = {
				text: mapping.ledger.take(slice),
				agency: siblings === root ? agency : null,
				items: [],
				location: locationOf(slice),
			};
			siblings.push(item);
			if (siblings === root && agencyLine) {
				mapping.ledger.claim(agencyLine, 'mapped');
				agencyLine = null;
			}
			if (!isNote(item.text)) {
				while (stack.length && stack.at(-1)!.level >= level) stack.pop();
				stack.push({ level, indent: block.indent, items: item.items });
			}
		}
	}
	return root;
}

/** A note stands at the level of the item that it is flush with. */
function noteLevel({ block }: Unit, stack: Open[]): number {
	const { indent } = block;
	if (indent === null || indent === 0) return PARAGRAPH;
	const flush = stack.findLast((open) => open.indent !== null && Math.abs(open.indent - indent) <= FLUSH);
	if (flush) return flush.level;
	const top = stack.at(-1);
	return top?.indent != null && indent > top.indent ? top.level + 1 : PARAGRAPH;
}

/** Left edges that differ by no more are flush, in points. */
const FLUSH = 4;

/** A note that begins with '*' or '※' has no sub-items. */
const isNote = (text: string): boolean => /^[*※†]/u.test(text);

function atInlineBullets(slice: Slice): Slice[] {
	const text = sliceText(slice);
	const cuts = [...text.matchAll(INLINE_BULLET)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
	if (cuts.length === 0) return [slice];
	const parts: Slice[] = [];
	let start = 0;
	for (const cut of [...cuts, { from: text.length, to: text.length }]) {
		const part = trim(subslice(slice, start, cut.from));
		if (part.end > part.start) parts.push(part);
		start = cut.to;
	}
	return parts;
}

const AGENCY_LENGTH = 160;

/** The agency that a line such as '(National Police Agency)' names, without its brackets. */
export function agencyOf(unit: Unit): string | null {
	if (unit.marker?.kind === 'bullet' || unit.text.length > AGENCY_LENGTH) return null;
	const inner = /^[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）][:：]?$/u.exec(unit.text)?.[1]?.trim();
	if (!inner || !/^\p{Lu}/u.test(inner) || /[.;]$/u.test(inner) || /^[\d,\s]+$/u.test(inner)) return null;
	return inner;
}
