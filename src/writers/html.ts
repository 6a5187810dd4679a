import { CtapError } from '../diagnostics/errors.js';
import type { Writer } from './writer.js';

/**
 * The HTML that mammoth makes of a Word file. It is a reading of its own, with changes accepted: see `ctap extract
 * --verify` for what it leaves out.
 */
export const writeHtml: Writer = async ({ source, trackChanges, removed, bytes }) => {
	const { file, format } = source;
	if (format !== 'docx') {
		throw new CtapError('usage', `--to html is made from Word files only, and this is ${format}; use --to markdown.`, {
			file,
		});
	}
	if (trackChanges !== 'accept') {
		throw new CtapError('usage', '--to html knows --track-changes accept only.', { file });
	}
	if (removed)
		throw new CtapError('usage', '--to html cannot show --removed; use --to markdown, text or json.', { file });
	const { default: mammoth } = await import('mammoth');
	try {
		const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
		return `${value}\n`;
	} catch (cause) {
		throw new CtapError('unreadable', `mammoth cannot convert the file: ${String(cause)}.`, { file, cause });
	}
};
