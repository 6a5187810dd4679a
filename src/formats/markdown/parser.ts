import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Constructs that change or hide words of a plan:
 * - `--` under a line is a placeholder, no heading's underline;
 * - text indented by four spaces is text, no code, and so is text between fences (the fences are taken out before);
 * - HTML stands in a text here, its tags are read one by one.
 *
 * Of GFM there are footnotes only. Its tables are read before (GFM wants one kind of them, and drops cells beyond the
 * header's), and so is strike (where CommonMark's rules of punctuation leave `~~old.~~New` as it is); a task's `[x]` is
 * text, and what looks like an address stays text.
 */
const DISABLED = [
	'setextUnderline',
	'codeIndented',
	'codeFenced',
	'htmlFlow',
	// `![^1]`: looking for it takes quadratic time.
	'gfmPotentialFootnoteCall',
];

const processor = unified()
	.use(remarkParse)
	.use(function (this: Processor) {
		const data = this.data();
		data.micromarkExtensions = [gfmFootnote(), { disable: { null: DISABLED } }];
		data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
	})
	.freeze();

/** The syntax tree of a text. */
export function parseMarkdown(text: string): Root {
	return processor.parse(text);
}
