import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Constructs that change or hide words of a plan:
 * - `--` under a line is a placeholder, no heading's underline;
 * - text indented by four spaces is text, no code, and so is text between fences (the fences are taken out before);
 * - HTML stands in a text here, its tags are read one by one;
 * - tables are read before (GFM wants one kind of them, and drops cells beyond the header's);
 * - strike, where CommonMark's rules of punctuation leave `~~old.~~New` as it is, is read before as well;
 * - a task's `[x]` is text.
 */
const DISABLED = [
	'setextUnderline',
	'codeIndented',
	'codeFenced',
	'htmlFlow',
	'table',
	'strikethrough',
	'tasklistCheck',
	'wwwAutolink',
	'protocolAutolink',
	'emailAutolink',
	// `![^1]`: looking for it takes quadratic time.
	'gfmPotentialFootnoteCall',
];

const processor = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(function (this: Processor) {
		const data = this.data();
		data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: DISABLED } }];
		// What only looks like an address stays text; the search for it takes quadratic time on long dotted words.
		data.fromMarkdownExtensions = data.fromMarkdownExtensions
			?.flat()
			.map((extension) => ({ ...extension, transforms: [] }));
	})
	.freeze();

/** The syntax tree of a text. */
export function parseMarkdown(text: string): Root {
	return processor.parse(text);
}
