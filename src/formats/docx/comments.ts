import type { Location } from '../../document/location.js';
import { type Run, type TextBlock, textBlock, textBlocks } from '../../document/nodes.js';
import { appendRun } from '../../document/runs.js';
import { Story } from './body.js';
import type { Source } from './source.js';
import type { XmlElement } from './xml.js';

/** The comments part (ECMA-376 Part 1, 17.13.4) and what is still to be placed of it. */
export interface Comments {
	part: string;
	/** By id, in the order of the part; each is taken out as it is placed. */
	waiting: Map<string, XmlElement>;
	/** Ids of the comments that answer another one. */
	replies: ReadonlySet<string>;
}

/**
 * @param root the comments part
 * @param extended the part that ties replies to their comments by the ids of their last paragraphs ([MS-DOCX] 2.5.3)
 */
export function readComments(part: string, root: XmlElement | undefined, extended: XmlElement | undefined): Comments {
	const waiting = new Map<string, XmlElement>();
	const answering = new Set(
		(extended?.children ?? [])
			.filter(({ attributes }) => attributes['w15:paraIdParent'] !== undefined)
			.map(({ attributes }) => attributes['w15:paraId']),
	);
	const replies = new Set<string>();
	for (const element of root?.children ?? []) {
		if (element.name !== 'w:comment') continue;
		const id = element.attributes.id ?? '';
		waiting.set(id, element);
		const last = element.children.findLast(({ name }) => name === 'w:p')?.attributes['w14:paraId'];
		if (last !== undefined && answering.has(last)) replies.add(id);
	}
	return { part, waiting, replies };
}

/** The comment of that id as one block, paragraphs on lines of their own; undefined once it is placed, or without text. */
export function placeComment(source: Source, id: string, location: Location): TextBlock | undefined {
	const { waiting, part, replies } = source.comments;
	const element = waiting.get(id);
	if (!element) return undefined;
	waiting.delete(id);
	const story = new Story(source, { layer: 'comment', part, location });
	const runs: Run[] = [];
	for (const block of textBlocks(story.read(element.children))) {
		if (block.runs.length === 0) continue;
		if (runs.length > 0) appendRun(runs, { text: '\n' });
		for (const run of block.runs) appendRun(runs, run);
	}
	if (runs.length === 0) return undefined;
	const { author, date } = element.attributes;
	return textBlock(runs, location, {
		layer: 'comment',
		comment: {
			...(author === undefined ? {} : { author }),
			...(date === undefined ? {} : { date }),
			...(replies.has(id) ? { reply: true } : {}),
		},
	});
}
