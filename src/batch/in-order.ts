/**
 * Takes results as they come and passes them on in the order of their numbers, from 0, one at a time.
 * Holds those that came early; `held` says how many.
 */
export class InOrder<T> {
	readonly #early = new Map<number, T>();
	#next = 0;
	#tail: Promise<void> = Promise.resolve();

	constructor(private readonly take: (value: T, index: number) => Promise<void>) {}

	get held(): number {
		return this.#early.size;
	}

	add(index: number, value: T): void {
		this.#early.set(index, value);
		this.#tail = this.#tail.then(() => this.#pass());
		this.#tail.catch(() => undefined); // told by `settled`
	}

	/** All that could be passed on has been. Throws what `take` threw. */
	settled(): Promise<void> {
		return this.#tail;
	}

	async #pass(): Promise<void> {
		for (;;) {
			const index = this.#next;
			const value = this.#early.get(index);
			if (value === undefined) return;
			this.#early.delete(index);
			this.#next++;
			await this.take(value, index);
		}
	}
}
