import { type Block, rawText, type TextBlock } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { beginsInForm, goesOnInForm } from './form-words.js';
import { type HyphenJoiner, hyphenJoiner } from './hyphens.js';
import type { CleaningStep } from './step.js';

/**
 * Joins a bullet, paragraph, heading or question that the end of a page has cut in two, by what the two halves say: a
 * conversion has left a blank line between them, or noise that is gone by now. An item that ends in the middle of a
 * sentence because its author stopped there is followed by a bullet or heading, and stays.
 */
export const brokenParagraphs: CleaningStep = (document, cleaning) => {
	const join = hyphenJoiner(document, cleaning);
	const habits = habitsOf(document.blocks);
	const isPrint = document.format === 'markdown';
	if (isPrint) join.lines(document.blocks);
	document.blocks = joined(document.blocks, { join, habits, isPrint });
};

interface Options {
	join: HyphenJoiner;
	habits: Habits;
	/** Whether a blank line may stand in the middle of a paragraph; Word and the PDF reader store whole paragraphs. */
	isPrint: boolean;
}

function joined(blocks: Block[], options: Options): Block[] {
	const kept: Block[] = [];
	let open: TextBlock | null = null;
	for (const [index, block] of blocks.entries()) {
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) cell.blocks = joined(cell.blocks, options);
			open = null;
		} else if (block.layer === 'body') {
			const next = blocks.slice(index + 1, index + 2)[0];
			if (open && isCut(open, block, next?.type === 'table' ? null : (next ?? null), options)) {
				options.join.append(open, block);
				continue;
			}
			open = block;
		}
		kept.push(block);
	}
	return kept;
}

/** Ends of sentences; a comma or a bracket of years is none, but the years end a commitment. */
const ENDED = /[.!?:;。．！？：；…]["'”’)\]】）»]*$/u;
const YEARS_AT_END = /\((?:\s*\d{4}\s*(?:,|and|&|-|–|\/)?\s*)+\)$/u;
/** Words that a phrase does not end with. */
const FUNCTION_WORD =
	/(?:^|\s)(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|within|without|into|onto|upon|under|over|between|among|against|through|during|since|until|before|after|as|than|that|which|who|whose|where|when|while|if|because|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|can|could|may|might|must|its|their|our|his|her|this|these|those|such|via|per|not|no|also|both|either|including|regarding|concerning|de|del|la|el|los|las|y|en|para|por|con|du|des|et|les|le|dan|dengan|untuk|yang|di|của|và|cho|các)$/iu;
const MONTH =
	/(?:^|\s)(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/u;
/** A list spelt out line by line: `…; and`. */
const LIST_GOES_ON = /[;；][)\]]?\s*(?:and|or|y|o|et|ou)$/iu;
const LABEL_AT_END = /(?:number|address|name|title|tel\w*|phone|fax|e-?mail|mobile)\s?\.?\s?[:：]$/iu;
const CONTACT_VALUE = /^(?:[\w.+-]+@[\w.-]+\.\w{2,}|[+(]?\d[\d\s()./-]{5,})(?:$|[,;\s])/u;
/** A line of a form's fields: `Telephone Number: …` */
const LABEL = /^\p{L}[\p{L}\s/'’()-]{0,60}[:：](?:\s|$)/u;
const SALUTATION = /^(?:Dear|Estimad[oa]s?|Messieurs)\s.{2,60}[,:]$/u;
const AGENCY = /^[(（][^()（）]*[)）]$/u;
const PLACEHOLDER = /^(?:[-‐-―−－ー]{1,4}|n\s?[./]?\s?a\.?|nil\.?|none\.?)$/iu;
const NUMBERED = /^(?:[A-Z]\.?\s?\d?\.?|\d{1,2}(?:\.\d{1,2})*[.)]|[ivx]{1,5}[.)])\s+\p{Lu}/u;
/** A half shorter than this is a label or a name before it is half a sentence. */
const SHORT = 40;

/** Whether a block is the rest of the one before it. */
function isCut(first: TextBlock, second: TextBlock, next: TextBlock | null, { habits, isPrint }: Options): boolean {
	const before = endOf(first);
	const behind = tidy(rawText(second));
	if (before === '' || behind === '') return false;
	if (second.marker || second.type === 'listItem') return isPrint && isRestOfItem(first, second, before, behind);
	if (second.type === 'heading' && (first.type !== 'heading' || first.depth !== second.depth)) return false;
	if (PLACEHOLDER.test(behind) || PLACEHOLDER.test(before) || SALUTATION.test(before)) return false;
	const atPageEnd = second.pageBreakBefore === true;
	if (!isPrint && !atPageEnd) return false;
	if (LABEL_AT_END.test(before)) return CONTACT_VALUE.test(behind) && (atPageEnd || behind.includes('@'));
	if (goesOnInForm(before, behind)) return true;
	if (isRestInBrackets(before, behind)) return true;
	if (ENDED.test(before) || YEARS_AT_END.test(before) || LIST_GOES_ON.test(before)) return false;
	if (LABEL.test(behind) || AGENCY.test(behind)) return hasOpenBracket(before) && !behind.startsWith('(');
	if (beginsInForm(behind) || NUMBERED.test(behind)) return false;
	if (hasOpenBracket(before) && closesBracket(behind)) return true;
	if (/^[,;.)\]%]/u.test(behind)) return true;
	const isLower = /^["'“‘(]?\p{Ll}/u.test(behind);
	if (isCutDate(before, behind) || (/^\d/u.test(behind) && FUNCTION_WORD.test(before))) return true;
	if (isLower) return atPageEnd || before.length >= SHORT || FUNCTION_WORD.test(before) || /[,-]$/u.test(before);
	if (FUNCTION_WORD.test(before)) return atPageEnd || before.length >= SHORT;
	if (/[,\p{L}]-?$/u.test(before) === false || !atPageEnd) return false;
	return isProse(behind) && !startsAnew(first, second, next) && before.length >= SHORT && habits.closing >= MOST;
}

/** A converter gives the second half of an item that a page's end has cut a mark of its own. */
function isRestOfItem(first: TextBlock, second: TextBlock, before: string, behind: string): boolean {
	const atPageEnd =
		second.pageBreakBefore === true && second.marker?.typed === false && second.marker.kind === 'bullet';
	if (!atPageEnd || first.type !== 'listItem' || ENDED.test(before) || LIST_GOES_ON.test(before)) return false;
	return (/^\p{Ll}/u.test(behind) && before.length >= SHORT) || isCutDate(before, behind);
}

/** '… by September' and '2012 …', '… on 9' and 'February 2011 …'. */
function isCutDate(before: string, behind: string): boolean {
	const [first] = behind.split(/[\s,]/u);
	return (MONTH.test(before) && /^\d{1,4}\b/u.test(behind)) || (/\s\d{1,2}$/u.test(before) && MONTH.test(first!));
}

/** So much of the end of a block is looked at: more than the longest question of a form. */
const END = 1000;

/** The end of a block's text; the block may have been joined from many. */
function endOf({ runs }: TextBlock): string {
	let text = '';
	for (let at = runs.length - 1; at >= 0 && text.length < END; at--) text = runs[at]!.text + text;
	return tidy(text.slice(-END));
}

/** `(MOLIT).` or `(2009).` alone: the end of a sentence; `(Ministry of Justice)` is an agency's line. */
function isRestInBrackets(before: string, behind: string): boolean {
	if (ENDED.test(before) || YEARS_AT_END.test(before)) return false;
	return (
		/^[(（][^()（）]{1,60}[)）][.,;]$/u.test(behind) ||
		(before.length >= SHORT && YEARS_AT_END.test(behind) && /^\([^()]*\)$/u.test(behind))
	);
}

function hasOpenBracket(text: string): boolean {
	return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function closesBracket(text: string): boolean {
	const close = text.indexOf(')');
	return close >= 0 && !text.slice(0, close).includes('(');
}

/** Sentences rather than a heading: one ends within, or at the end and not behind years. */
function isProse(text: string): boolean {
	return /\p{Ll}[\p{L})]*\.\s+\p{Lu}/u.test(text) || (/\p{L}\.$/u.test(text) && text.length >= SHORT);
}

/** Whether the second half looks otherwise than the first, or is a heading of what comes next. */
function startsAnew(first: TextBlock, second: TextBlock, next: TextBlock | null): boolean {
	const bold = (block: TextBlock) => block.runs.every((run) => run.bold || run.text.trim() === '');
	if (bold(first) !== bold(second)) return true;
	return first.type !== 'listItem' && next?.type === 'listItem' && !/[.!?]$/u.test(tidy(rawText(second)));
}

/** How the author writes. */
interface Habits {
	/** Share of the list items that end with a full stop or the like. */
	closing: number;
}

/** From this share on, an item without a full stop at a page's end is one that goes on. */
const MOST = 0.6;

function habitsOf(blocks: Block[]): Habits {
	let items = 0;
	let closed = 0;
	for (const block of blocks) {
		if (block.type !== 'listItem' || block.layer !== 'body') continue;
		items += 1;
		const text = tidy(rawText(block));
		if (ENDED.test(text) || YEARS_AT_END.test(text)) closed += 1;
	}
	return { closing: items === 0 ? 0 : closed / items };
}
