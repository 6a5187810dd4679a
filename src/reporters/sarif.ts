import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Message, Place, Rule, Severity } from '../checks/rule.js';
import { ruleUrl } from '../checks/run.js';
import { fingerprints } from './fingerprint.js';
import { type FileReport, type Reporter, summaryOf } from './reporter.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning. Every rule that ran is described, those that found
 * nothing too. A place without lines (PDF, Word) is told in `logicalLocations`.
 */
export const sarif: Reporter = (report, { version }) => {
	const unread = report.files.filter(({ error }) => error);
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'ctap', semanticVersion: version, rules: report.rules.map(descriptorOf) } },
				columnKind: 'utf16CodeUnits',
				results: report.files.flatMap((file) => resultsOf(file, report.rules)),
				invocations: [
					{
						executionSuccessful: unread.length === 0,
						toolExecutionNotifications: unread.map(({ file, error }) => ({
							level: 'error',
							descriptor: { id: error!.code },
							message: { text: error!.message },
							locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
						})),
					},
				],
				properties: { summary: summaryOf(report) },
			},
		],
	};
	return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptorOf({ id, summary, severity, group, docs }: Rule): ReportingDescriptor {
	const url = ruleUrl(id);
	return {
		id,
		shortDescription: { text: `${summary}.` },
		fullDescription: { text: docs.why },
		help: {
			text: `${docs.why}\n\nLooks for: ${docs.looksFor}`,
			markdown: `${docs.why}\n\n**Looks for:** ${docs.looksFor}`,
		},
		...(/^https?:/u.test(url) && { helpUri: url }),
		defaultConfiguration: { level: LEVELS[severity] },
		properties: { tags: [group] },
	};
}

function resultsOf({ file, messages }: FileReport, rules: Rule[]): Result[] {
	const prints = fingerprints(messages);
	return messages.map((message, i) => ({
		ruleId: message.ruleId,
		ruleIndex: rules.findIndex(({ id }) => id === message.ruleId),
		level: LEVELS[message.severity],
		message: { text: message.note ? `${message.reason}.\n${message.note}` : `${message.reason}.` },
		locations: [locationOf(file, message.place)],
		partialFingerprints: { 'ctap/v1': prints[i]! },
		...(message.related && {
			relatedLocations: [
				{ ...locationOf(file, message.related.place), id: 1, message: { text: message.related.reason } },
			],
		}),
	}));
}

function locationOf(file: string, place: Message['place']): Location {
	const location: Location = { physicalLocation: { artifactLocation: { uri: uriOf(file) } } };
	if (!place) return location;
	const region = regionOf(place);
	if (region) location.physicalLocation!.region = region;
	const logical = [
		...(place.page === undefined ? [] : [{ name: `page ${place.page}`, kind: 'page' }]),
		...(place.paragraph === undefined ? [] : [{ name: `paragraph ${place.paragraph}`, kind: 'paragraph' }]),
		...(place.heading === undefined ? [] : [{ name: place.heading, kind: 'section' }]),
	];
	if (logical.length > 0) location.logicalLocations = logical;
	return location;
}

/** Lines that are the file's; those of a PDF's page are not. */
function regionOf({ line, page, column, endColumn, lineText }: Place) {
	if (line === undefined || page !== undefined) return null;
	return {
		startLine: line,
		...(column !== undefined && { startColumn: column }),
		...(endColumn !== undefined && { endColumn }),
		...(lineText !== undefined && { snippet: { text: lineText } }),
	};
}

/** A relative reference with slashes, as RFC 3986 takes it. */
function uriOf(file: string): string {
	const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
	return path
		.split('/')
		.map(encodeURIComponent)
		.join('/')
		.replace(/^([A-Za-z])%3A/u, 'file:///$1:');
}
