import type { Writer } from './writer.js';

/** What `ctap extract --to` offers; one more is one file and one row. */
export const WRITERS = {
	markdown: async () => (await import('./markdown.js')).writeMarkdown,
	text: async () => (await import('./text.js')).writeText,
	json: async () => (await import('./json.js')).writeJson,
	html: async () => (await import('./html.js')).writeHtml,
} satisfies Record<string, () => Promise<Writer>>;

export type WriterName = keyof typeof WRITERS;
