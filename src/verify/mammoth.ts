import { comparableWords } from './words.js';

/** What of mammoth's tree is read here; its types leave it open. */
interface MammothNode {
	type: string;
	value?: string;
	children?: MammothNode[];
	/** Of the document. */
	notes?: { _notes: Record<string, { body: MammothNode[] }> };
	comments?: { body: MammothNode[] }[];
}

/** The words that mammoth reads: body, footnotes and endnotes, comments. */
export async function mammothWords(bytes: Uint8Array): Promise<string[]> {
	const { default: mammoth } = await import('mammoth');
	let root: MammothNode | undefined;
	await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{
			transformDocument(document: MammothNode) {
				root = document;
				// The tree is all that is wanted: nothing is left to convert.
				return { ...document, children: [] };
			},
		},
	);
	const notes = Object.values(root?.notes?._notes ?? {}).flatMap(({ body }) => body);
	const comments = root?.comments?.flatMap(({ body }) => body) ?? [];
	return [...(root?.children ?? []), ...notes, ...comments].flatMap((node) => comparableWords(textOf(node)));
}

function textOf(node: MammothNode): string {
	if (node.type === 'text') return node.value ?? '';
	if (node.type === 'tab' || node.type === 'break') return ' ';
	const text = (node.children ?? []).map(textOf).join('');
	return node.type === 'paragraph' ? `${text}\n` : text;
}
