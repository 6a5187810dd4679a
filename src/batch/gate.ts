/** Lets work through while a condition holds: how a batch is kept from running ahead of its disk and its reader. */
export class Gate {
	#waiting: (() => void)[] = [];

	constructor(private readonly isOpen: () => boolean) {}

	/** Resolves once the condition holds. */
	async pass(): Promise<void> {
		while (!this.isOpen()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	/** To be called whenever the condition may have changed. */
	changed(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}
}
