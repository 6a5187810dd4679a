import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../src/check.js';
import { RULES } from '../../src/checks/index.js';
import { sarif } from '../../src/reporters/sarif.js';
import { OPTIONS, report } from './report.js';

/** The schema that OASIS published (errata 01's `sarif-2.1.0-rtm.5`), as @microsoft/jest-sarif ships it. */
const packaged = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const schema = JSON.parse(readFileSync(join(packaged, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
// Written for draft 4, whose words it uses mean the same in draft 7, save the name of its id.
delete schema.$schema;
delete schema.id;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(schema);

function valid(text: string): Log {
	const log = JSON.parse(text) as Log;
	expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
	return log;
}

describe('SARIF 2.1.0', () => {
	it('follows the published schema', async () => {
		valid(sarif(await report(), OPTIONS));
	});

	it('describes every rule that ran, with help', async () => {
		const log = valid(sarif({ files: [], rules: RULES, known: 0, gone: 0 }, OPTIONS));
		const rules = log.runs[0]!.tool.driver.rules!;
		expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
		expect(rules.every(({ help, shortDescription }) => help?.markdown && shortDescription?.text)).toBe(true);
	});

	it('gives lines of Markdown as regions, paragraphs and pages as logical locations', async () => {
		const [run] = valid(sarif(await report(), OPTIONS)).runs;
		const at = run!.results!.map(({ ruleId, locations }) => [ruleId, locations![0]] as const);
		expect(at.find(([id]) => id === 'title-year-mismatch')![1]).toEqual({
			physicalLocation: {
				artifactLocation: { uri: 'plans/plan%2C%20v1.md' },
				region: {
					startLine: 1,
					startColumn: 3,
					endColumn: 7,
					snippet: { text: '# 2012 APEC COUNTER-TERRORISM ACTION PLAN' },
				},
			},
			logicalLocations: undefined,
		});
		expect(at.at(-1)![1]!.logicalLocations).toEqual([
			{ name: 'paragraph 40', kind: 'paragraph' },
			{ name: 'A.3 Protect International Aviation', kind: 'section' },
		]);
	});

	it('tells of a file that could not be read', async () => {
		const [invocation] = valid(sarif(await report(), OPTIONS)).runs[0]!.invocations!;
		expect(invocation!.executionSuccessful).toBe(false);
		expect(invocation!.toolExecutionNotifications).toHaveLength(1);
	});

	it('keeps the fingerprint of a message while lines move', async () => {
		const prints = async (text: string): Promise<unknown[]> => {
			const { messages } = await checkBytes(new TextEncoder().encode(text), { file: 'plan.md' });
			const log = valid(
				sarif({ files: [{ file: 'plan.md', messages, error: null }], rules: RULES, known: 0, gone: 0 }, OPTIONS),
			);
			return log.runs[0]!.results!.map(({ partialFingerprints }) => partialFingerprints);
		};
		const plan = '# 2012 APEC COUNTER-TERRORISM ACTION PLAN\n\nCALENDAR YEAR: 2014\n\nECONOMY: Chile\n';
		expect(await prints(`\n\n\n${plan}`)).toEqual(await prints(plan));
	});
});
