import { distance } from 'fastest-levenshtein';
import type { Rule } from './rule.js';

const GROUPS: Record<Rule['group'], string> = {
	reading: 'Reading',
	identity: 'Identity',
	structure: 'Structure',
	contacts: 'Contacts',
	content: 'Content',
	'left-overs': 'Left-overs',
};

/** A rule's page in docs/rules, which `ctap explain` prints too. */
export function rulePage(rule: Rule): string {
	const { id, summary, severity, group, docs, options, reading } = rule;
	const by = reading ? ', also reported by `ctap parse`' : '';
	return [
		`# ${id}`,
		'',
		`${summary}.`,
		'',
		`Group: ${GROUPS[group].toLowerCase()}. Severity: ${severity}${by}.`,
		'',
		'## Why',
		'',
		docs.why,
		'',
		'## What it looks for',
		'',
		docs.looksFor,
		'',
		'## Fails',
		'',
		...fenced('markdown', docs.failing.plan),
		'',
		...fenced('text', docs.failing.says),
		'',
		'## Passes',
		'',
		...fenced('markdown', docs.passing),
		'',
		...(options
			? [
					'## Options',
					'',
					...Object.entries(options).map(
						([name, spec]) => `- \`${name}\`: ${spec.description} Default: \`${JSON.stringify(spec.default)}\`.`,
					),
					'',
				]
			: []),
		'## Switch it off',
		'',
		...fenced('text', `ctap check --rule ${id}=off`),
		'',
		`In a configuration: \`"rules": { "${id}": "off" }\`. In a Markdown plan, from a line on: \`<!-- ctap-disable ${id} -->\`.`,
		'',
	].join('\n');
}

function fenced(language: string, text: string): string[] {
	return [`\`\`\`${language}`, text.trimEnd(), '```'];
}

/** The list of all rules for docs/rules/README.md. */
export function rulesIndex(rules: Rule[]): string {
	const groups = Object.entries(GROUPS).flatMap(([group, title]) => [
		`## ${title}`,
		'',
		'| Rule | Severity | |',
		'| --- | --- | --- |',
		...rules
			.filter((rule) => rule.group === group)
			.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`),
		'',
	]);
	return [
		'# Rules of `ctap check`',
		'',
		'Made from the rules themselves: `npx vitest run tests/checks/docs.test.ts -u` writes these pages.',
		'',
		...groups,
	].join('\n');
}

/** The list that `ctap rules` prints. */
export function ruleList(rules: Rule[]): string {
	const width = Math.max(...rules.map(({ id }) => id.length));
	const lines = Object.entries(GROUPS).flatMap(([group, title]) => [
		title,
		...rules
			.filter((rule) => rule.group === group)
			.map(({ id, severity, summary }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`),
		'',
	]);
	return `${lines.join('\n').trimEnd()}\n`;
}

/** The rule whose id is nearest to a misspelt one; null where none is near. */
export function nearestRule(id: string, rules: Rule[]): string | null {
	const [best] = rules.map((rule) => ({ id: rule.id, away: distance(id, rule.id) })).sort((a, b) => a.away - b.away);
	return best && best.away <= Math.max(2, id.length / 3) ? best.id : null;
}
