import type { Cleaning } from '../clean/step.js';
import { CtapError } from '../diagnostics/errors.js';
import { type Document, textBlocks } from '../document/nodes.js';
import { wordsOf } from '../document/words.js';
import type { Outline, Segment } from '../outline/segments.js';
import type { Accounting, Plan } from '../plan/schema.js';
import type { Template } from '../templates/template.js';
import { readFront } from './front.js';
import { Ledger } from './ledger.js';
import { Mapping } from './mapping.js';
import { readAssistance, readSections } from './sections.js';
import { readSummary } from './summary.js';
import { readUnmapped } from './unmapped.js';

/** What the mapping fills of a plan: all but what is known without reading a word. */
export type MappedPlan = Omit<Plan, 'schemaVersion' | 'source' | 'diagnostics'>;

/**
 * Fills the plan from a cleaned document and its outline. Every word gets one place in the ledger; a ledger that does
 * not close is a bug and thrown as `internal`.
 */
export function mapPlan(
	document: Document,
	cleaning: Cleaning,
	outline: Outline,
	{ template, fit }: { template: Template; fit: number },
): MappedPlan {
	const ledger = new Ledger(textBlocks(document.blocks));
	const mapping = new Mapping(ledger, template);
	const { segments } = outline;
	for (const { instructions, state, heading } of segments) {
		for (const { slice } of instructions) ledger.claim(slice, 'template');
		if (state.kind === 'summary' || state.kind === 'area')
			for (const { slice } of heading) ledger.claim(slice, 'template');
	}
	const front = readFront(
		segments.flatMap(({ state, content }) => (state.kind === 'front' ? content : [])),
		mapping,
	);
	const executiveSummary = readSummary(segments, mapping);
	const sections = readSections(segments, mapping);
	const assistance = readAssistance(segments, mapping);
	const { unmapped, words } = readUnmapped(document, ledger);
	const removed = [...cleaning.removed, ...mapping.removed];
	const counts = ledger.count();
	const accounting: Accounting = {
		words: 0,
		template: counts.template + typedNumbers(segments),
		mapped: counts.mapped,
		unmapped: words,
		removed: removed.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
	};
	accounting.words = accounting.template + accounting.mapped + accounting.unmapped + accounting.removed;
	const plan: MappedPlan = {
		template: { id: template.id, confidence: Math.round(100 * fit) / 100 },
		...front,
		executiveSummary,
		sections,
		assistance,
		unmapped,
		removed,
		accounting,
	};
	close(plan, ledger);
	return plan;
}

/** Numbers that were typed before headings: words of the form that stand beside the text. */
function typedNumbers(segments: Segment[]): number {
	const typed = segments.flatMap(({ heading }) =>
		heading.filter(({ marker }) => marker?.typed && marker.kind === 'number'),
	);
	return typed.reduce((sum, { marker }) => sum + wordsOf(marker!.text).length, 0);
}

/** Every word that the ledger counts as mapped stands in the plan. */
function close(plan: MappedPlan, ledger: Ledger): void {
	const { unmapped: _, removed: __, ...slots } = plan;
	const texts: string[] = [];
	const collect = (value: unknown): void => {
		if (typeof value === 'string') texts.push(value);
		else if (typeof value === 'number') texts.push(String(value));
		else if (Array.isArray(value)) value.forEach(collect);
		else if (value && typeof value === 'object') Object.values(value).forEach(collect);
	};
	collect(slots);
	const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
	const printed = new Set(texts.flatMap((text) => text.split(/\s+/u)));
	let known: Set<string> | undefined;
	let all: string | undefined;
	for (const word of ledger.mappedWords()) {
		if (printed.has(word)) continue;
		known ??= new Set(texts.flatMap((text) => wordsOf(text).map(plain)));
		const text = plain(word);
		if (known.has(text)) continue;
		// A word that a line's end cut, or two that stand together, is part of a longer one.
		all ??= plain(texts.join(''));
		if (!all.includes(text)) throw new CtapError('internal', `the word '${word}' was mapped, but stands in no slot`);
	}
}
