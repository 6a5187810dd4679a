import { checkBytes } from '../check.js';
import { FORMATS } from '../formats/index.js';
import type { Outline } from '../outline/segments.js';
import type { ParseOptions } from '../parse.js';
import { FactPrinter } from './fact-html.js';
import { FactBook, type Source } from './facts.js';
import { Finder } from './finder.js';
import { pageHtml } from './page.js';
import { planHtml } from './plan-pane.js';
import { TextSource } from './source-pane.js';

/**
 * One page of HTML that shows a document beside the plan that was read from it, each fact tied to its place. It needs
 * nothing but itself.
 * @param bytes The whole file.
 * @throws CtapError where the file cannot be read.
 */
export async function viewBytes(bytes: Uint8Array, options: ParseOptions = {}): Promise<string> {
	let outline: Outline = { segments: [], aside: [] };
	const { plan, messages } = await checkBytes(bytes, {
		...options,
		onOutline: (found) => {
			outline = found;
		},
	});
	const source = await sourceOf(bytes, plan.source.format, options);
	const book = new FactBook(source);
	const plain = planHtml(plan, messages, new FactPrinter(book, new Finder(outline)));
	return pageHtml({ plan, book, planPane: plain, sourcePane: source.html(book) });
}

async function sourceOf(bytes: Uint8Array, format: string, options: ParseOptions): Promise<Source> {
	if (format === 'pdf') {
		const [{ pdfPages }, { PdfSource }] = await Promise.all([import('./pdf-pages.js'), import('./pdf-pane.js')]);
		return new PdfSource(await pdfPages(bytes, options.password));
	}
	const reader = await FORMATS.find(({ id }) => id === format)!.load();
	return new TextSource(await reader.read(bytes, { limits: options.limits }));
}
