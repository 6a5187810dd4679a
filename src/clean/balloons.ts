import type { Block, TextBlock } from '../document/nodes.js';
import { rawText } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { BALLOON_WORDINGS, type BalloonWording, FORMAT_GOES_ON } from './balloon-wordings.js';
import type { Cleaning, CleaningStep } from './step.js';
import { type BlockLine, cutLines, linesOf } from './text-range.js';

/**
 * Takes out what Word prints in its margin for changes and comments, where a print or its conversion has put it into
 * the text: paragraphs, or lines of one, that begin with a balloon's label, and what a tab parts from a line. What
 * follows such a balloon may be the rest of a paragraph that it has cut in two; it is marked as standing behind the end
 * of a page.
 */
export const balloons: CleaningStep = (document, cleaning) => {
	document.blocks = withoutBalloons(document.blocks, cleaning);
};

function withoutBalloons(blocks: Block[], cleaning: Cleaning): Block[] {
	const kept: Block[] = [];
	let wasCut = false;
	/** The balloon before, while only balloons have come since. */
	let open: BalloonWording | null = null;
	for (const block of blocks) {
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) cell.blocks = withoutBalloons(cell.blocks, cleaning);
			open = null;
		} else if (block.layer === 'body') {
			open = takeOut(block, open, cleaning);
			if (tidy(rawText(block)) === '') {
				wasCut = true;
				continue;
			}
			if (wasCut) block.pageBreakBefore = true;
			wasCut = false;
		}
		kept.push(block);
	}
	return kept;
}

/** Takes the balloons out of a block; the wording of one that may go on in the next block, else null. */
function takeOut(block: TextBlock, before: BalloonWording | null, cleaning: Cleaning): BalloonWording | null {
	const lines = linesOf(block).flatMap((line) => withoutTail(block, line));
	let open: BalloonWording | null = before;
	let isOwn = false;
	const gone: BlockLine[] = [];
	for (const [index, line] of lines.entries()) {
		if (line.text === '') continue;
		const wording = wordingOf(line.text);
		const goesOn = !wording && open && continues(open, line, index > 0 && isOwn, lines[index - 1]);
		if (!wording && !goesOn) {
			open = null;
			isOwn = false;
			continue;
		}
		const last = cleaning.removed.at(-1);
		if (goesOn && last) last.text += ` ${line.text}`;
		else if (wording) {
			cleaning.removed.push({ kind: wording.kind, text: line.text, location: line.location });
			open = wording;
			isOwn = true;
		}
		gone.push(line);
	}
	cutLines(block, gone);
	return gone.length > 0 ? open : null;
}

/** A line, and apart from it the balloon that a tab has put at its end. */
function withoutTail(block: TextBlock, line: BlockLine): BlockLine[] {
	const raw = rawText(block).slice(line.start, line.end);
	for (let tab = raw.indexOf('\t'); tab >= 0; tab = raw.indexOf('\t', tab + 1)) {
		const tail = tidy(raw.slice(tab));
		const start = line.start + tab;
		const head = tidy(raw.slice(0, tab));
		if (head !== '' && wordingOf(tail))
			return [
				{ ...line, text: head, end: start },
				{ ...line, text: tail, start, isTail: true },
			];
	}
	return [line];
}

/** Whether a line without a label goes on with a balloon. */
function continues(open: BalloonWording, { text }: BlockLine, inBlock: boolean, before?: BlockLine): boolean {
	if (open.kind === 'formatting-change') return FORMAT_GOES_ON.test(text);
	// A comment or deleted text goes on to the end of its paragraph, unless its line ends a sentence.
	return inBlock && before !== undefined && !/[.!?…]["'”’)]*$/u.test(before.text);
}

/** The wording that a line begins with. */
function wordingOf(text: string): BalloonWording | null {
	for (const wording of BALLOON_WORDINGS) {
		if (!text.startsWith(wording.label)) continue;
		const rest = text.slice(wording.label.length);
		const isOne = wording.kind === 'comment' ? COMMENT_REST.test(rest) : REST.test(rest);
		if (isOne) return wording;
	}
	return null;
}

/** A colon, and in between the number of a move: `Moved down [1]: …`. */
const REST = /^\s?(?:\[\d+\])?\s?[:：]/u;
/** The author's initials and the number of the comment: ` [A1]: …`, `[KJ12R11]: …`. */
const COMMENT_REST = /^\s?[[［][^\]］\s]{0,12}\d{1,4}(?:R\d{1,3})?[\]］]\s?[:：]/u;
