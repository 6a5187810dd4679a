import { isPlaceholder } from '../document/placeholder.js';
import { type Slice, subslice, tidyText } from '../document/slice.js';
import { tidy } from '../document/words.js';
import type { Unit } from '../outline/unit.js';
import type { Commitment, Link } from '../plan/schema.js';
import type { Mapping } from './mapping.js';

/** Reads the list of commitments of a section: one bullet or paragraph each, numbered by position. */
export function readCommitments(units: Unit[], section: string, mapping: Mapping): Commitment[] {
	const commitments: Commitment[] = [];
	for (const unit of units) {
		if (isPlaceholder(unit.text)) mapping.placeholder(unit.slice);
		else commitments.push(commitmentOf([unit], `${section}.${commitments.length + 1}`, mapping));
	}
	return commitments;
}

/** One commitment, which in a matrix may take several paragraphs of a cell. */
export function commitmentOf(units: Unit[], id: string, mapping: Mapping): Commitment {
	const text = tidy(units.map(({ slice }) => mapping.ledger.take(slice, true)).join(' '));
	return { id, text, years: yearsOf(text), links: units.flatMap(({ slice }) => linksOf(slice)) };
}

const YEARS = /[(（]\s*((?:19|20)\d\d(?:[\s,，、;；&\-–]|and)*)+[)）]/gu;

/** Years in brackets that hold nothing but years, each once, in order of appearance. */
function yearsOf(text: string): number[] {
	const found = new Set<number>();
	for (const [brackets] of text.normalize('NFKC').matchAll(YEARS)) {
		for (const [year] of brackets.matchAll(/\d{4}/gu)) found.add(Number(year));
	}
	return [...found];
}

/** Links in a slice; neighbouring runs of one target are one link. */
function linksOf(slice: Slice): Link[] {
	const links: { text: string; url: string }[] = [];
	let at = 0;
	let open = false;
	for (const run of slice.block.runs) {
		const from = Math.max(slice.start, at);
		const to = Math.min(slice.end, at + run.text.length);
		at += run.text.length;
		if (to <= from) continue;
		if (run.link === undefined) open = false;
		else {
			const text = tidyText(subslice({ block: slice.block, start: from, end: to }, 0));
			const last = links.at(-1);
			if (open && last && last.url === run.link) last.text = tidy(`${last.text}${glue(slice, from)}${text}`);
			else if (text) links.push({ text, url: run.link });
			open = true;
		}
	}
	return links.map(({ text, url }) => ({ text, url: url === '' || url.startsWith('#') ? null : url }));
}

/** The white space between two runs that tidying took off. */
function glue({ block }: Slice, at: number): string {
	const text = block.runs.map((run) => run.text).join('');
	return /\s/u.test(text[at] ?? '') || /\s/u.test(text[at - 1] ?? '') ? ' ' : '';
}
