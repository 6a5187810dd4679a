import { clean } from '../../src/clean/index.js';
import { withDeadline } from '../../src/commands/deadline.js';
import { CtapError } from '../../src/diagnostics/errors.js';
import { type Document, type Format, rawText, textBlocks } from '../../src/document/nodes.js';
import { readDocument } from '../../src/extract.js';
import { markdown } from '../../src/formats/markdown/index.js';
import { mapPlan } from '../../src/map/map.js';
import { fitOf } from '../../src/outline/fit.js';
import { outline } from '../../src/outline/outline.js';
import { parseBytes } from '../../src/parse.js';
import type { Plan } from '../../src/plan/schema.js';
import { validatePlan } from '../../src/plan/validate.js';
import { TEMPLATES } from '../../src/templates/index.js';
import { writeMarkdown } from '../../src/writers/markdown.js';

/** Most seconds for one small input, on a machine that is busy with other things. */
const SECONDS = 30;
const NO_BYTES = new Uint8Array(0);

/** What became of inputs: plans, and errors by their code; and how long the slowest reading took, in seconds. */
export class Outcomes extends Map<string, number> {
	slowest = 0;
}

/**
 * What holds for the bytes of any file: a plan whose ledger closes, the same one each time, or an error of our own that
 * is no fault of ctap; and what is printed as Markdown reads back as what it was.
 */
export async function holdsForBytes(bytes: Uint8Array, format: Format, outcomes: Outcomes): Promise<void> {
	const options = { file: 'plan', from: format };
	const first = await timed(() => parseBytes(bytes, options), outcomes);
	count(outcomes, typeof first === 'string' ? first : 'read');
	const again = await outcome(() => parseBytes(bytes, options));
	same('a second reading', JSON.stringify(first), JSON.stringify(again));
	if (typeof first === 'string') return;
	ledgerCloses(first);
	// What a PDF says in print is tested with its reader; reading one takes many times as long.
	if (format !== 'pdf') await roundTrip(bytes, options);
}

/** What holds for any tree, whoever made it. */
export async function holdsForTree(tree: Document, outcomes: Outcomes): Promise<void> {
	const first = await timed(() => planOf(structuredClone(tree)), outcomes);
	count(outcomes, typeof first === 'string' ? first : 'read');
	const again = await outcome(() => planOf(structuredClone(tree)));
	same('a second reading', JSON.stringify(first), JSON.stringify(again));
	if (typeof first !== 'string') ledgerCloses(first);
}

async function planOf(document: Document): Promise<Plan> {
	const cleaning = clean(document, { trackChanges: 'accept', keepFurniture: false });
	const plans = TEMPLATES.map((template) => {
		const found = outline(document, template);
		return { plan: mapPlan(document, cleaning, found, { template, fit: fitOf(found, template) }) };
	});
	const source = { file: 'plan', format: document.format, sha256: '0'.repeat(64), bytes: 0, pages: document.pages };
	const extractor = { name: 'tree', version: '1' };
	const { plan } = plans[0]!;
	return validatePlan({ schemaVersion: '1.0', source: { ...source, extractor }, ...plan, diagnostics: [] });
}

/** The plan, or the code of the error; anything else that is thrown goes on. */
async function outcome(work: () => Promise<Plan>): Promise<Plan | string> {
	try {
		return await withDeadline(NO_BYTES, SECONDS, work);
	} catch (error) {
		if (!(error instanceof CtapError) || error.code === 'internal' || error.code === 'timeout') throw error;
		return error.code;
	}
}

async function timed(work: () => Promise<Plan>, outcomes: Outcomes): Promise<Plan | string> {
	const start = performance.now();
	const result = await outcome(work);
	outcomes.slowest = Math.max(outcomes.slowest, (performance.now() - start) / 1000);
	return result;
}

function ledgerCloses({ accounting: { words, template, mapped, unmapped, removed } }: Plan): void {
	if (words !== template + mapped + unmapped + removed) throw new Error(`the ledger is open: ${words} words`);
}

/** Markdown that is printed and read again holds the same letters and digits, those of notes perhaps elsewhere. */
async function roundTrip(bytes: Uint8Array, options: { file: string; from: Format }): Promise<void> {
	const { document, source } = await readDocument(bytes, options);
	const printed = await writeMarkdown({ document, source, bytes, trackChanges: 'accept', removed: null });
	const again = await markdown.read(Buffer.from(printed), {});
	same('what is read of the Markdown printed', letters(document), letters(again), printed);
}

function letters({ blocks }: Document): string {
	const all = [...textBlocks(blocks)];
	// A number is a list's mark or text: it is the same in print.
	const numbers = all.map(({ marker }) => (marker?.kind === 'number' ? marker.text : ''));
	const text = [...numbers, ...all.map(rawText)].join('').normalize('NFKC');
	return [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}

function same(what: string, before: string, after: string, source = ''): void {
	if (before === after) return;
	let at = 0;
	while (before[at] === after[at]) at++;
	const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
	throw new Error(`${what} differs: ${part(before)} became ${part(after)} ${source}`);
}

function count(outcomes: Outcomes, key: string): void {
	outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}
