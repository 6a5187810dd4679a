import type { Location } from '../document/location.js';
import {
	type Block,
	type Document,
	type Layer,
	REMOVED_KINDS,
	type Run,
	rawText,
	type Table,
	type TableRow,
	type TextBlock,
} from '../document/nodes.js';
import type { Revision } from '../document/revision.js';
import { appendRun } from '../document/runs.js';
import { tidy } from '../document/words.js';
import type { Cleaning, CleaningStep } from './step.js';
import { isBareMark, typedMark } from './typed-mark.js';

/**
 * Applies the revisions of a document the way Word's "accept all" and "reject all" do (ECMA-376 Part 1, 17.13.5).
 *
 * Accepting takes out deletions, moved-away text, struck text, and Word's hidden text, which is not printed; rejecting
 * takes out insertions and moved-to text. What is taken out becomes an entry `deletion`, one for each run of such text
 * in a paragraph of the other reading: text that only the kept reading has does not part a run in two. A paragraph mark
 * that is taken out joins its paragraph to the next one, whose properties the whole then has.
 * Reading `all` keeps every run with its revisions. Blocks left without text go in every reading.
 */
export const revisions: CleaningStep = (document, cleaning) => {
	const story =
		cleaning.trackChanges === 'all' ? document.blocks : new Reading(document, cleaning).story(document.blocks);
	document.blocks = filled(story);
};

/** Layers whose struck text is the look of a balloon and no deletion. */
const BALLOONS: ReadonlySet<Layer> = new Set(['comment', 'deletion', 'formatting-change']);
const DELETED: ReadonlySet<Revision['kind']> = new Set(['deletion', 'move-from']);
const INSERTED: ReadonlySet<Revision['kind']> = new Set(['insertion', 'move-to']);
const SENTENCE_END = /[.!?:;。！？：；]["'”’)\]]*\s*$/u;

/** Text being taken out, until the run that it belongs to ends. */
interface Entry {
	text: string;
	location: Location;
	/** Whether its last piece was only struck, not tracked. */
	struck: boolean;
	/** Its last piece with letters in it. */
	last: string;
	/** White space kept after a struck piece: a line drawn word by word does not part the run. */
	gap: string;
}

/** How far one layer of a story has come; text boxes and comments stand between the blocks of the body. */
interface Thread {
	/** A block whose mark was taken out, and whether no text is left of it. */
	joining?: { block: TextBlock; blank: boolean };
	entry?: Entry;
	/** Whether a paragraph of the other reading has ended since the last piece of text. */
	ended?: boolean;
}

class Reading {
	private readonly accepts: boolean;
	private readonly gone: ReadonlySet<Revision['kind']>;
	private readonly kept: ReadonlySet<Revision['kind']>;
	private readonly dropsHidden: boolean;

	constructor(
		{ format }: Document,
		private readonly cleaning: Cleaning,
	) {
		this.accepts = cleaning.trackChanges === 'accept';
		this.gone = this.accepts ? DELETED : INSERTED;
		this.kept = this.accepts ? INSERTED : DELETED;
		// The invisible text of a PDF is what a scan shows as a picture.
		this.dropsHidden = format === 'docx';
	}

	/** @param whole everything in it is taken out, as in a deleted row */
	story(blocks: Block[], whole = false): Block[] {
		const threads = new Map<Layer, Thread>();
		const result: Block[] = [];
		for (const block of blocks) {
			const thread = threads.get(block.layer) ?? {};
			threads.set(block.layer, thread);
			if (block.type === 'table') {
				this.close(thread);
				thread.joining = undefined;
				if (this.table(block, whole)) result.push(block);
			} else if (whole && (REMOVED_KINDS as readonly string[]).includes(block.layer)) this.removeFurniture(block);
			else this.block(block, thread, result, whole);
		}
		for (const thread of threads.values()) this.close(thread);
		return result;
	}

	private block(block: TextBlock, thread: Thread, result: Block[], whole: boolean): void {
		if (thread.ended && !(block.pageBreakBefore && thread.entry && goesOn(thread.entry.last, block)))
			this.close(thread);
		if (thread.ended && thread.entry) thread.entry.text += ' ';
		thread.ended = false;
		const marks = [block.mark, block.markInsertion].flatMap((mark) => (mark ? [mark.kind] : []));
		delete block.mark;
		delete block.markInsertion;
		this.runs(block, thread, whole);
		if (!marks.some((kind) => this.kept.has(kind))) thread.ended = true;
		const { joining } = thread;
		const joins = marks.some((kind) => this.gone.has(kind));
		const blank = isBlank(block);
		if (joining) join(joining, block, blank);
		else if (!whole) result.push(block);
		thread.joining = joins ? { block: joining?.block ?? block, blank: blank && (joining?.blank ?? true) } : undefined;
	}

	/** Takes runs out of a block; what stays becomes plain text. */
	private runs(block: TextBlock, thread: Thread, whole: boolean): void {
		const runs: Run[] = [];
		const strikes = this.accepts && !BALLOONS.has(block.layer);
		let begins = true;
		let lost = false;
		for (const run of block.runs) {
			const kinds = run.revisions?.map(({ kind }) => kind) ?? [];
			const tracked = whole || kinds.some((kind) => this.gone.has(kind)) || (run.hidden === true && this.dropsHidden);
			if (tracked || (strikes && run.strike)) {
				const text: string = begins ? this.withoutMark(run.text) : run.text;
				this.takeOut({ ...run, text }, run.location ?? block.location, !tracked, thread);
				begins &&= text.trim() === '';
				lost = true;
				continue;
			}
			begins &&= run.text.trim() === '';
			if (!kinds.some((kind) => this.kept.has(kind))) this.stand(run.text, thread);
			const { revisions: _, ...plain } = run;
			if (!BALLOONS.has(block.layer)) delete plain.strike;
			appendRun(runs, plain);
		}
		block.runs = runs;
		// The typed mark of an item whose words are gone goes with them.
		if (lost && isBareMark(rawText(block))) {
			this.cleaning.markup += [...rawText(block)].filter((c) => /\S/u.test(c)).length;
			block.runs = [];
		}
	}

	/** A deleted text without the typed bullet or number that its paragraph begins with: marks hold no words. */
	private withoutMark(text: string): string {
		const mark = typedMark(text);
		if (!mark) return text;
		this.cleaning.markup += [...text.slice(0, mark.length)].filter((c) => /\S/u.test(c)).length;
		return text.slice(mark.length);
	}

	private takeOut({ text }: Run, location: Location, struck: boolean, thread: Thread): void {
		if (thread.entry?.gap && !(struck && thread.entry.struck)) this.close(thread);
		if (thread.entry) {
			thread.entry.text += thread.entry.gap + text;
			thread.entry.gap = '';
			thread.entry.struck = struck;
			if (text.trim() !== '') thread.entry.last = text;
		} else if (text.trim() !== '') thread.entry = { text, location, struck, last: text, gap: '' };
	}

	/** Takes note of text that both readings have: it ends the run of text being taken out. */
	private stand(text: string, thread: Thread): void {
		if (!thread.entry) return;
		if (thread.entry.struck && text.trim() === '') thread.entry.gap += text;
		else this.close(thread);
	}

	private close(thread: Thread): void {
		const { entry } = thread;
		thread.entry = undefined;
		thread.ended = false;
		const text = tidy(entry?.text ?? '');
		if (entry && text !== '') this.cleaning.removed.push({ kind: 'deletion', text, location: entry.location });
	}

	private removeFurniture(block: TextBlock): void {
		const { layer, location } = block;
		const kind = REMOVED_KINDS.find((name) => name === layer);
		const text = tidy(rawText(block));
		if (kind && text !== '') this.cleaning.removed.push({ kind, text, location });
	}

	/** False where nothing is left of the table. */
	private table(table: Table, whole: boolean): boolean {
		const rows: TableRow[] = [];
		/** Cells that reach down to the row at hand, with the number of rows still to come. */
		let reaching: { cell: TableRow['cells'][number]; rows: number }[] = [];
		for (const row of table.rows) {
			const rowGone = whole || this.isGone(row.revision);
			reaching = reaching.filter(({ rows: left }) => left > 0);
			for (const span of reaching) {
				span.rows -= 1;
				if (rowGone) span.cell.rowSpan -= 1;
			}
			row.cells = row.cells.filter((cell) => {
				const cellGone = rowGone || this.isGone(cell.revision);
				cell.blocks = this.story(cell.blocks, cellGone);
				delete cell.revision;
				return !cellGone;
			});
			delete row.revision;
			if (row.cells.length === 0) continue;
			for (const cell of row.cells) if (cell.rowSpan > 1) reaching.push({ cell, rows: cell.rowSpan - 1 });
			rows.push(row);
		}
		table.rows = rows;
		return rows.length > 0;
	}

	private isGone(revision: Revision | undefined): boolean {
		return revision !== undefined && this.gone.has(revision.kind);
	}
}

/**
 * Puts a block behind one whose mark was taken out. The mark that stays is the second one's, and with it the properties
 * of the paragraph, unless nothing is left in front of it.
 */
function join(first: { block: TextBlock; blank: boolean }, second: TextBlock, blank: boolean): void {
	const { block } = first;
	if (first.blank || !blank) {
		const { type, depth, level, marker, indent, align, style } = second;
		Object.assign(block, { type, depth, level, marker, indent, align, style });
	}
	if (first.blank) {
		block.location = second.location;
		block.runs = second.runs;
		return;
	}
	for (const run of second.runs) {
		const location = run.location ?? second.location;
		appendRun(block.runs, location === block.location ? run : { ...run, location });
	}
}

/** Whether text taken out at the end of a page goes on with the block that begins the next one. */
function goesOn(text: string, next: TextBlock): boolean {
	if (next.marker || next.type === 'heading') return false;
	return !SENTENCE_END.test(text) || /^\s*\p{Ll}/u.test(rawText(next));
}

function isBlank(block: TextBlock): boolean {
	return !block.runs.some(({ text }) => tidy(text) !== '');
}

/** The blocks that hold text; tables keep all their cells. */
function filled(blocks: Block[]): Block[] {
	return blocks.filter((block) => {
		if (block.type !== 'table') return !isBlank(block);
		for (const row of block.rows) for (const cell of row.cells) cell.blocks = filled(cell.blocks);
		return block.rows.length > 0;
	});
}
