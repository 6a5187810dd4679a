import type { Location } from '../../document/location.js';
import { contactsOf, itemsOf } from '../items.js';
import { quote } from '../quote.js';
import { headingAbove } from '../reading.js';
import type { Context, Finding, Rule } from '../rule.js';

/** What is written where something is still to come. */
const TO_COME =
	/\b(?:TBD|TBC|TBA|TBU|XX+|to be (?:confirmed|determined|completed|added|inserted|advised|decided|updated)(?=[\s.)\]]*$)|lorem ipsum|dd\/mm\/yy(?:yy)?)\b|\?\?\?+|…{2,}|_{4,}/iu;
/** '[insert name]', '<agency>', '{{date}}' in a text. */
const BLANK =
	/[[<{]{1,2}\s?(?:insert|add|enter|fill|type|your|name|date|agency|ministry|text|economy|please|click|to be|placeholder)\b[^\][<>{}]{0,60}[\]>}]{1,2}|\bclick (?:or tap )?here to enter\b/iu;
/** A word that says 'none' was meant. */
const MEANT = /^(?:n\s?[./]?\s?a\.?|nil\.?)$/iu;

export const placeholderLeft: Rule = {
	id: 'placeholder-left',
	group: 'left-overs',
	severity: 'warning',
	summary: 'A placeholder stands where an answer should be',
	docs: {
		why: "A dash can mean 'none', 'not yet' or a slip of the hand; 'TBD' means that the plan is not finished.",
		looksFor:
			"Dashes alone on a line, in a cell or behind a label, 'TBD', 'XXX', 'to be confirmed', and blanks such as '[insert name]'. 'N/A' and 'Nil' are taken for answers, unless the option `words` is on. Several dashes in a row are one message.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\n--\n',
			says: "'--' stands where a text should; write 'None at this time.' where nothing is to be said",
		},
		passing: '## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\nNone at this time.\n',
	},
	options: {
		words: { type: 'boolean', default: false, description: "Report 'N/A' and 'Nil' too." },
	},
	*check(plan, context) {
		yield* marks(plan.removed, Boolean(context.options.words), context);
		const values: { text: string | null | undefined; at: Location | null }[] = [
			{ text: plan.objective, at: null },
			{ text: plan.lastUpdated?.text, at: null },
			...[...itemsOf(plan)].map(({ item }) => ({ text: item.text, at: item.location })),
			...contactsOf(plan).flatMap(({ contact }) =>
				[contact.name, contact.title, ...contact.emails].map((text) => ({ text, at: contact.location })),
			),
			...plan.unmapped.map(({ text, location }) => ({ text, at: location })),
		];
		for (const { text, at } of values) {
			const found = text && (BLANK.exec(text) ?? TO_COME.exec(text));
			if (!found) continue;
			yield {
				reason: `${quote(found[0])} stands where a text should; it is still to be filled in`,
				at: at ?? context.texts.find((line) => line.text.includes(text))?.at ?? null,
				actual: found[0],
			};
		}
	},
};

/** Lines or paragraphs between two dashes below one question. */
const GAP = 2;
/** The same in points of a PDF's page. */
const GAP_POINTS = 45;

function* marks(
	removed: Parameters<Rule['check']>[0]['removed'],
	words: boolean,
	{ headings }: Context,
): Generator<Finding> {
	let last: Location | null = null;
	for (const { kind, text, location } of removed) {
		if (kind !== 'placeholder' || (MEANT.test(text) && !words)) continue;
		const repeated =
			last && isNext(last, location) && headingAbove(headings, last) === headingAbove(headings, location);
		last = location;
		if (repeated) continue;
		yield {
			reason: `${quote(text)} stands where a text should; write 'None at this time.' where nothing is to be said`,
			at: location,
			actual: text,
		};
	}
}

function isNext(a: Location, b: Location): boolean {
	if (a.page !== b.page) return false;
	if (a.line !== undefined && b.line !== undefined) return b.line - a.line <= GAP;
	if (a.box && b.box) return Math.abs(b.box[1] - a.box[1]) <= GAP_POINTS;
	return a.paragraph !== undefined && b.paragraph !== undefined && b.paragraph - a.paragraph <= 1;
}
