import type { Commitment } from '../plan/schema.js';
import { overlap } from '../wording/overlap.js';
import { weightOf } from '../wording/stem.js';
import { type Wording, wording } from '../wording/wording.js';

/** How well a text names a commitment. */
export interface Naming {
	index: number;
	/** Share of the text's words, by how telling they are, that the commitment holds. */
	coverage: number;
	/** 0..1: likeness of both texts, years and marks left aside. */
	likeness: number;
	/** The text gives the commitment's number. */
	byNumber: boolean;
}

/** Compares texts with the commitments of one section. A word that fewer of them hold tells more. */
export class CommitmentIndex {
	private readonly words: Wording[];
	private readonly holders = new Map<string, number>();

	constructor(private readonly commitments: Commitment[]) {
		this.words = commitments.map(({ text }) => wording(withoutYears(text)));
		for (const { stems } of this.words) {
			for (const stem of new Set(stems)) this.holders.set(stem, (this.holders.get(stem) ?? 0) + 1);
		}
	}

	private readonly weigh = (stem: string): number => {
		const share = (this.holders.get(stem) ?? 0) / Math.max(1, this.words.length);
		return weightOf(stem) * (1 - 0.6 * share);
	};

	/** The commitment that a text names best; null where there is none to name. */
	find(text: string): Naming | null {
		const number = /^(?:commitment|no\.?|item)\s*(?:no\.?\s*)?(?:[A-C]\.?\d?\.)?(\d{1,2})\s*[.:：)]*\s*/iu.exec(text);
		if (number && this.commitments[Number(number[1]) - 1]) {
			return { index: Number(number[1]) - 1, coverage: 1, likeness: 1, byNumber: true };
		}
		const own = wording(withoutYears(text));
		if (own.stems.length === 0 || own.stems.length > MOST_STEMS) return null;
		let top: Naming | null = null;
		this.words.forEach((words, index) => {
			const { precision, f1 } = overlap(own, words, this.weigh);
			if (!top || rank(precision, f1) > rank(top.coverage, top.likeness)) {
				top = { index, coverage: precision, likeness: f1, byNumber: false };
			}
		});
		return top;
	}
}

/** No commitment is longer; longer texts are prose. */
const MOST_STEMS = 120;

const rank = (coverage: number, likeness: number): number => coverage + 0.5 * likeness;

function withoutYears(text: string): string {
	return text.replace(/[(（][\d\s,，、;；&–-]*(?:and\s+\d{4}\s*)?[)）]/gu, ' ');
}
