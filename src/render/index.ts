import type { Plan } from '../plan/schema.js';
import { TEMPLATES } from '../templates/index.js';
import type { Template } from '../templates/template.js';
import { formOf } from './form.js';

/** What `ctap render` writes: a plan on its form, as the bytes of a file. One more is one file and one row. */
export const RENDERERS = {
	docx: async (plan: Plan, template: Template): Promise<Uint8Array> => {
		const { writeDocx } = await import('./docx.js');
		return writeDocx(formOf(plan, template, 'docx'), plan.title);
	},
	md: async (plan: Plan, template: Template): Promise<Uint8Array> => {
		const { writeTree } = await import('../writers/markdown.js');
		return new TextEncoder().encode(writeTree(formOf(plan, template, 'markdown').blocks));
	},
} satisfies Record<string, (plan: Plan, template: Template) => Promise<Uint8Array>>;

export type RenderFormat = keyof typeof RENDERERS;

/** The form that a plan follows; undefined where ctap does not know it. */
export function templateOf(plan: Plan): Template | undefined {
	return TEMPLATES.find(({ id }) => id === plan.template.id);
}
