import type { Document } from './document/nodes.js';
import { type ExtractOptions, readDocument } from './extract.js';
import { mapPlan } from './map/map.js';
import { type Outline, outline } from './outline/outline.js';
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
	const { document, cleaning, source, warnings } = await readDocument(bytes, options);
	const { found, template } = bestFit(document, options.template ? [options.template] : TEMPLATES);
	options.onOutline?.(found, template);
	const mapped = mapPlan(document, cleaning, found, template);
	const diagnostics = [...warnings, ...mapped.diagnostics];
	return validatePlan({ schemaVersion: '1.0', source, ...mapped, diagnostics });
}

/** The form that the document follows best; the first one of those that fit alike. */
function bestFit(document: Document, templates: Template[]): { found: Outline; template: Template } {
	const tried = templates.map((template) => ({ template, found: outline(document, template) }));
	return tried.reduce((best, next) => (next.found.fit > best.found.fit ? next : best));
}
