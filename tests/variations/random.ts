/** A seeded source of chance (mulberry32): the same seed gives the same plan on every machine. */
export class Random {
	constructor(private state: number) {}

	/** 0 <= n < 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number, both ends included. */
	int(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	chance(share: number): boolean {
		return this.next() < share;
	}

	pick<T>(list: readonly T[]): T {
		return list[Math.floor(this.next() * list.length)]!;
	}

	/** Some of a list, in its order. */
	some<T>(list: readonly T[], count: number): T[] {
		const taken = new Set(this.shuffle(list.map((_, i) => i)).slice(0, count));
		return list.filter((_, i) => taken.has(i));
	}

	shuffle<T>(list: readonly T[]): T[] {
		const copy = [...list];
		for (let i = copy.length - 1; i > 0; i -= 1) {
			const j = this.int(0, i);
			[copy[i], copy[j]] = [copy[j]!, copy[i]!];
		}
		return copy;
	}
}
