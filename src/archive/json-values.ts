import { CtapError } from '../diagnostics/errors.js';
import { jsonFault } from './json-fault.js';
import { type Line, linesOf } from './lines.js';
import type { Origin } from './origin.js';

/** A value of a JSON file and where it stands, or what is wrong there. */
export type Found = { value: unknown; origin: Origin } | { error: CtapError };

/**
 * The values that a JSON text holds: one object, a list of them, or a value a line (NDJSON), told apart by content.
 * Lines are read one by one; an object over many lines, or a list, is held as a whole.
 * @param options.byLine The file is known to have a value a line, so that a broken first line costs that line alone.
 * @param options.maxBytes Most bytes of what is held at a time.
 */
export async function* jsonValues(
	chunks: AsyncIterable<Uint8Array>,
	file: string,
	{ byLine, maxBytes }: { byLine: boolean; maxBytes: number },
): AsyncGenerator<Found> {
	const lines = linesOf(chunks, file, maxBytes);
	let isByLine = byLine;
	let isFirst = true;
	let count = 0;
	for await (const line of lines) {
		if (line.text.trim() === '') continue;
		count += 1;
		if (isFirst && !isByLine) {
			if (parse(line.text) === undefined) {
				yield* wholeText(line, lines, file, maxBytes);
				return;
			}
			isByLine = true;
		}
		isFirst = false;
		const value = parse(line.text);
		if (value === undefined) yield { error: syntaxError(line.text, file, line.number) };
		else yield* spread(value, file, line.number);
	}
	if (count === 0) yield { error: new CtapError('empty', 'The file holds no plan.', { file }) };
}

/** What begins with a line that is no JSON by itself. */
async function* wholeText(
	first: Line,
	lines: AsyncIterable<Line>,
	file: string,
	maxBytes: number,
): AsyncGenerator<Found> {
	const texts = [first.text];
	let size = first.text.length;
	for await (const { text } of lines) {
		size += text.length + 1;
		if (size > maxBytes) {
			const advice = 'write one plan a line (--ndjson) to read them one by one';
			yield {
				error: new CtapError('too-large', `The JSON is larger than ${maxBytes} characters; ${advice}.`, { file }),
			};
			return;
		}
		texts.push(text);
	}
	const whole = texts.join('\n');
	const value = parse(whole);
	if (value === undefined) yield { error: syntaxError(whole, file, first.number) };
	else yield* spread(value, file, null);
}

function* spread(value: unknown, file: string, line: number | null): Generator<Found> {
	if (!Array.isArray(value)) yield { value, origin: { file, line, position: null } };
	else for (const [at, one] of value.entries()) yield { value: one, origin: { file, line, position: at + 1 } };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Says at which line of the file the JSON breaks off. */
function syntaxError(text: string, file: string, firstLine: number): CtapError {
	const { at, isEnd } = jsonFault(text);
	const before = text.slice(0, at);
	const line = firstLine + (before.match(/\n/gu)?.length ?? 0);
	const reason = isEnd ? 'it ends too early' : `character ${at - before.lastIndexOf('\n')}`;
	return new CtapError('not-a-plan', `This is no JSON: ${reason}.`, { file, place: String(line) });
}
