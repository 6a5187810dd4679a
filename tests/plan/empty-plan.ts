import type { Plan } from '../../src/plan/schema.js';

/** A plan in which nothing is filled in. */
export function emptyPlan(): Plan {
	return {
		schemaVersion: '1.0',
		source: {
			file: 'plan.md',
			format: 'markdown',
			sha256: '0'.repeat(64),
			bytes: 0,
			pages: null,
			extractor: { name: 'test', version: '1' },
		},
		template: { id: 'ctap-2008', confidence: 0 },
		submission: null,
		title: null,
		economy: null,
		calendarYear: null,
		lastUpdated: null,
		objective: null,
		executiveSummary: { achievements: [], forwardWork: [], capacityBuilding: [] },
		sections: [],
		assistance: null,
		unmapped: [],
		removed: [],
		accounting: { words: 0, template: 0, mapped: 0, unmapped: 0, removed: 0 },
		diagnostics: [],
	};
}
