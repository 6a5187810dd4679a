import type { Location } from '../document/location.js';
import type { Diagnostic, Plan } from '../plan/schema.js';
import type { Reading } from './reading.js';

export type Severity = Diagnostic['severity'];

/** An option of a rule, as data: the configuration's JSON Schema and the documentation are made of it. */
export interface OptionSpec {
	type: 'strings' | 'number' | 'boolean';
	default: string[] | number | boolean;
	description: string;
}

/** An example of a rule's documentation, which a test runs: a piece of a plan in Markdown. */
export interface Example {
	plan: string;
	/** What the rule says about it, word for word, one line a message. */
	says: string;
}

/** One rule: data, and one function over the plan. A rule is one file in `rules/` and one line in `index.ts`. */
export interface Rule {
	/** kebab-case; never changed once published: configurations and baselines name it. */
	id: string;
	group: 'reading' | 'identity' | 'structure' | 'contacts' | 'content' | 'left-overs';
	/** Severity where the configuration says nothing. */
	severity: Severity;
	/** One sentence, without its full stop. */
	summary: string;
	/** True for rules about the reading of a plan: `ctap parse` runs them too and puts what they say into `diagnostics`. */
	reading?: boolean;
	docs: {
		/** Why it matters to those who read plans. */
		why: string;
		/** What exactly is looked at, and what is let pass. */
		looksFor: string;
		failing: Example;
		/** A piece of a plan about which the rule says nothing. */
		passing: string;
	};
	options?: Record<string, OptionSpec>;
	check(plan: Plan, context: Context): Iterable<Finding>;
}

/** What a rule sees beside the plan. */
export interface Context extends Reading {
	/** Values of the rule's own options, defaults filled in. */
	options: Record<string, OptionSpec['default']>;
}

/** What a rule reports; the engine adds what is the same for all its messages. */
export interface Finding {
	/** One sentence for people, without its full stop; a remedy that can be derived stands in it. */
	reason: string;
	/** Where; null where it is about the whole file. */
	at: Location | null;
	/** The words it is about, as they stand in the source: they give the column and the caret. */
	actual?: string;
	/** What could stand there instead, the likeliest first. */
	expected?: string[];
	/** More than a sentence: a difference, a list. */
	note?: string;
	/** A second place it is about. */
	related?: { at: Location; reason: string };
}

/** A message about a plan: the fields of VFileMessage, as far as they have a meaning here, with our kind of place. */
export interface Message {
	reason: string;
	ruleId: string;
	source: 'ctap';
	severity: Severity;
	/** VFileMessage's own severity: true for an error, false for a warning, null for a piece of information. */
	fatal: boolean | null;
	place: Place | null;
	actual?: string;
	expected?: string[];
	note?: string;
	related?: { place: Location; reason: string };
	/** Documentation of the rule. */
	url: string;
}

/** A location, the columns of the words it is about where they are known, and the heading above it. */
export interface Place extends Location {
	/** Column of the first character, from 1, in `lineText`. */
	column?: number;
	/** Column behind the last character. */
	endColumn?: number;
	/** The heading of the form that the place stands below: 'A.3 Protect International Aviation'. */
	heading?: string;
	/** The line of a Markdown file, else the paragraph. */
	lineText?: string;
}

/** The same message as `ctap parse` prints it. */
export function toDiagnostic({ ruleId, severity, reason, place }: Message): Diagnostic {
	const location: Location = {};
	if (place?.page !== undefined) location.page = place.page;
	if (place?.line !== undefined) location.line = place.line;
	if (place?.paragraph !== undefined) location.paragraph = place.paragraph;
	if (place?.box !== undefined) location.box = place.box;
	return { rule: ruleId, severity, message: reason, location: place ? location : null };
}
