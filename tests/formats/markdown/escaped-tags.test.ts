import { expect, it } from 'vitest';
import { rawText, textBlocks } from '../../../src/document/nodes.js';
import { readDocument } from '../../../src/extract.js';

const textOf = async (markdown: string): Promise<string[]> => {
	const { document } = await readDocument(new TextEncoder().encode(markdown), { file: 'plan.md' });
	return [...textBlocks(document.blocks)].map(rawText);
};

it.each([
	['a script', 'Ports \\<script>open\\</script> early.', 'Ports <script>open</script> early.'],
	['a comment', 'Ports \\<!-- not hidden --> early.', 'Ports <!-- not hidden --> early.'],
	["a tag of Word's", 'Ports \\<o:p> early.', 'Ports <o:p> early.'],
])('takes %s behind a backslash for text', async (_, markdown, text) => {
	expect(await textOf(markdown)).toEqual([text]);
});

it('still leaves out scripts and comments', async () => {
	expect((await textOf('Ports <script>x</script><!-- y -->open.')).join('')).not.toMatch(/x|y/u);
});
