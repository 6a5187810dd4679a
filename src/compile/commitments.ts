import type { Plan } from '../plan/schema.js';
import { TEMPLATES } from '../templates/index.js';
import { overlap } from '../wording/overlap.js';
import { wording } from '../wording/wording.js';
import type { PlanRef } from './entries.js';

/** A commitment and the plans that report on it. */
export interface CommitmentReport {
	section: string;
	text: string;
	/** Plans that list it in their section. */
	listed: number;
	/** Plans with a measure, done or planned, under it. */
	reported: PlanRef[];
	/** Plans that have measures in the section, none of them under any commitment: what they answer cannot be told. */
	unclear: number;
}

/** Likeness from which a plan's commitment is the one of the form, shortened or reworded. */
const LEAST_LIKENESS = 0.8;
/** Commitments that no more than this share of the plans report on are few. */
const FEW = 0.2;

/** Commitments that few or none of the plans report on, those of the form and those that only plans list; fewest first. */
export function neglectedCommitments(plans: { plan: Plan; ref: PlanRef }[]): CommitmentReport[] {
	const known = new CommitmentList();
	for (const { commitments, id } of TEMPLATES.flatMap(({ sections }) => sections)) {
		for (const text of commitments) known.find(id, text);
	}
	for (const { plan, ref } of plans) {
		for (const { id, commitments, undertaken, planned } of plan.sections) {
			const groups = [...undertaken, ...planned].filter(({ items }) => items.length > 0);
			const answered = new Set(groups.flatMap(({ commitment }) => commitment?.id ?? []));
			const isUnclear = groups.length > 0 && answered.size === 0;
			for (const commitment of commitments) {
				const report = known.find(id, commitment.text);
				report.listed += 1;
				if (isUnclear) report.unclear += 1;
				else if (answered.has(commitment.id) && !report.reported.includes(ref)) report.reported.push(ref);
			}
		}
	}
	return known.reports
		.filter(({ reported, listed }) => reported.length <= FEW * plans.length && reported.length < Math.max(1, listed))
		.sort((a, b) => a.reported.length - b.reported.length || compareText(a.section, b.section));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Commitments by section, each once, whatever words a plan uses for it. */
class CommitmentList {
	readonly reports: CommitmentReport[] = [];
	readonly #byKey = new Map<string, CommitmentReport>();
	readonly #bySection = new Map<string, CommitmentReport[]>();

	find(section: string, text: string): CommitmentReport {
		const plain = withoutYears(text);
		const key = `${section} ${wording(plain).stems.join(' ')}`;
		const known = this.#byKey.get(key) ?? this.#alike(section, plain);
		if (known) {
			this.#byKey.set(key, known);
			return known;
		}
		const report: CommitmentReport = { section, text, listed: 0, reported: [], unclear: 0 };
		this.reports.push(report);
		this.#byKey.set(key, report);
		this.#bySection.set(section, [...(this.#bySection.get(section) ?? []), report]);
		return report;
	}

	#alike(section: string, plain: string): CommitmentReport | undefined {
		const own = wording(plain);
		return this.#bySection
			.get(section)
			?.find(({ text }) => overlap(own, wording(withoutYears(text))).f1 >= LEAST_LIKENESS);
	}
}

function withoutYears(text: string): string {
	return text.replace(/[(（][\d\s,，、;；&–-]{1,80}(?:and\s+\d{4}\s*)?[)）]/gu, ' ');
}
