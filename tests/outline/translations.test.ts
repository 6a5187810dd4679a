import { describe, expect, it } from 'vitest';
import { planOf } from '../support/blocks.js';

const plan = (line: string) => `# EXECUTIVE SUMMARY
# 1. Summary of main achievements
# A.1 Protect Cargo
${line}
- Scanners were installed.
# A.3 Protect International Aviation
${line}
- Staff were trained.
# B. HALTING TERRORIST FINANCING
${line}
- A unit was set up.`;

describe('a line below a heading', () => {
	it.each(['National Police Agency', 'Ministry of the Interior (MOI)', 'Co-operation Bureau & Customs'])(
		'names the agency (%s), however often it comes',
		(name) => {
			const { achievements } = planOf(plan(`(${name})`)).executiveSummary;
			expect(achievements.map(({ items }) => items.map(({ agency }) => agency))).toEqual([[name], [name], [name]]);
		},
	);

	it('is looked at in a time that grows with its length', () => {
		const start = performance.now();
		planOf(plan(`(${'A'.repeat(280)}!`));
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

it('an item in another script is no part of the heading below it', () => {
	const { sections } = planOf(`# A.1 Protect Cargo
# MEASURES UNDERTAKEN
- Scanners were installed.
- 출입국
# FURTHER MEASURES PLANNED
- A pilot.`);
	expect(sections[0]!.undertaken[0]!.items.map(({ text }) => text)).toEqual(['Scanners were installed.', '출입국']);
});
