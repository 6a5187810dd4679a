import type { Plan } from '../plan/schema.js';

/** Hexadecimal digits of the source's SHA-256 that name a plan: 48 bits, a number that JavaScript holds exactly. */
const DIGITS = 12;
/** Slots of the first table; it doubles when half of them are taken. */
const FIRST_SIZE = 1024;
const FREE = -1;

/**
 * Names plans by the content of their source: `3f7a10c25b9e`, the same in every export and on every machine. The
 * second plan of the same source is `3f7a10c25b9e-2`. Remembers 16 bytes a plan, so that a million fit.
 */
export class PlanIds {
	#slots = new Float64Array(FIRST_SIZE).fill(FREE);
	#count = 0;
	/** How often the sources that came again have come. */
	readonly #repeated = new Map<number, number>();

	idOf({ source }: Plan): string {
		const name = source.sha256.slice(0, DIGITS);
		const key = Number.parseInt(name, 16);
		if (this.#add(key)) return name;
		const times = (this.#repeated.get(key) ?? 1) + 1;
		this.#repeated.set(key, times);
		return `${name}-${times}`;
	}

	/** Whether the key is new. Open addressing: the next free slot takes it. */
	#add(key: number): boolean {
		const size = this.#slots.length;
		let at = key % size;
		while (this.#slots[at] !== FREE) {
			if (this.#slots[at] === key) return false;
			at = (at + 1) % size;
		}
		this.#slots[at] = key;
		this.#count += 1;
		if (this.#count * 2 > size) this.#grow();
		return true;
	}

	#grow(): void {
		const old = this.#slots;
		this.#slots = new Float64Array(old.length * 2).fill(FREE);
		this.#count = 0;
		for (const key of old) if (key !== FREE) this.#add(key);
	}
}
