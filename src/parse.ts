import { type Reading, readingOf } from './checks/reading.js';
import { readingDiagnostics } from './checks/run.js';
import { type Document, textBlocks } from './document/nodes.js';
import { type ExtractOptions, readDocument } from './extract.js';
import { mapPlan } from './map/map.js';
import { fitOf } from './outline/fit.js';
import { outline } from './outline/outline.js';
import type { Outline } from './outline/segments.js';
import type { Plan } from './plan/schema.js';
import { validatePlan } from './plan/validate.js';
import { TEMPLATES } from './templates/index.js';
import type { Template } from './templates/template.js';

export interface ParseOptions extends ExtractOptions {
	/** A form of the user's own; the forms that ctap knows are then not tried. */
	template?: Template;
	/** Called with the outline that was recognised, for `--explain` and `--trace`. */
	onOutline?: (outline: Outline, template: Template) => void;
}

/**
 * The pipeline: read and clean, find the headings of the form, map what stands below them. Bytes of a docx, PDF or
 * Markdown file in, a plan out. Throws CtapError.
 */
export async function parseBytes(bytes: Uint8Array, options: ParseOptions = {}): Promise<Plan> {
	return (await readPlan(bytes, options)).plan;
}

/** The same, with what the rules of `checks/` need beside the plan. */
export async function readPlan(
	bytes: Uint8Array,
	options: ParseOptions = {},
): Promise<{ plan: Plan; reading: Reading }> {
	const { document, cleaning, insertions, source, warnings } = await readDocument(bytes, options);
	plainHyphens(document);
	const { found, template, fit } = bestFit(document, options.template ? [options.template] : TEMPLATES);
	options.onOutline?.(found, template);
	const mapped = mapPlan(document, cleaning, found, { template, fit });
	const reading = readingOf(found, template, { format: source.format, warnings, insertions });
	const plan: Plan = { schemaVersion: '1.0', source, ...mapped, diagnostics: [] };
	plan.diagnostics = readingDiagnostics(plan, reading);
	return { plan: await validatePlan(plan), reading };
}

/** A non-breaking hyphen is a hyphen: how a line may end is no part of the text. */
function plainHyphens(document: Document): void {
	for (const block of textBlocks(document.blocks)) {
		for (const run of block.runs) run.text = run.text.replaceAll('\u2011', '-');
	}
}

interface Fitted {
	found: Outline;
	template: Template;
	/** 0..1 */
	fit: number;
}

/** The form that the document follows best; the first one of those that fit alike. */
function bestFit(document: Document, templates: Template[]): Fitted {
	let best: Fitted | undefined;
	const outlines = new Map<Template['slots'], Outline>();
	for (const template of templates) {
		// Versions of one form that differ only in layout share their wordings, and so the headings found.
		const found = outlines.get(template.slots) ?? outline(document, template);
		outlines.set(template.slots, found);
		const fit = fitOf(found, template);
		if (!best || fit > best.fit) best = { found, template, fit };
	}
	return best!;
}
