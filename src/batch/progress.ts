import type { Summary } from './summary.js';

/** Shows how far a batch is. */
export interface Progress {
	update(): void;
	close(): void;
}

/** What progress is written to: standard error, or a test. */
export interface Screen {
	isTTY?: boolean;
	columns?: number;
	write(text: string): unknown;
}

/** How often a terminal's bar moves, and a line is printed elsewhere. */
const BAR_MS = 100;
const LINE_MS = 5000;
const BAR_WIDTH = 24;
const NARROW = 80;
const CLEAR_LINE = '\r\u001B[2K';

/** A bar on a terminal, a line every few seconds elsewhere, nothing where it is to be quiet. */
export function showProgress(
	summary: Summary,
	screen: Screen,
	quiet = false,
	clock = () => performance.now(),
): Progress {
	if (quiet) return { update: () => undefined, close: () => undefined };
	const interval = screen.isTTY ? BAR_MS : LINE_MS;
	// A bar is there at once; a line only says something once there is something to say.
	let next = screen.isTTY ? clock() : clock() + interval;
	return {
		update() {
			const now = clock();
			if (now < next) return;
			next = now + interval;
			const text = progressText(summary);
			if (screen.isTTY) screen.write(CLEAR_LINE + bar(summary, text, screen.columns ?? NARROW));
			else screen.write(`${text}\n`);
		},
		close() {
			if (screen.isTTY) screen.write(CLEAR_LINE);
		},
	};
}

/** `120/300 files, 35.2/s, 0:05 left, 2 failed` */
export function progressText(summary: Summary): string {
	const { done, files, seconds, failed } = summary;
	const rate = seconds > 0 ? done / seconds : 0;
	const left = rate > 0 ? `, ${duration((files - done) / rate)} left` : '';
	return `${done}/${files} files, ${rate.toFixed(1)}/s${left}, ${failed} failed`;
}

/** `1:02:05`, `0:05` */
export function duration(seconds: number): string {
	const whole = Math.round(seconds);
	const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const two = (value: number) => String(value).padStart(2, '0');
	return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** One line, never wider than the terminal: a line that wraps cannot be drawn over. */
function bar({ done, files }: Summary, text: string, columns: number): string {
	const filled = files > 0 ? Math.round((done / files) * BAR_WIDTH) : 0;
	return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${text}`.slice(0, columns - 1);
}
