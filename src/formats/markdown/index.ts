import { CtapError } from '../../diagnostics/errors.js';
import type { Block } from '../../document/nodes.js';
import { DEFAULT_LIMITS, type Reader } from '../reader.js';
import { arrangeLines } from './arrange.js';
import { plainCharacters } from './characters.js';
import { decode } from './decode.js';
import { takeOutComments } from './page-marks.js';
import { parseMarkdown } from './parser.js';
import type { Context } from './phrasing.js';
import { takeOutPictures } from './pictures.js';
import { Places, SourceText } from './source-text.js';
import { replaceSpans } from './spans.js';
import { Tokens } from './token.js';
import { TreeReader } from './tree.js';
import { wrappedLines } from './wrapping.js';

/** Characters of text without its pictures: a plan has 100,000; the parser needs some seconds for a million. */
const MAX_TEXT = 4_000_000;
/** Tables in cells of tables in …: deeper ones are text. */
const MAX_TABLES = 6;

/**
 * Reads Markdown as converters and people write it: CommonMark and GFM, pandoc's own markup, CriticMarkup, HTML among
 * the text, text copied out of a PDF. Three passes prepare the text for the parser (pictures and comments out, lines
 * arranged, inline markup replaced by tokens), and `TreeReader` makes blocks of the syntax tree.
 */
export const markdown: Reader = {
	name: 'remark',
	version: '15',
	async read(bytes, options) {
		const { maxBytes } = { ...DEFAULT_LIMITS, ...options.limits };
		if (bytes.length > maxBytes) throw new CtapError('too-large', `is larger than the limit of ${maxBytes} bytes`);
		const { text: stored, damage } = decode(bytes);
		const text = plainCharacters(stored);
		const file = SourceText.of(text);
		const tokens = new Tokens();
		const bare = takeOutComments(takeOutPictures(file), tokens);
		if (bare.text.length > MAX_TEXT) {
			throw new CtapError('too-large', `holds more than the limit of ${MAX_TEXT} characters of Markdown`);
		}
		const notes: Block[] = [];
		const context: Context = { tokens, places: new Places(text), notes, wrapped: wrappedLines(text), read };
		function read(source: SourceText, depth: number): Block[] {
			const isFile = depth === 0;
			const arranged = depth > MAX_TABLES ? source : arrangeLines(source, tokens, isFile);
			const prepared = replaceSpans(arranged, tokens);
			return new TreeReader(prepared, context, depth).read(parseMarkdown(prepared.text));
		}
		const blocks = read(bare, 0);
		return { format: 'markdown', pages: null, blocks: [...blocks, ...notes], damage };
	},
};
