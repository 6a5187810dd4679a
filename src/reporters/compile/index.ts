import type { Report } from '../../compile/report.js';
import { reportDocx } from './docx.js';
import { reportHtml } from './html.js';
import { reportJson } from './json.js';
import { reportMarkdown } from './markdown.js';
import { reportTerminal } from './terminal.js';

/** The outputs of `ctap report`. One more is one more file and one more line. */
export const REPORT_REPORTERS = {
	terminal: reportTerminal,
	markdown: reportMarkdown,
	html: reportHtml,
	docx: reportDocx,
	json: reportJson,
} satisfies Record<string, (report: Report, options: { color: boolean }) => string | Promise<Uint8Array>>;
