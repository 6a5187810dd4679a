import manifest from '../../package.json' with { type: 'json' };
import type { Diagnostic, Plan } from '../plan/schema.js';
import { Directives } from './directives.js';
import { RULES } from './index.js';
import { Places } from './places.js';
import type { Reading } from './reading.js';
import { type Finding, type Message, type OptionSpec, type Rule, type Severity, toDiagnostic } from './rule.js';

/** What the configuration says about one rule. */
export interface RuleSetting {
	severity: Severity | 'off';
	options?: Record<string, OptionSpec['default']>;
}
export type Settings = Record<string, RuleSetting>;

export interface RunOptions {
	/** Rules that are not named keep their defaults. */
	settings?: Settings;
	/** Text of a Markdown source: gives columns, and comments that switch rules off. */
	sourceText?: string | null;
	/** The rules to run; all by default. */
	rules?: Rule[];
}

/** Where the documentation of a rule is read: below the project's home page, in its own folder where it has none. */
export function ruleUrl(id: string): string {
	const { homepage } = manifest as { homepage?: string };
	return `${homepage ? `${homepage.replace(/#.*$|\/$/gu, '')}/` : ''}docs/rules/${id}.md`;
}

/** Runs rules over a plan. Messages come in the order of their places, those about the whole file first. */
export function runRules(plan: Plan, reading: Reading, options: RunOptions = {}): Message[] {
	const { settings = {}, sourceText = null, rules = RULES } = options;
	const lines = sourceText === null ? null : sourceText.split(/\r\n|\r|\n/u);
	const places = new Places(reading, lines);
	const directives = new Directives(lines ?? []);
	const messages: Message[] = [];
	for (const rule of rules) {
		const setting = settings[rule.id];
		const severity = setting?.severity ?? rule.severity;
		if (severity === 'off') continue;
		const defaults = Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]);
		const context = { ...reading, options: { ...Object.fromEntries(defaults), ...setting?.options } };
		for (const finding of rule.check(plan, context)) {
			const message = messageOf(rule, severity, finding, places);
			if (!directives.silences(rule.id, message.place ? (message.place.line ?? 0) : null)) messages.push(message);
		}
	}
	return sorted(messages);
}

/** The rules that `ctap parse` runs: those about the reading itself. */
export function readingDiagnostics(plan: Plan, reading: Reading): Diagnostic[] {
	return runRules(plan, reading, { rules: RULES.filter((rule) => rule.reading) }).map(toDiagnostic);
}

function messageOf(rule: Rule, severity: Severity, finding: Finding, places: Places): Message {
	const { reason, at, actual, expected, note, related } = finding;
	return {
		reason,
		ruleId: rule.id,
		source: 'ctap',
		severity,
		fatal: severity === 'error' ? true : severity === 'warning' ? false : null,
		place: at ? places.of(at, actual) : null,
		...(actual !== undefined && { actual }),
		...(expected !== undefined && { expected }),
		...(note !== undefined && { note }),
		...(related && { related: { place: related.at, reason: related.reason } }),
		url: ruleUrl(rule.id),
	};
}

/** By page, line, paragraph, column; what has no place first; messages of one place by rule. Never by locale. */
function sorted(messages: Message[]): Message[] {
	const key = ({ place }: Message): number[] =>
		place ? [1, place.page ?? 0, place.line ?? 0, place.paragraph ?? 0, place.box?.[1] ?? 0, place.column ?? 0] : [0];
	return messages
		.map((message, index) => ({ message, index, at: key(message) }))
		.sort((a, b) => {
			for (let i = 0; i < Math.max(a.at.length, b.at.length); i += 1) {
				const difference = (a.at[i] ?? 0) - (b.at[i] ?? 0);
				if (difference !== 0) return difference;
			}
			if (a.message.ruleId !== b.message.ruleId) return a.message.ruleId < b.message.ruleId ? -1 : 1;
			return a.index - b.index;
		})
		.map(({ message }) => message);
}
