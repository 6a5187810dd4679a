import { STEPS } from '../../src/clean/index.js';
import { insertionsOf } from '../../src/clean/insertions.js';
import type { Cleaning } from '../../src/clean/step.js';
import { type Block, type Document, rawText, type TextBlock, textBlocks } from '../../src/document/nodes.js';
import { FORMATS } from '../../src/formats/index.js';
import type { Outline } from '../../src/outline/segments.js';
import { parseBytes } from '../../src/parse.js';
import type { Item, Plan } from '../../src/plan/schema.js';
import { detectFormat } from '../../src/source/detect.js';

/** What the stages of one reading have made of a document. */
export interface Stages {
	/** As its reader made it, before cleaning. */
	read: Document;
	/** How many blocks each cleaning step has changed, made or taken away. */
	changed: Map<string, number>;
	outline: Outline;
	plan: Plan;
}

/** Reads a plan stage by stage. */
export async function stagesOf(bytes: Uint8Array, file: string): Promise<Stages> {
	const { format } = detectFormat(bytes);
	const reader = await FORMATS.find(({ id }) => id === (format ?? 'markdown'))!.load();
	const document = await reader.read(bytes, {});
	const read = structuredClone(document);
	insertionsOf(document);
	const cleaning: Cleaning = { trackChanges: 'accept', keepFurniture: false, removed: [], markup: 0 };
	const changed = new Map<string, number>();
	for (const [name, step] of STEPS) {
		const before = linesOf(document.blocks);
		step(document, cleaning);
		const after = new Set(linesOf(document.blocks));
		changed.set(name, before.filter((line) => !after.has(line)).length);
	}
	let outline: Outline = { segments: [], aside: [] };
	const plan = await parseBytes(bytes, {
		file,
		onOutline: (found) => {
			outline = found;
		},
	});
	return { read, changed, outline, plan };
}

function linesOf(blocks: Block[]): string[] {
	return [...textBlocks(blocks)].map((block) => JSON.stringify(block));
}

/** Counts the text blocks for which something holds. */
export function blocksWhere({ blocks }: Document, holds: (block: TextBlock, text: string) => boolean): number {
	return [...textBlocks(blocks)].filter((block) => holds(block, rawText(block))).length;
}

/** Every item of a plan, sub-items included. */
export function* itemsOf({ sections, executiveSummary, assistance }: Plan): Generator<Item> {
	const lists = [
		...Object.values(executiveSummary).flatMap((groups) => groups.map(({ items }) => items)),
		...sections.flatMap(({ undertaken, planned, capacityBuilding }) => [
			...[...undertaken, ...planned].map(({ items }) => items),
			...Object.values(capacityBuilding),
		]),
		assistance?.items ?? [],
	];
	for (const items of lists) yield* below(items);
}

function* below(items: Item[]): Generator<Item> {
	for (const item of items) {
		yield item;
		yield* below(item.items);
	}
}
