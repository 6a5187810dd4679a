import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../src/check.js';

const FORMATS = ['md', 'docx', 'pdf'];
const file = (plan: string, format: string): URL =>
	new URL(`../../fixtures/plans/${plan}/input.${format}`, import.meta.url);

/** What is said about a plan, without its places: `rule reason`. */
async function says(plan: string, format: string): Promise<string[]> {
	const { messages } = await checkBytes(readFileSync(file(plan, format)), { file: `input.${format}` });
	return messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`);
}

describe('the tidy plan', () => {
	const formats = FORMATS.filter((format) => existsSync(file('clean', format)));

	it('is told what it lacks, and nothing else', async () => {
		const rules = (await says('clean', 'md')).map((text) => text.split(' ')[0]);
		expect([...new Set(rules)]).toEqual(['stale-last-updated', 'unanswered-prompt', 'commitment-without-measure']);
	});

	it('is told the same in every format', async () => {
		const [first, ...others] = await Promise.all(formats.map((format) => says('clean', format)));
		for (const other of others) expect(other.sort()).toEqual(first!.sort());
	});

	it.each([
		['md', { line: 7, column: 19 }],
		['docx', { paragraph: 4 }],
		['pdf', { page: 1 }],
	])('%s: a place that a person can find', async (format, place) => {
		const { messages } = await checkBytes(readFileSync(file('clean', format)), { file: `input.${format}` });
		expect(messages.find(({ ruleId }) => ruleId === 'stale-last-updated')!.place).toMatchObject(place);
		for (const message of messages.filter(({ ruleId }) => ruleId === 'unanswered-prompt'))
			expect(message.place!.heading).toMatch(/^[A-C]/u);
	});
});
