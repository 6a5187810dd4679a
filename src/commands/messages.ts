import { createColors } from 'picocolors';
import type { CtapError } from '../diagnostics/errors.js';
import { describeLocation, type Location } from '../document/location.js';
import type { Diagnostic } from '../plan/schema.js';
import { STDOUT } from './output.js';

/** Writes messages to standard error, one a line: `file:line: severity rule message`. */
export interface Reporter {
	diagnostic(file: string, diagnostic: Diagnostic): void;
	error(error: CtapError): void;
}

/**
 * @param quiet Say nothing but errors that cost a file.
 * @param color true or false decide; undefined leaves it to NO_COLOR, FORCE_COLOR and the terminal.
 */
export function createReporter(
	{ quiet = false, color }: { quiet?: boolean; color?: boolean },
	write: (line: string) => unknown = (line) => process.stderr.write(line),
): Reporter {
	const colors = createColors(color ?? wantsColor(process.env, process.stderr.isTTY ?? false));
	const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan };
	const print = (place: string, severity: Diagnostic['severity'], rule: string, message: string) => {
		write(`${place}: ${paint[severity](severity)} ${colors.dim(rule)} ${oneLine(message)}\n`);
	};
	return {
		diagnostic(file, { severity, rule, message, location }) {
			if (!quiet) print(oneLine(file) + suffix(location), severity, rule, message);
		},
		error(error) {
			print(placeOf(error), 'error', error.code, error.message);
		},
	};
}

/** An error on one line, without colours. */
export function describeError(error: CtapError): string {
	return `${placeOf(error)}: error ${error.code} ${oneLine(error.message)}`;
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, both over what the stream is. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
	return isTerminal && env.TERM !== 'dumb';
}

/** Whether what a command prints has colours: `--color` and `--no-color` decide, else where it goes. */
export function printsColor({ color, output }: { color?: boolean; output?: string }): boolean {
	const toTerminal = output === undefined || output === STDOUT;
	return color ?? (toTerminal && wantsColor(process.env, process.stdout.isTTY ?? false));
}

/** `:12` for a line, `:page 3, paragraph 4` where there is none, nothing where nothing is known. */
function suffix(location: Location | null): string {
	if (location?.line !== undefined && location.page === undefined) return `:${location.line}`;
	const place = describeLocation(location);
	return place && `:${place}`;
}

function placeOf({ details: { file, place } }: CtapError): string {
	return oneLine(`${file ?? 'ctap'}${place ? `:${place}` : ''}`);
}

/** A message must not break the form, nor send control sequences from a file's content to the terminal. */
function oneLine(message: string): string {
	return message.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ').trim();
}
