import { addCounts, type Comparison, type Counts, f1, PARTS } from './compare.js';
import { choicesOf } from './hand.js';
import type { Trial } from './trial.js';

const NOTHING: Counts = { hit: 0, missing: 0, spurious: 0 };

/** F1 over many trials: of all, by part of the plan, and by kind of variation. */
export class Tally {
	readonly results: { trial: Trial; f1: number; comparison: Comparison }[] = [];
	private readonly rows = new Map<string, { counts: Counts; trials: number }>();

	add(trial: Trial, comparison: Comparison): void {
		const total = PARTS.map((part) => comparison.counts[part]).reduce(addCounts, NOTHING);
		this.results.push({ trial, f1: f1(total), comparison });
		this.count('all', total);
		this.count(`format: ${trial.format}`, total);
		for (const part of PARTS) this.count(`part: ${part}`, comparison.counts[part]);
		for (const { row, parts } of choicesOf(trial.hand))
			this.count(row, (parts ?? PARTS).map((part) => comparison.counts[part]).reduce(addCounts, NOTHING));
	}

	private count(row: string, counts: Counts): void {
		const known = this.rows.get(row) ?? { counts: NOTHING, trials: 0 };
		this.rows.set(row, { counts: addCounts(known.counts, counts), trials: known.trials + 1 });
	}

	get f1(): number {
		return this.f1Of('all');
	}

	f1Of(row: string): number {
		return f1(this.rows.get(row)?.counts ?? NOTHING);
	}

	/** Lines of 'F1, trials, kind'. */
	table(): string {
		return [...this.rows]
			.map(([row, { counts, trials }]) => `${f1(counts).toFixed(4)}  ${String(trials).padStart(4)}  ${row}`)
			.join('\n');
	}

	/** The plans read worst, with the first facts that differ. */
	worst(count: number, facts: number): string {
		return this.results
			.filter(({ f1: score }) => score < 1)
			.sort((a, b) => a.f1 - b.f1 || a.trial.seed - b.trial.seed)
			.slice(0, count)
			.map(({ trial, f1: score, comparison }) => {
				const shown = comparison.differences
					.slice(0, facts)
					.map(({ what, fact }) => `    ${what.padEnd(9)}${fact.part} | ${fact.place} | ${fact.text}`.slice(0, 220));
				return [`seed ${trial.seed} (${trial.format}) F1 ${score.toFixed(4)}`, ...shown].join('\n');
			})
			.join('\n');
	}
}
